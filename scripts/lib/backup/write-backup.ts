import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, opendir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { type FileLine, layout, type Manifest } from './format';
import { orderOf, quoted, schemaOf, tablesInOrder } from './tables';

const ROWS_AT_ONCE = 100;

export interface Place {
  databaseUrl: string;
  /** Directory of the blob store; null when files are kept elsewhere. */
  blobDirectory: string | null;
}

async function writeLines(file: string, lines: AsyncIterable<string>): Promise<number> {
  const stream = createWriteStream(file, { mode: 0o600 });
  let count = 0;
  for await (const line of lines) {
    count++;
    if (!stream.write(`${line}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await finished(stream);
  return count;
}

async function* rowsOf(client: pg.Client, table: string): AsyncGenerator<string> {
  const order = await orderOf(client, table);
  await client.query(
    `DECLARE rows NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS row FROM public.${quoted(table)} t ${order}`,
  );
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`FETCH ${ROWS_AT_ONCE} FROM rows`);
    if (rows.length === 0) break;
    for (const { row } of rows) yield row;
  }
  await client.query('CLOSE rows');
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Every file below the directory, as a key; those that are still being written are nobody's yet. */
async function* keysIn(directory: string, below = ''): AsyncGenerator<string> {
  const entries = await opendir(path.join(directory, below)).catch((error: unknown) => {
    if (isMissing(error)) return null; // deleted meanwhile
    throw error;
  });
  if (!entries) return;
  for await (const entry of entries) {
    const key = path.posix.join(below, entry.name);
    if (entry.isDirectory()) yield* keysIn(directory, key);
    else if (entry.isFile() && !entry.name.endsWith('.partial')) yield key;
  }
}

/** Copies a file and says what it holds; null when it was deleted before it could be opened. */
export async function copyFile(from: string, to: string): Promise<Omit<FileLine, 'key'> | null> {
  const source = createReadStream(from);
  try {
    await once(source, 'open');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
  await mkdir(path.dirname(to), { recursive: true, mode: 0o700 });
  const target = createWriteStream(to, { mode: 0o600 });
  const digest = createHash('sha256');
  let bytes = 0;
  for await (const chunk of source as AsyncIterable<Buffer>) {
    digest.update(chunk);
    bytes += chunk.byteLength;
    if (!target.write(chunk)) await once(target, 'drain');
  }
  target.end();
  await finished(target);
  return { bytes, sha256: digest.digest('hex') };
}

async function* copied(from: string, to: string, seen: (bytes: number) => void): AsyncGenerator<string> {
  for await (const key of keysIn(from)) {
    if (key.startsWith('checks/')) continue;
    const file = await copyFile(path.join(from, key), path.join(to, key));
    if (!file) continue;
    seen(file.bytes);
    yield JSON.stringify({ key, ...file } satisfies FileLine);
  }
}

async function deletedSince(databaseUrl: string, before: readonly string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>('SELECT id FROM upload_jobs');
    const now = new Set(rows.map(({ id }) => id));
    return before.filter((id) => !now.has(id));
  } finally {
    await client.end();
  }
}

/**
 * Writes everything into a new directory: the database as of one moment, and then the files it names. RefineX may go on meanwhile.
 * Throws when the directory is there already; when it throws, nothing is left.
 */
export async function writeBackup({ databaseUrl, blobDirectory }: Place, directory: string): Promise<Manifest> {
  if (await stat(directory).catch(() => null)) throw new Error(`${directory} is there already.`);
  const partial = `${directory}.partial`;
  const at = layout(partial);
  await rm(partial, { recursive: true, force: true });
  await mkdir(at.database, { recursive: true, mode: 0o700 });
  const client = new pg.Client({ connectionString: databaseUrl });
  try {
    await client.connect();
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const createdAt = new Date().toISOString();
    const schema = await schemaOf(client);
    const tables: Manifest['tables'] = [];
    for (const name of await tablesInOrder(client)) {
      tables.push({ name, rows: await writeLines(at.table(name), rowsOf(client, name)) });
    }
    const { rows: jobs } = await client.query<{ id: string }>('SELECT id FROM upload_jobs');
    await client.query('COMMIT');
    let bytes = 0;
    const files =
      blobDirectory === null
        ? 0
        : await writeLines(
            at.fileList,
            copied(blobDirectory, at.files, (more) => {
              bytes += more;
            }),
          );
    const deletedMeanwhile = await deletedSince(
      databaseUrl,
      jobs.map(({ id }) => id),
    );
    const hasFiles = blobDirectory !== null;
    const manifest: Manifest = { format: 1, createdAt, schema, tables, files, bytes, deletedMeanwhile, hasFiles };
    await writeFile(at.manifest, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    await rename(partial, directory);
    return manifest;
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  } finally {
    await client.end();
  }
}
