import { createHash } from 'node:crypto';
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startTestApp, type TestApp } from '@/scripts/lib/test-app';
import { createTestDatabase } from '@/scripts/lib/test-database';
import { queryOnce, until } from '@/scripts/lib/test-pipeline';
import { restoreBackup } from './restore-backup';
import { tablesInOrder } from './tables';
import { type Place, writeBackup } from './write-backup';

let app: TestApp;
let folder: string;
let source: Place;
let before: Record<string, string>;
const backup = () => path.join(folder, 'backup');

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'refinex-backup-'));
  app = await startTestApp(inject('postgresUrl'));
  source = { databaseUrl: app.databaseUrl, blobDirectory: app.blobDirectory };
  const id = await app.cleaned(
    'people.csv',
    'Name,City,Paid\nAda,Porto,1.10\nAda,Porto,1.10\nGrace,,0.3\n"Zoë ""Q""",Braga,1e300\n',
  );
  await app.json(id, 'POST', 'fill-missing', {
    version: 1,
    body: { column: 'city', row_indices: [2], values: ['Évora'] },
  });
  await app.json(id, 'POST', 'charts', { body: { x_col: 'city' } });
  await app.cleaned('empty.csv', 'a,b\n1,\n');
  // What is wrong with a version is looked for after it is there: until nothing changes while the backup is made.
  await until('the runs to end', async () => {
    await rm(backup(), { recursive: true, force: true });
    before = await contentOf(source);
    await writeBackup(source, backup());
    return isDeepStrictEqual(await contentOf(source), before);
  });
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const digest = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

/** A digest of the rows of each table, and of each file. */
async function contentOf({ databaseUrl, blobDirectory }: Place): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const content: Record<string, string> = {};
  for (const table of await tablesInOrder(client)) {
    const { rows } = await client.query(`SELECT t::text AS row FROM "${table}" t ORDER BY 1`);
    content[table] = `${rows.length} rows ${digest(JSON.stringify(rows))}`;
  }
  await client.end();
  const directory = blobDirectory ?? '';
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    // One that is renamed meanwhile makes this content unlike the next.
    content[path.relative(directory, file)] = digest(await readFile(file).catch(() => `gone at ${Date.now()}`));
  }
  return content;
}

async function emptyPlace(): Promise<Place & { drop(): Promise<void> }> {
  const { url, drop } = await createTestDatabase(inject('postgresUrl'));
  return { databaseUrl: url, blobDirectory: await mkdtemp(path.join(folder, 'blobs-')), drop };
}

test('what is restored into an empty state is what was backed up, to the last bit', async () => {
  const place = await emptyPlace();
  const manifest = await restoreBackup(backup(), place);
  expect(await contentOf(place)).toEqual(before);
  expect(manifest.files).toBeGreaterThan(5);
  expect(manifest.tables.find(({ name }) => name === 'cleaned_datasets')?.rows).toBe(3);
  await expect(restoreBackup(backup(), place)).rejects.toThrow('accounts already');
  expect(await contentOf(place)).toEqual(before);
  await place.drop();
});

test('a damaged file or a missing row is found, and leaves the state empty', async () => {
  const [key = ''] = (await readFile(path.join(backup(), 'files.ndjson'), 'utf8'))
    .split('\n')
    .map((line) => JSON.parse(line || '{}').key);
  const file = path.join(backup(), 'files', key);
  const content = await readFile(file);
  const place = await emptyPlace();
  const empty = await contentOf(place);
  await appendFile(file, 'x');
  await expect(restoreBackup(backup(), place)).rejects.toThrow(`damaged: ${key}`);
  expect(await contentOf(place)).toEqual(empty);
  await writeFile(file, content);
  const users = path.join(backup(), 'database', 'users.ndjson');
  const rows = await readFile(users);
  await writeFile(users, '');
  await expect(restoreBackup(backup(), place)).rejects.toThrow();
  expect(await contentOf(place)).toEqual(empty);
  await writeFile(users, rows);
  await place.drop();
});

test('what ran begins anew, what was deleted meanwhile is not put back, and another schema is refused', async () => {
  const file = path.join(backup(), 'manifest.json');
  const text = await readFile(file, 'utf8');
  const jobs = path.join(backup(), 'database', 'upload_jobs.ndjson');
  const lines = (await readFile(jobs, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const [deleted, running] = lines;
  Object.assign(running, { status: 'processing', stage: 'missing', progress: 50, version: 0 });
  await writeFile(jobs, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
  await writeFile(file, JSON.stringify({ ...JSON.parse(text), deletedMeanwhile: [deleted.id] }));
  const place = await emptyPlace();
  await restoreBackup(backup(), place);
  expect(await queryOnce(place.databaseUrl, 'SELECT id, status, progress FROM upload_jobs')).toEqual([
    { id: running.id, status: 'pending', progress: 0 },
  ]);
  await writeFile(file, JSON.stringify({ ...JSON.parse(text), schema: 1 }));
  const other = await emptyPlace();
  await expect(restoreBackup(backup(), other)).rejects.toThrow('an older version');
  await other.drop();
  await place.drop();
});

test('a backup is never written over another', async () => {
  await expect(writeBackup(source, backup())).rejects.toThrow('is there already');
});
