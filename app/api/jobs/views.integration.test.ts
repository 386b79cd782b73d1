import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { JobJson } from '@/lib/contract';
import type { ColumnJson, FacetsJson, FilterJson, RowsViewJson } from '@/lib/contract-view';
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
