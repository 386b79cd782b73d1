import { createReadStream } from 'node:fs';
import { mkdir, opendir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { fileSchema, layout, type Manifest, manifestSchema } from './format';
import { quoted, schemaOf } from './tables';
import { copyFile, type Place } from './write-backup';

/** Characters of rows that are put back at once. */
const BATCH_LENGTH = 4 << 20;

const linesOf = (file: string) =>
  createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });

async function insertBatch(client: pg.Client, table: string, rows: readonly string[]): Promise<void> {
  const name = `public.${quoted(table)}`;
  await client.query(
    `INSERT INTO ${name} OVERRIDING SYSTEM VALUE SELECT * FROM json_populate_recordset(null::${name}, $1::json)`,
    [`[${rows.join(',')}]`],
  );
}

async function insertTable(client: pg.Client, table: string, file: string, expected: number): Promise<void> {
  let batch: string[] = [];
  let [length, count] = [0, 0];
  for await (const line of linesOf(file)) {
    batch.push(line);
    length += line.length;
    count++;
    if (length < BATCH_LENGTH) continue;
    await insertBatch(client, table, batch);
    batch = [];
    length = 0;
  }
  if (batch.length > 0) await insertBatch(client, table, batch);
  if (count !== expected) throw new Error(`The backup is not whole: ${table} has ${count} rows of ${expected}.`);
}

/** Numbers given by the database go on after the highest. */
async function raiseSequences(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(
    `SELECT table_name AS "table", column_name AS "column",
            pg_get_serial_sequence(format('public.%I', table_name), column_name) AS sequence
       FROM information_schema.columns WHERE table_schema = 'public'
        AND pg_get_serial_sequence(format('public.%I', table_name), column_name) IS NOT NULL`,
  );
  for (const { table, column, sequence } of rows) {
    await client.query(
      `SELECT setval($1, coalesce((SELECT max(${quoted(column)}) FROM public.${quoted(table)}), 0) + 1, false)`,
      [sequence],
    );
  }
}

/** What ran when the backup was made runs no more: it begins anew, by itself. */
async function beginAnew(client: pg.Client): Promise<void> {
  await client.query(
    `UPDATE upload_jobs SET status = 'pending', stage = 'pending', progress = 0 WHERE status = 'processing' AND version = 0`,
  );
}

async function putFiles(directory: string, to: string, expected: number): Promise<void> {
  const at = layout(directory);
  let count = 0;
  for await (const line of linesOf(at.fileList)) {
    const { key, bytes, sha256 } = fileSchema.parse(JSON.parse(line));
    const target = path.join(to, key);
    if (path.relative(to, target).startsWith('..'))
      throw new Error(`The backup names a file outside the store: ${key}`);
    const file = await copyFile(path.join(at.files, key), target);
    if (!file || file.bytes !== bytes || file.sha256 !== sha256) throw new Error(`The backup is damaged: ${key}.`);
    count++;
  }
  if (count !== expected) throw new Error(`The backup is not whole: ${count} files of ${expected}.`);
}

async function requireEmpty(client: pg.Client, { blobDirectory }: Place): Promise<void> {
  const { rows } = await client.query('SELECT 1 FROM users LIMIT 1');
  if (rows.length > 0)
    throw new Error('The database has accounts already. A backup is restored into an empty state only.');
  if (blobDirectory === null) return;
  await mkdir(blobDirectory, { recursive: true, mode: 0o700 });
  for await (const { name } of await opendir(blobDirectory)) {
    if (name === 'jobs')
      throw new Error(`There are files in ${blobDirectory}. A backup is restored into an empty state only.`);
  }
}

export async function readManifest(directory: string): Promise<Manifest> {
  const text = await readFile(layout(directory).manifest, 'utf8').catch((cause: unknown) => {
    throw new Error(`There is no whole backup in ${directory}.`, { cause });
  });
  return manifestSchema.parse(JSON.parse(text));
}

/**
 * Puts a backup back into an empty state whose database has the schema of the backup. Every file is compared with its digest. When it
 * throws, the state is as empty as before.
 */
export async function restoreBackup(directory: string, place: Place): Promise<Manifest> {
  const manifest = await readManifest(directory);
  const client = new pg.Client({ connectionString: place.databaseUrl });
  await client.connect();
  let hasBegun = false;
  try {
    const schema = await schemaOf(client);
    if (schema !== manifest.schema) {
      throw new Error(
        `The backup was made by ${schema > manifest.schema ? 'an older' : 'a newer'} version of RefineX. Restore it with that version, and update then.`,
      );
    }
    if (manifest.hasFiles && place.blobDirectory === null) throw new Error('The backup has files: set BLOB_DIR.');
    await requireEmpty(client, place);
    hasBegun = true;
    if (place.blobDirectory !== null && manifest.hasFiles) {
      await putFiles(directory, place.blobDirectory, manifest.files);
    }
    await client.query('BEGIN');
    for (const { name, rows } of manifest.tables) {
      await client.query(`DELETE FROM public.${quoted(name)} WHERE false`); // there is such a table
      await insertTable(client, name, layout(directory).table(name), rows);
    }
    await client.query('DELETE FROM upload_jobs WHERE id = ANY($1::uuid[])', [manifest.deletedMeanwhile]);
    await beginAnew(client);
    await raiseSequences(client);
    await client.query('COMMIT');
    return manifest;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {}); // the connection may be what was lost
    if (hasBegun && place.blobDirectory !== null) {
      await rm(path.join(place.blobDirectory, 'jobs'), { recursive: true, force: true });
    }
    throw error;
  } finally {
    await client.end();
  }
}
