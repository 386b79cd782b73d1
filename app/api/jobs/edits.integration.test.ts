import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { replay } from '@/lib/cleaning/changes';
import type { AuditTrailJson } from '@/lib/contract/changes';
import type { CleaningSummaryJson } from '@/lib/contract/quality';
import type { ChangeJson, VersionJson } from '@/lib/contract/recipe';
import type { RowsJson } from '@/lib/contract/rows';
import type { OutlierJson } from '@/lib/contract/work-list';
import { startTestApp, type TestApp } from '@/scripts/lib/test-app';
import { errorOf, newToken } from '@/scripts/lib/test-client';
import { queryOnce, until } from '@/scripts/lib/test-pipeline';

const SOURCE = [
  'Name,Score,City,Mentor',
  'Ada,90,Porto,',
  'Grace,,Lisbon,',
  'Alan,80,,',
  'Alan,80,,',
  'Edsger,85,Porto,',
  'Barbara,88,Braga,',
  'Donald,712,Faro,',
  'Zoë,84,Braga,x',
  'Wei,,Porto,',
  'Amina,87,Porto,',
  '',
].join('\n');

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp(inject('postgresUrl'));
});
afterAll(() => app.close());

const dataset = () => app.cleaned('grades.csv', SOURCE, { fill: 'leave' });

async function cells(id: string, column: string): Promise<Record<number, unknown>> {
  const { columns, rows, row_indices } = await app.json<RowsJson>(id, 'GET', 'rows');
  const index = columns.findIndex(({ name }) => name === column);
  return Object.fromEntries(rows.map((row, i) => [row_indices[i], row[index]]));
}

const versionOf = async (id: string) => (await app.json<CleaningSummaryJson>(id, 'GET', 'cleaning-summary')).version;

/** The log of a dataset, run on its source, must give exactly what is exported. */
async function expectExplained(id: string): Promise<void> {
  const [keys] = await queryOnce<{ source_table_key: string; change_keys: string[] }>(
    app.databaseUrl,
    `SELECT source_table_key, change_keys FROM cleaned_datasets d JOIN upload_jobs j ON j.id = d.job_id
     AND j.version = d.version WHERE j.id = $1`,
    [id],
  );
  const { loadChanges, loadTable } = await import('@/lib/storage/tables');
  const { exportTable } = await import('@/lib/tabular/write');
  const replayed = replay(await loadTable(keys?.source_table_key ?? ''), await loadChanges(keys?.change_keys ?? []));
  const chunks: Uint8Array[] = [];
  for await (const chunk of await exportTable(replayed, 'csv', {})) chunks.push(chunk);
  const exported = await (await app.ask(id, 'GET', 'export?format=csv')).text();
  expect(parse(Buffer.concat(chunks).toString())).toEqual(parse(exported));
}

describe('fill-missing', () => {
  test('fills cells, as a version of its own that the audit trail explains', async () => {
    const id = await dataset();
    const before = await app.json<CleaningSummaryJson>(id, 'GET', 'cleaning-summary');
    const response = await app.ask(id, 'POST', 'fill-missing', {
      body: { column: 'score', row_indices: [8, 1], values: [70.5, 95] },
      version: 1,
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ success: true, filled: 2, version: 2, status: 'completed' });
    expect(await cells(id, 'score')).toMatchObject({ 0: 90, 1: 95, 8: 70.5 });
    const trail = await app.json<AuditTrailJson>(id, 'GET', 'audit-trail?action=fill_cells');
    expect(trail.entries).toMatchObject([
      { row_index: 1, column_name: 'score', original_value: null, new_value: '95' },
      { row_index: 8, column_name: 'score', original_value: null, new_value: '70.5' },
    ]);
    const [cleaned] = (await app.json<AuditTrailJson>(id, 'GET', 'audit-trail?limit=1')).entries;
    const [made, first] = await app.json<VersionJson[]>(id, 'GET', 'versions');
    expect(Date.parse(cleaned?.timestamp ?? '')).toBeLessThanOrEqual(Date.parse(first?.created_at ?? ''));
    const filled = Date.parse(trail.entries[0]?.timestamp ?? '');
    expect(filled).toBeGreaterThan(Date.parse(first?.created_at ?? ''));
    expect(filled).toBeLessThanOrEqual(Date.parse(made?.created_at ?? ''));
    const csv = parse(await (await app.ask(id, 'GET', 'audit-trail/export')).text(), { columns: true }) as {
      timestamp: string;
    }[];
    expect([csv[0]?.timestamp, csv.at(-1)?.timestamp]).toEqual([cleaned?.timestamp, trail.entries[0]?.timestamp]);
    const after = await app.json<CleaningSummaryJson>(id, 'GET', 'cleaning-summary');
    expect(after).toMatchObject({ missing_values_filled: 2, duplicates_removed: 1, version: 2 });
    expect(after.quality_score).toBeGreaterThan(before.quality_score);
    expect(await app.json(id, 'GET', 'missing-fields')).toEqual({ city: { count: 1, percentage: 11.11 } });
    await expectExplained(id);
  });

  test('measures after an edit what a full measurement would', async () => {
    const id = await dataset();
    await app.json(id, 'POST', 'fill-missing', { body: { column: 'score', row_indices: [1], values: [95] } });
    await app.json(id, 'POST', 'resolve-outlier', { body: { row_index: 6, action: 'remove' } });
    await app.json(id, 'POST', 'fill-missing', { body: { column: 'city', row_indices: [2], values: ['Porto'] } });
    const { measureTable } = await import('@/lib/services/datasets/stages/measure');
    const { loadTable } = await import('@/lib/storage/tables');
    const rows = await queryOnce<{ table_key: string; quality_facts: { after: unknown }; profile: unknown }>(
      app.databaseUrl,
      'SELECT table_key, quality_facts, profile FROM cleaned_datasets WHERE job_id = $1 ORDER BY version',
      [id],
    );
    expect(rows).toHaveLength(4);
    for (const row of rows) {
      const { facts, profile } = measureTable(await loadTable(row.table_key));
      expect(row.quality_facts.after).toEqual(facts);
      expect(row.profile).toEqual(JSON.parse(JSON.stringify(profile)));
    }
  });

  test('works on a version stored before facts were kept', async () => {
    const id = await dataset();
    await queryOnce(app.databaseUrl, 'UPDATE cleaned_datasets SET quality_facts = NULL WHERE job_id = $1', [id]);
    const quality = await app.json<{ after: { score: number } }>(id, 'GET', 'quality');
    const { quality_score } = await app.json<CleaningSummaryJson>(id, 'GET', 'cleaning-summary');
    expect(quality.after.score).toBe(quality_score);
    await app.json(id, 'POST', 'fill-missing', { body: { column: 'score', row_indices: [1], values: [95] } });
    expect(await app.json(id, 'GET', 'cleaning-summary')).toMatchObject({ version: 2, missing_values_filled: 1 });
  });

  test('refuses what does not fit, and changes nothing', async () => {
    const id = await dataset();
    const refused = async (body: unknown, message: RegExp) => {
      const error = await errorOf(await app.ask(id, 'POST', 'fill-missing', { body }));
      expect(error).toMatchObject({ status: 400, code: 'invalid_input', message: expect.stringMatching(message) });
    };
    await refused({ column: 'grade', row_indices: [1], values: [1] }, /no column “grade”/);
    await refused({ column: 'score', row_indices: [3], values: [1] }, /no row 3/);
    await refused({ column: 'score', row_indices: [99], values: [1] }, /no row 99/);
    await refused({ column: 'score', row_indices: [1, 8], values: [1] }, /one value for each row/);
    await refused({ column: 'score', row_indices: [0], values: [1] }, /row 0 is not missing/);
    await refused({ column: 'score', row_indices: [1], values: ['many'] }, /“many” is not one/);
    await refused({ column: 'score', row_indices: [1, 1], values: [1, 2] }, /twice/);
    await refused({ column: 'score', row_indices: [1], values: [null] }, /numbers or texts/);
    await refused({ column: 'score', row_indices: [], values: [] }, /row_indices/);
    await refused({}, /column/);
    expect(await versionOf(id)).toBe(1);
    expect(await cells(id, 'score')).toMatchObject({ 1: null });
  });

  test('a column that shares its name is meant by its id', async () => {
    const id = await app.cleaned('twice.csv', 'a,a,b\n1,,x\n2,,y\n,3,z\n', { names: false, fill: 'leave' });
    const fill = (column: string) =>
      app.ask(id, 'POST', 'fill-missing', { body: { column, row_indices: [0], values: [9] } });
    expect(await errorOf(await fill('a'))).toMatchObject({ status: 400, message: expect.stringMatching(/Several/) });
    expect((await fill('c1')).status).toBe(200);
    expect((await app.json<RowsJson>(id, 'GET', 'rows')).rows[0]).toEqual([1, 9, 'x']);
  });
});

describe('outliers', () => {
  test('are listed, kept, removed', async () => {
    const id = await dataset();
    const list = (query = '') => app.json<OutlierJson[]>(id, 'GET', `outliers${query}`);
    const [found, ...more] = await list();
    expect(more).toEqual([]);
    expect(found).toMatchObject({ row_index: 6, column: 'score', value: 712, status: 'open' });
    expect(found?.expected_range?.[0]).toBeLessThan(80);
    const integrity = async () =>
      (await app.json<CleaningSummaryJson>(id, 'GET', 'cleaning-summary')).quality.after.integrity;
    const open = await integrity();
    expect(open).toBeLessThan(100);
    expect(
      await app.json(id, 'POST', 'resolve-outlier', { body: { row_index: 6, column: 'score', action: 'keep' } }),
    ).toEqual({ success: true, version: 2, status: 'completed' });
    expect(await list()).toMatchObject([{ row_index: 6, status: 'kept' }]);
    expect(await integrity()).toBe(100);
    const again = await app.ask(id, 'POST', 'resolve-outlier', { body: { row_index: 6, action: 'keep' } });
    expect(await errorOf(again)).toMatchObject({ status: 400, message: expect.stringMatching(/kept already/) });
    await app.json(id, 'POST', 'resolve-outlier', { body: { row_index: 6, action: 'remove' } });
    expect(await list()).toMatchObject([{ row_index: 6, column: 'score', value: 712, status: 'removed' }]);
    expect(Object.keys(await cells(id, 'score'))).not.toContain('6');
    const trail = await app.json<AuditTrailJson>(id, 'GET', 'audit-trail?action=remove_rows');
    expect(trail.entries).toMatchObject([{ row_index: 6, reason: expect.stringMatching(/outlier in score/) }]);
    expect(await list('?status=open')).toEqual([]);
    expect(await list('?status=removed&column=score')).toHaveLength(1);
    expect(await list('?column=city')).toEqual([]);
    expect(await list('?offset=1')).toEqual([]);
    await expectExplained(id);
  });

  test('of a row with several are kept together; a value among groups is a number', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `p${i},${20 + i},${100 + i}`);
    const id = await app.cleaned('people.csv', ['name,age,income', ...rows, 'odd,999,99999', ''].join('\n'));
    const response = await app.ask(id, 'GET', 'outliers?limit=1');
    expect(response.headers.get('x-total-count')).toBe('2');
    expect(await response.json()).toEqual([
      { row_index: 40, column: 'age', value: 999, expected_range: [0, 120], status: 'open' },
    ]);
    await app.json(id, 'POST', 'resolve-outlier', { body: { row_index: 40, action: 'keep' } });
    expect(await app.json(id, 'GET', 'outliers?status=kept')).toHaveLength(2);
    expect(await app.json(id, 'GET', 'outliers?status=open')).toEqual([]);
  });

  test('that do not exist cannot be resolved', async () => {
    const id = await dataset();
    for (const [body, message] of [
      [{ row_index: 0, action: 'keep' }, /no outlier/],
      [{ row_index: 6, column: 'city', action: 'keep' }, /no outlier/],
      [{ row_index: 3, action: 'remove' }, /no row 3/],
      [{ row_index: 6, column: 'grade', action: 'remove' }, /no column/],
      [{ row_index: 6, action: 'forget' }, /action/],
    ] as const) {
      const error = await errorOf(await app.ask(id, 'POST', 'resolve-outlier', { body }));
      expect(error).toMatchObject({ status: 400, code: 'invalid_input', message: expect.stringMatching(message) });
    }
    expect(await versionOf(id)).toBe(1);
  });
});

describe('who and when', () => {
  test('a stale change is refused, whether or not the client says what it was made to', async () => {
    const id = await dataset();
    const fill = (row: number, version?: number | string) =>
      app.ask(id, 'POST', 'fill-missing', { body: { column: 'score', row_indices: [row], values: [1] }, version });
    const both = await Promise.all([fill(1), fill(8)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const stale = await errorOf(await fill(8, 1));
    expect(stale).toMatchObject({ status: 409, code: 'stale_version', message: expect.stringMatching(/at version 2/) });
    expect(await errorOf(await fill(8, 'new'))).toMatchObject({ status: 400, code: 'invalid_input' });
    expect(await versionOf(id)).toBe(2);
  });

  test('every version says who made it', async () => {
    const id = await dataset();
    await app.json(id, 'POST', 'fill-missing', {
      body: { column: 'score', row_indices: [1], values: [1] },
      version: '"1"',
    });
    const versions = await app.json<VersionJson[]>(id, 'GET', 'versions');
    expect(versions).toMatchObject([
      { version: 2, action: 'fill', is_current: true, created_by: { name: 'Ada' }, row_count: 9 },
      { version: 1, action: 'upload', is_current: false, created_by: { name: 'Ada' }, row_count: 9 },
    ]);
    expect(await app.json(id, 'GET', 'versions?limit=1&offset=1')).toMatchObject([{ version: 1 }]);
  });

  test('a stranger sees nothing, a viewer changes nothing', async () => {
    const id = await dataset();
    const [stranger, viewer] = [await newToken(), await newToken()];
    await queryOnce(
      app.databaseUrl,
      `INSERT INTO memberships (workspace_id, user_id, role)
       SELECT workspace_id, $2, 'viewer' FROM upload_jobs WHERE id = $1`,
      [id, viewer.userId],
    );
    const writes = [
      ['POST', 'fill-missing', { column: 'score', row_indices: [1], values: [1] }],
      ['POST', 'resolve-outlier', { row_index: 6, action: 'keep' }],
      ['PUT', 'recipe', []],
      ['POST', 'recipe/import', {}],
      ['POST', 'undo', undefined],
      ['POST', 'redo?step=1', undefined],
    ] as const;
    const reads = [
      ['GET', 'recipe', undefined],
      ['GET', 'recipe/export', undefined],
      ['POST', 'recipe/preview', { operation: 'trim_whitespace' }],
      ['POST', 'recipe/merge', { base_version: 1, steps: [] }],
      ['GET', 'outliers', undefined],
      ['GET', 'suggestions', undefined],
      ['GET', 'operations', undefined],
      ['GET', 'versions', undefined],
      ['GET', 'quality', undefined],
    ] as const;
    for (const [method, resource, body] of [...writes, ...reads]) {
      const foreign = await app.ask(id, method, resource, { body, token: stranger.token });
      expect(await errorOf(foreign), resource).toMatchObject({ status: 404, code: 'not_found' });
      const unknown = await app.ask(crypto.randomUUID(), method, resource, { body });
      expect(unknown.status, resource).toBe(404);
      const anonymous = await app.ask(id, method, resource, { body, token: '' });
      expect(anonymous.status, resource).toBe(401);
    }
    for (const [method, resource, body] of writes) {
      const looking = await app.ask(id, method, resource, { body, token: viewer.token });
      expect(await errorOf(looking), resource).toMatchObject({ status: 403, code: 'forbidden' });
    }
    for (const [method, resource, body] of reads) {
      expect((await app.ask(id, method, resource, { body, token: viewer.token })).status, resource).toBe(200);
    }
    expect(await versionOf(id)).toBe(1);
  });
});

test('an edit of a job that is deleted meanwhile is 404, and leaves no file', async () => {
  const id = await dataset();
  const client = new pg.Client({ connectionString: app.databaseUrl });
  await client.connect();
  await client.query('BEGIN');
  const deleted = await client.query('DELETE FROM upload_jobs WHERE id = $1 RETURNING storage_prefix', [id]);
  const directory = path.join(app.blobDirectory, deleted.rows[0].storage_prefix);
  // What may be wrong is looked for meanwhile, and kept in a folder of its own.
  const files = async () =>
    (await readdir(directory, { recursive: true })).filter((file) => !file.includes('findings')).length;
  const before = await files();
  const filling = app.ask(id, 'POST', 'fill-missing', { body: { column: 'score', row_indices: [1], values: [95] } });
  await until('the edit to wait for the row', async () => {
    // On a connection of its own: within a transaction Postgres shows what it saw first.
    const rows = await queryOnce(
      app.databaseUrl,
      `SELECT 1 FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%for update%'`,
    );
    return rows.length > 0;
  });
  expect(await files()).toBe(before + 2);
  await client.query('COMMIT');
  await client.end();
  expect(await errorOf(await filling)).toMatchObject({ status: 404, code: 'not_found' });
  await until('nothing to be left', async () => !existsSync(directory));
});

test('the sample: filled, kept, every cell of the export explained', async () => {
  const id = await app.cleaned('messy-students.csv', await readFile('public/samples/messy-students.csv', 'utf8'));
  const outliers = await app.json<OutlierJson[]>(id, 'GET', 'outliers');
  for (const { row_index, column } of outliers) {
    await app.json<ChangeJson>(id, 'POST', 'resolve-outlier', { body: { row_index, column, action: 'keep' } });
  }
  expect(await app.json(id, 'GET', 'outliers?status=open')).toEqual([]);
  await expectExplained(id);
});
