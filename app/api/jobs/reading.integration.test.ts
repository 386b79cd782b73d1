import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addStep } from '@/lib/cleaning/edit-recipe';
import type { Recipe } from '@/lib/cleaning/recipe';
import type { JobStatusJson } from '@/lib/contract/jobs';
import type { QualityJson } from '@/lib/contract/quality';
import type { ReadingJson } from '@/lib/contract/reading';
import type { ChangeJson, RecipeJson, VersionJson } from '@/lib/contract/recipe';
import type { RowsJson } from '@/lib/contract/rows';
import type { ReadingOptions } from '@/lib/tabular/read';
import { startTestApp, type TestApp } from '@/scripts/lib/test-app';
import { errorOf, newToken } from '@/scripts/lib/test-client';
import { queryOnce } from '@/scripts/lib/test-pipeline';

const SOURCE = 'Name;City\nZoë;Köln\nLars;Oslo\nLars;Oslo\nAna;\n';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp(inject('postgresUrl'));
});
afterAll(() => app.close());

const dataset = (options?: Record<string, unknown>) => app.cleaned('people.csv', SOURCE, options);
const readingOf = (id: string) => app.json<ReadingJson>(id, 'GET', 'reading');
const rowsOf = (id: string, version = 'cleaned') => app.json<RowsJson>(id, 'GET', `rows?version=${version}`);
const recipeOf = (id: string) => app.json<RecipeJson>(id, 'GET', 'recipe');
const bare = ({ steps }: RecipeJson) =>
  steps.map(({ operation, params, enabled }) => ({ operation, params, enabled })) as unknown[] as Recipe;

/** Has the file read in another way, and waits for the end of it. */
async function read(id: string, body: ReadingOptions, version?: number): Promise<JobStatusJson> {
  await app.json<ChangeJson>(id, 'PUT', 'reading', { body, version });
  return app.settled(id);
}

async function edit(id: string, steps: Recipe): Promise<void> {
  const recipe = steps.reduce<Recipe>((before, step) => addStep(before, step), bare(await recipeOf(id)));
  await app.json<ChangeJson>(id, 'PUT', 'recipe', { body: recipe });
  await app.settled(id);
}

describe('how a file was read', () => {
  test('is told with what a person decided', async () => {
    const id = await dataset({ reading: { delimiter: ';' } });
    expect(await readingOf(id)).toMatchObject({
      file_type: 'csv',
      status: 'completed',
      version: 1,
      options: { delimiter: ';' },
      reading: { format: 'csv', delimiter: ';', encoding: 'utf-8', header_rows: 1, row_count: 4 },
    });
  });

  test('of a file without a header is remembered when it leaves', async () => {
    const id = await app.cleaned('bare.csv', '1,Oslo\n2,Rome\n3,Bonn\n', { reading: { header_rows: 0 } });
    const exported = async (query: string) => (await app.ask(id, 'GET', `export?format=csv${query}`)).text();
    expect(await exported('')).toBe('1,Oslo\r\n2,Rome\r\n3,Bonn\r\n');
    expect(await exported('&header=true')).toMatch(/^column_1,column_2\r\n1,/);
    const named = await app.cleaned('named.csv', 'Unit Price ($),City\n1,Oslo\n2,Rome\n');
    const asNamed = async (query: string) => (await app.ask(named, 'GET', `export?format=csv${query}`)).text();
    expect(await asNamed('')).toMatch(/^unit_price,city\r\n|^unit_price_\w*,city\r\n/);
    expect(await asNamed('&headers=original')).toMatch(/^Unit Price \(\$\),City\r\n/);
    expect(await asNamed('&header=false')).toMatch(/^1,Oslo/);
  });

  test('can be changed: a new version from the file, with the recipe run again', async () => {
    const id = await dataset();
    const response = await app.ask(id, 'PUT', 'reading', { body: { header_rows: 0 }, version: 1 });
    expect(response.status).toBe(202);
    expect(await response.json()).toEqual({ success: true, version: 2, status: 'processing' });
    expect(await app.settled(id)).toMatchObject({ status: 'completed', error_message: null, progress: 100 });
    const rows = await rowsOf(id);
    expect(rows.columns.map(({ name }) => name)).toEqual(['column_1', 'column_2']);
    expect(rows.rows).toEqual([
      ['Name', 'City'],
      ['Zoë', 'Köln'],
      ['Lars', 'Oslo'],
      ['Ana', null],
    ]);
    expect((await rowsOf(id, 'source')).total).toBe(5);
    expect(await readingOf(id)).toMatchObject({ version: 2, options: { header_rows: 0 }, reading: { header_rows: 0 } });
    expect(await app.json<VersionJson[]>(id, 'GET', 'versions')).toMatchObject([{ action: 'reading' }, {}]);
  });

  test('is part of the version: undone and redone with it', async () => {
    const id = await dataset();
    const { before } = await app.json<{ before: QualityJson }>(id, 'GET', 'quality');
    await read(id, { header_rows: 0 });
    expect((await app.json<{ before: QualityJson }>(id, 'GET', 'quality')).before).not.toEqual(before);
    await app.json<ChangeJson>(id, 'POST', 'undo');
    expect((await app.settled(id)).error_message).toBeNull();
    expect(await readingOf(id)).toMatchObject({ version: 3, options: {}, reading: { header_rows: 1 } });
    expect((await rowsOf(id)).columns.map(({ name }) => name)).toEqual(['name', 'city']);
    expect((await app.json<{ before: QualityJson }>(id, 'GET', 'quality')).before).toEqual(before);
    await app.json<ChangeJson>(id, 'POST', 'redo');
    expect(await readingOf(id)).toMatchObject({ version: 4, options: { header_rows: 0 } });
  });

  test('as before is no new version, and as once before is not read again', async () => {
    const id = await dataset();
    expect(await app.json(id, 'PUT', 'reading', { body: {} })).toMatchObject({ version: 1, status: 'completed' });
    await read(id, { header_rows: 0 });
    await read(id, {});
    expect(await readingOf(id)).toMatchObject({ version: 3, options: {}, reading: { header_rows: 1 } });
    const sources = await queryOnce(app.databaseUrl, 'SELECT 1 FROM source_tables WHERE job_id = $1', [id]);
    expect(sources).toHaveLength(2);
  });
});

describe('what a person did before', () => {
  const edits: Recipe = [
    { operation: 'rename_column', params: { column: 'c1', name: 'town' }, enabled: true },
    { operation: 'edit_cell', params: { column: 'c1', row: 3, value: 'Rome' }, enabled: true },
  ];

  test('holds where columns and rows are as they were', async () => {
    const id = await dataset();
    await edit(id, edits);
    await read(id, { encoding: 'windows-1252' });
    const { columns, rows } = await rowsOf(id);
    expect(columns.map(({ name }) => name)).toEqual(['name', 'town']);
    expect(rows.at(0)).toEqual(['ZoÃ«', 'KÃ¶ln']);
    expect(rows.at(-1)).toEqual(['Ana', 'Rome']);
  });

  test('of rows that have moved is switched off, and comes back with an undo', async () => {
    const id = await dataset();
    await edit(id, edits);
    await read(id, { header_rows: 0 });
    const { steps } = await recipeOf(id);
    expect(steps.at(-1)).toMatchObject({ operation: 'edit_cell', enabled: false });
    expect(steps.at(-2)).toMatchObject({ operation: 'rename_column', enabled: true });
    expect((await rowsOf(id)).rows).not.toContainEqual(expect.arrayContaining(['Rome']));
    await app.json<ChangeJson>(id, 'POST', 'undo');
    await app.settled(id);
    expect((await rowsOf(id)).rows.at(-1)).toEqual(['Ana', 'Rome']);
  });

  test('to a column that is gone is left out', async () => {
    const id = await dataset();
    await edit(id, edits);
    await read(id, { delimiter: ',' });
    expect((await recipeOf(id)).steps.map(({ operation }) => operation)).not.toContain('rename_column');
    expect((await rowsOf(id)).columns).toHaveLength(1);
  });
});

describe('rows that are no records', () => {
  const SALES = 'item,city,sold\nnuts,Ulm,5\nbolts,Bonn,7\n,,\nnails,Ulm,9\nTotal,,21\n';

  test('are set aside, told with their evidence, and brought back one by one as a new version', async () => {
    const id = await app.cleaned('sales.csv', SALES);
    expect((await rowsOf(id, 'source')).row_indices).toEqual([0, 1, 3]);
    const { reading } = await readingOf(id);
    expect(reading).toMatchObject({ row_count: 3, set_aside: { row_count: 2, group_count: 2 } });
    expect(reading?.set_aside?.groups[1]).toEqual({
      kind: 'total',
      row: 4,
      row_count: 1,
      cells: ['Total', null, '21'],
      total: { word: 'Total', columns: ['sold'], of: 'sum', records: [0, 3] },
    });
    await edit(id, [{ operation: 'edit_cell', params: { column: 'c1', row: 3, value: 'Rome' }, enabled: true }]);
    await read(id, { keep_rows: [4] });
    expect(await readingOf(id)).toMatchObject({
      options: { keep_rows: [4] },
      reading: { set_aside: { row_count: 1 } },
    });
    const { row_indices, rows } = await rowsOf(id);
    expect(row_indices).toEqual([0, 1, 3, 4]);
    expect(rows.slice(2)).toMatchObject([
      ['nails', 'Rome', 9],
      ['Total', null, 21],
    ]);
    await read(id, { set_aside: [] });
    expect((await rowsOf(id, 'source')).total).toBe(5);
    expect(await app.json<VersionJson[]>(id, 'GET', 'versions')).toMatchObject([
      { action: 'reading' },
      { action: 'reading' },
      {},
      {},
    ]);
    await app.json<ChangeJson>(id, 'POST', 'undo');
    await app.json<ChangeJson>(id, 'POST', 'undo');
    expect((await readingOf(id)).options).toEqual({});
  });

  test.each([
    [{ set_aside: ['all'] }, 'set_aside'],
    [{ keep_rows: [-1] }, 'keep_rows'],
  ])('are named rightly: %j', async (body, field) => {
    const id = await dataset();
    const response = await app.ask(id, 'PUT', 'reading', { body });
    expect(await errorOf(response)).toMatchObject({ status: 400, message: expect.stringContaining(field) });
  });
});

describe('a reading that cannot be', () => {
  test('leaves the version before, and says why', async () => {
    const id = await dataset();
    const end = await read(id, { skip_lines: 900 });
    expect(end.status).toBe('completed');
    expect(end.error_message).toMatch(/Version 1 is still the current one\.$/);
    expect(await readingOf(id)).toMatchObject({ version: 1, options: {}, reading: { header_rows: 1 } });
    expect((await rowsOf(id)).total).toBe(3);
    await read(id, { header_rows: 0 });
    expect(await readingOf(id)).toMatchObject({ version: 2, options: { header_rows: 0 } });
  });

  test.each([
    [{ delimiter: ';;' }, 'delimiter'],
    [{ encoding: 'no-such' }, 'encoding'],
    [{ header_rows: -1 }, 'header_rows'],
    [{ separator: ',' }, 'separator'],
  ])('is refused where that can be seen beforehand: %j', async (body, field) => {
    const id = await dataset();
    const response = await app.ask(id, 'PUT', 'reading', { body });
    expect(await errorOf(response)).toMatchObject({ status: 400, message: expect.stringContaining(field) });
  });
});

describe('an upload that failed', () => {
  test('is cleaned once it is read rightly', async () => {
    const { id, status } = await app.uploaded('people.csv', SOURCE, { dates: 'day', reading: { skip_lines: 900 } });
    expect(status).toMatchObject({ status: 'failed' });
    expect(await readingOf(id)).toMatchObject({ version: 0, options: { skip_lines: 900 }, reading: null });
    const again = await read(id, { skip_lines: 901 });
    expect(again).toMatchObject({ status: 'failed', stage: 'failed' });
    expect(again.error_message).not.toMatch(/Version/);
    expect(await read(id, {})).toMatchObject({ status: 'completed', error_message: null });
    expect((await rowsOf(id)).total).toBe(3);
    expect(await recipeOf(id)).toMatchObject({ version: 1, can_undo: false });
    const dates = (await recipeOf(id)).steps.find(({ operation }) => operation === 'convert_date');
    expect(dates?.params).toMatchObject({ precision: 'day' });
    expect(await app.json<VersionJson[]>(id, 'GET', 'versions')).toMatchObject([{ version: 1, action: 'upload' }]);
  });
});

test('a stale version, a stranger and somebody who may only look are turned away', async () => {
  const id = await dataset();
  await read(id, { header_rows: 0 });
  const put = (request: object) => app.ask(id, 'PUT', 'reading', { body: { header_rows: 2 }, ...request });
  expect(await errorOf(await put({ version: 1 }))).toMatchObject({ status: 409, code: 'stale_version' });
  const { token, userId } = await newToken();
  expect(await errorOf(await put({ token }))).toMatchObject({ status: 404 });
  expect(await errorOf(await app.ask(id, 'GET', 'reading', { token }))).toMatchObject({ status: 404 });
  await queryOnce(
    app.databaseUrl,
    `INSERT INTO memberships (workspace_id, user_id, role) SELECT workspace_id, $1, 'viewer' FROM upload_jobs WHERE id = $2`,
    [userId, id],
  );
  expect((await app.ask(id, 'GET', 'reading', { token })).status).toBe(200);
  expect(await errorOf(await put({ token }))).toMatchObject({ status: 403 });
  expect((await readingOf(id)).version).toBe(2);
});
