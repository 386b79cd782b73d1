import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ColumnJson } from '@/lib/contract/columns';
import type { FilterJson } from '@/lib/contract/filters';
import type { JobJson } from '@/lib/contract/jobs';
import type { FacetsJson, RowsViewJson } from '@/lib/contract/rows';
import { cleanPhase, ingest, publish } from '@/lib/pipeline';
import { call, errorOf, fileForm, newToken } from '@/scripts/lib/test-client';
import { startTestServer } from '@/scripts/lib/test-server';

const server = await startTestServer(inject('postgresUrl'));
const upload = (await import('@/app/api/upload/route')).POST;
const handlers = {
  rows: (await import('./[id]/rows/route')).GET,
  facets: (await import('./[id]/facets/route')).GET,
  find: (await import('./[id]/find/route')).GET,
  column: (await import('./[id]/columns/[columnId]/route')).GET,
  report: (await import('./[id]/report/route')).GET,
};

const SOURCE = [
  'Student ID,Full Name , score,City,mentor',
  '001,Ada,90.5,Porto,',
  '002, Grace ,N/A,Braga,',
  '001,Ada,90.5,Porto,',
  '003,alan,70.0,Porto,',
  '004,Édith,80.0,Faro,',
  '005,Zoë,81.0,Porto,',
  '006,Barbara,79.0,,',
  '007,Donald,900.0,Faro,',
  '',
].join('\n');

let token: string;
let id: string;

beforeAll(async () => {
  ({ token } = await newToken());
  const response = await call(upload, '/api/upload', { token, body: fileForm('grades.csv', SOURCE) });
  id = ((await response.json()) as JobJson).id;
  let stage = await ingest(id);
  const stages = [stage];
  for (const phase of ['structure', 'standardise', 'missing', 'outliers'] as const) {
    stage = await cleanPhase(id, phase, stage);
    stages.push(stage);
  }
  await publish(id, stages);
});

afterAll(() => server.close());

type Query = Record<string, string | FilterJson[]>;

function get(resource: keyof typeof handlers, query: Query = {}, as = token, params: Record<string, string> = {}) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    search.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  return call(handlers[resource], `/api/jobs/${id}/x?${search}`, { token: as, params: { id, ...params } });
}

const rows = async (query: Query) => (await (await get('rows', query)).json()) as RowsViewJson;
const rowIndices = async (query: Query) => (await rows(query)).row_indices;

describe('rows', () => {
  test('sorts by collation and by number, missing last, ties in the order of the file', async () => {
    expect((await rows({ sort: 'c1' })).rows.map((cells) => cells[1])).toEqual([
      'Ada',
      'alan',
      'Barbara',
      'Donald',
      'Édith',
      'Grace',
      'Zoë',
    ]);
    expect(await rowIndices({ sort: 'c2:desc', filters: [{ op: 'filled', column: 'c2', not: true }] })).toEqual([
      7, 0, 5, 4, 6, 3,
    ]);
    expect(await rowIndices({ sort: 'c3:desc,c0:desc' })).toEqual([5, 3, 0, 7, 4, 1, 6]);
    expect(await rowIndices({ sort: 'c3:desc,c0:desc', offset: '1', limit: '2' })).toEqual([3, 0]);
  });

  test('sorts the source by what its texts are worth', async () => {
    expect(await rowIndices({ sort: 'c2', version: 'source' })).toEqual([3, 6, 4, 5, 0, 2, 7, 1]);
  });

  test.each<[FilterJson[], number[]]>([
    [[{ op: 'equals', column: 'c3', value: 'Porto' }], [0, 3, 5]],
    [[{ op: 'equals', column: 'city', value: null }], [6]],
    [[{ op: 'in', column: 'c3', values: ['Faro', null] }], [4, 6, 7]],
    [[{ op: 'in', column: 'c2', values: [70, '80'] }], [3, 4]],
    [[{ op: 'contains', column: 'c1', text: 'A' }], [0, 1, 3, 6, 7]],
    [[{ op: 'range', column: 'c2', min: 79, max: 81 }], [4, 5, 6]],
    [[{ op: 'range', column: 'c2', min: 79, max: 81, exclusive_max: true }], [4, 6]],
    [[{ op: 'missing', column: 'c3' }], [6]],
    [[{ op: 'missing' }], [6]],
    [[{ op: 'outlier' }], [7]],
    [[{ op: 'outlier', status: 'kept' }], []],
    [[{ op: 'filled', column: 'c2' }], [1]],
    [[{ op: 'changed', operation: 'trim_whitespace' }], [1]],
    [[{ op: 'changed', column: 'c3' }], []],
    [[{ op: 'changed', operation: 'flag_outlier' }], [7]],
    [
      [
        { op: 'equals', column: 'c3', value: 'Porto' },
        { op: 'range', column: 'c2', max: 85 },
      ],
      [3, 5],
    ],
  ])('filters by %j', async (filters, expected) => {
    expect(await rows({ filters })).toMatchObject({ row_indices: expected, total: expected.length });
  });
});

describe('changes', () => {
  test('the view of changes has the rows with another value, and in the source the removed ones', async () => {
    expect(await rowIndices({ view: 'changes' })).toEqual([1]);
    expect(await rowIndices({ view: 'changes', version: 'source' })).toEqual([1, 2]);
    expect(
      await rowIndices({ view: 'changes', sort: 'c1', filters: [{ op: 'equals', column: 'c1', value: 'Ada' }] }),
    ).toEqual([]);
    const byDuplicates: FilterJson[] = [{ op: 'changed', operation: 'remove_duplicate' }];
    expect(await rowIndices({ version: 'source', filters: byDuplicates })).toEqual([2]);
    expect(await rowIndices({ filters: byDuplicates })).toEqual([]);
  });

  test('marks say what was done to the cells of the page, and nothing of other pages', async () => {
    expect(await rows({})).not.toHaveProperty('marks');
    const { marks, flags } = await rows({ marks: '1', sort: 'c0', offset: '1', limit: '1' });
    expect(marks).toEqual([
      {
        row_index: 1,
        column_id: 'c1',
        operation: 'trim_whitespace',
        original_value: ' Grace ',
        new_value: 'Grace',
        reason: expect.any(String),
      },
      {
        row_index: 1,
        column_id: 'c2',
        operation: 'fill_missing',
        original_value: 'N/A',
        new_value: expect.stringMatching(/^216\.75/),
        reason: expect.stringContaining('mean'),
        chain: [
          { operation: 'blank_to_missing', original_value: 'N/A', new_value: null, reason: expect.any(String) },
          {
            operation: 'fill_missing',
            original_value: null,
            new_value: expect.stringMatching(/^216\.75/),
            reason: expect.any(String),
          },
        ],
      },
    ]);
    expect(flags).toEqual([{ row_index: 1, column_id: 'c2', filled: true, outlier: null }]);
    expect(await rows({ marks: '1', filters: [{ op: 'outlier' }] })).toMatchObject({
      marks: [
        { row_index: 7, column_id: 'c2', operation: 'flag_outlier', original_value: '900.0', new_value: '900.0' },
      ],
      flags: [{ row_index: 7, column_id: 'c2', filled: false, outlier: 'open' }],
    });
  });

  test('in the source, removed rows and removed columns have marks', async () => {
    const { marks } = await rows({ marks: '1', version: 'source', offset: '2', limit: '1' });
    expect(marks).toMatchObject([
      { row_index: 2, column_id: null, operation: 'remove_duplicate', original_value: null, new_value: null },
    ]);
  });
});

describe('facets', () => {
  const facets = async (query: Query) => (await (await get('facets', query)).json()) as FacetsJson;

  test('count the values of a column', async () => {
    expect(await facets({ column: 'c3' })).toEqual({
      column: { id: 'c3', name: 'city', type: 'category', unit: null },
      expected_range: null,
      total: 7,
      missing: 1,
      distinct: 3,
      filled: 0,
      outliers: { open: 0, kept: 0 },
      values: [
        { value: 'Porto', count: 3 },
        { value: 'Faro', count: 2 },
        { value: 'Braga', count: 1 },
      ],
      min: null,
      max: null,
      histogram: null,
    });
    expect((await facets({ column: 'city', search: 'AR', limit: '1' })).values).toEqual([{ value: 'Faro', count: 2 }]);
  });

  test('numbers have a range, a histogram and outliers; other columns filter them, their own filters do not', async () => {
    const filters: FilterJson[] = [
      { op: 'equals', column: 'city', value: 'Faro' },
      { op: 'range', column: 'c2', max: 100 },
    ];
    const found = await facets({ column: 'c2', filters });
    expect(found).toMatchObject({ total: 2, min: 80, max: 900, outliers: { open: 1, kept: 0 } });
    expect(found.expected_range).toHaveLength(2);
    expect(found.histogram?.edges.at(0)).toBe(70);
    expect(found.histogram?.counts.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(await facets({ column: 'c3', filters })).toMatchObject({ total: 5 });
    const changed: FilterJson[] = [{ op: 'changed', column: 'c2', operation: 'fill_missing' }];
    expect(await facets({ column: 'c2', filters: changed })).toMatchObject({ total: 1, filled: 1 });
    expect(await facets({ column: 'c2', version: 'source' })).toMatchObject({ total: 8, min: 70, max: 900 });
  });
});

describe('find', () => {
  test('tells where a row stands in a view', async () => {
    expect(await (await get('find', { row: '3' })).json()).toEqual({ offset: 2 });
    expect(await (await get('find', { row: '3', version: 'source' })).json()).toEqual({ offset: 3 });
    expect(await (await get('find', { row: '3', sort: 'c2' })).json()).toEqual({ offset: 0 });
  });

  test.each<[Query, string]>([
    [{ row: '2' }, 'The row was removed: Remove duplicate rows. Equal in every column to row 0, which stays.'],
    [
      { row: '3', filters: [{ op: 'equals', column: 'c3', value: 'Faro' }] },
      'The row is in the table, but the filters leave it out.',
    ],
    [{ row: '99' }, 'The file has no such row.'],
    [{ row: '8', version: 'source' }, 'The file has no such row.'],
  ])('%j is 404 and says why', async (query, message) => {
    expect(await errorOf(await get('find', query))).toEqual({ status: 404, code: 'not_found', message });
  });
});

describe('columns', () => {
  const column = (columnId: string) => get('column', {}, token, { columnId });

  test('show the source beside the result, what was changed, and what the values were taken for', async () => {
    const found = (await (await column('c2')).json()) as ColumnJson;
    expect(found).toMatchObject({
      id: 'c2',
      name: 'score',
      source_name: ' score',
      source: { name: ' score', missing: 1, count: 7, max: 900 },
      cleaned: { name: 'score', missing: 0, count: 7 },
      changes: [
        { operation: 'blank_to_missing', label: 'Blanks to missing', count: 1 },
        { operation: 'normalize_column_name', count: 1 },
        { operation: 'fill_missing', count: 1 },
        { operation: 'flag_outlier', count: 1 },
      ],
      inference: { type: 'number', share: 1, evidence: expect.stringMatching(/\.$/) },
    });
    expect(found.expected_range).toHaveLength(2);
    expect(await (await column('c2')).json()).toEqual(found);
  });

  test('a removed column is only in the source', async () => {
    expect(await (await column('c4')).json()).toMatchObject({
      name: null,
      source_name: 'mentor',
      cleaned: null,
      source: { missing: 8 },
      changes: [{ operation: 'remove_empty_column', count: 1 }],
    });
  });

  test('a column that never was is 404 and names the nearest', async () => {
    expect(await errorOf(await column('scor'))).toEqual({
      status: 404,
      code: 'not_found',
      message: 'There is no column “scor”. The nearest is c2 (“score”).',
    });
  });
});

describe('the report', () => {
  test('is a page that runs and loads nothing', async () => {
    const response = await get('report');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('content-disposition')).toBeNull();
    const page = await response.text();
    expect(page).toContain('<title>Cleaning report: grades.csv</title>');
    expect(page).toContain('cells separated by commas');
    expect(page).toContain('1 duplicate row removed.');
    expect(page).not.toContain('<script');
  });

  test('can be downloaded', async () => {
    const response = await get('report', { download: '1' });
    expect(response.headers.get('content-disposition')).toContain('attachment; filename="grades-cleaning-report.html"');
  });
});

describe('every view', () => {
  const PARAMS: Record<keyof typeof handlers, Query> = {
    rows: {},
    facets: { column: 'c0' },
    find: { row: '0' },
    column: {},
    report: {},
  };
  const all = Object.keys(handlers) as (keyof typeof handlers)[];

  test.each(all)('%s: 401, 404 and 409', async (resource) => {
    const ask = (as: string, jobId = id) => get(resource, PARAMS[resource], as, { id: jobId, columnId: 'c0' });
    expect((await ask(token)).status).toBe(200);
    expect(await errorOf(await ask(''))).toMatchObject({ status: 401, code: 'unauthenticated' });
    expect(await errorOf(await ask((await newToken()).token))).toMatchObject({ status: 404, code: 'not_found' });
    expect(await errorOf(await ask(token, 'none'))).toMatchObject({ status: 404, code: 'not_found' });
    const response = await call(upload, '/api/upload', { token, body: fileForm('later.csv', 'a,b\n1,2\n') });
    const { id: pending } = (await response.json()) as JobJson;
    expect(await errorOf(await ask(token, pending))).toMatchObject({ status: 409, code: 'wrong_state' });
  });

  test.each<[keyof typeof handlers, Query, string]>([
    ['rows', { sort: 'scores' }, 'There is no column “scores”. The nearest is c2 (“score”).'],
    ['rows', { filters: [{ op: 'missing', column: 'town' }] }, 'There is no column “town”.'],
    ['facets', { column: 'c33' }, 'There is no column “c33”. The nearest is c3 (“city”).'],
    ['facets', { column: 'c3', filters: [{ op: 'missing', column: 'c44' }] }, 'There is no column “c44”.'],
    ['find', { row: '0', sort: '__proto__' }, 'There is no column “__proto__”.'],
    ['rows', { sort: 'x'.repeat(200) }, `There is no column “${'x'.repeat(80)}…”.`],
    ['rows', { sort: 'c1,' }, 'sort: must be up to 10 columns such as c3:desc,c1.'],
    ['rows', { filters: '{' }, 'filters: must be a JSON array.'],
    ['rows', { filters: '{}' }, 'filters: must be a JSON array.'],
    ['rows', { filters: '[{"op":"range","column":"c2"}]' }, 'filters.0: needs min or max.'],
    ['rows', { filters: '[{"op":"equals","column":"c2"}]' }, 'filters.0.value:'],
    ['rows', { filters: '[{"op":"equals","column":"c2","value":[1]}]' }, 'filters.0.value: must be a text'],
    ['rows', { filters: '[{"op":"changed","operation":"nothing"}]' }, 'filters.0.operation:'],
    ['rows', { filters: '[{"op":"missing","columns":"c2"}]' }, 'filters.0: has no "columns".'],
    ['rows', { filters: '[{"op":"rows","rows":[1]}]' }, 'filters.0.op:'],
    ['rows', { view: 'some' }, 'view:'],
    ['rows', { marks: 'x' }, 'marks:'],
    ['facets', {}, 'column: is required.'],
    ['find', { row: '-1' }, 'row:'],
    ['report', { download: 'x' }, 'download:'],
  ])('%s %j is 400', async (resource, query, message) => {
    const error = await errorOf(await get(resource, query));
    expect(error).toMatchObject({ status: 400, code: 'invalid_input' });
    expect(error.message).toContain(message);
  });
});
