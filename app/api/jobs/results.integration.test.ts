import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { AuditTrailJson } from '@/lib/contract/changes';
import type { JobJson } from '@/lib/contract/jobs';
import type { CleaningSummaryJson } from '@/lib/contract/quality';
import type { RowsJson } from '@/lib/contract/rows';
import { cleanPhase, ingest, publish } from '@/lib/pipeline';
import type { ColumnProfile } from '@/lib/tabular/profile';
import { call, errorOf, fileForm, newToken } from '@/scripts/lib/test-client';
import { startTestServer } from '@/scripts/lib/test-server';

const server = await startTestServer(inject('postgresUrl'));
const upload = (await import('@/app/api/upload/route')).POST;
const remove = (await import('@/app/api/upload/jobs/[id]/route')).DELETE;
const handlers = {
  'cleaning-summary': (await import('./[id]/cleaning-summary/route')).GET,
  'audit-trail': (await import('./[id]/audit-trail/route')).GET,
  'audit-trail/export': (await import('./[id]/audit-trail/export/route')).GET,
  rows: (await import('./[id]/rows/route')).GET,
  export: (await import('./[id]/export/route')).GET,
  profile: (await import('./[id]/profile/route')).GET,
  'missing-fields': (await import('./[id]/missing-fields/route')).GET,
};

const SOURCE = [
  'Student ID,Full Name , score,mentor',
  '001,Ada,90.5,',
  '002, Grace ,N/A,',
  '001,Ada,90.5,',
  '003,"=cmd|""x""",70.0,',
  '004,Alan,80.0,',
  '',
].join('\n');

let token: string;
let id: string;

async function uploadFile(name: string, content: string): Promise<string> {
  const response = await call(upload, '/api/upload', {
    token,
    body: fileForm(name, content, { options: '{"fill":"leave"}' }),
  });
  return ((await response.json()) as JobJson).id;
}

async function process(jobId: string): Promise<void> {
  let stage = await ingest(jobId);
  const stages = [stage];
  for (const phase of ['structure', 'standardise', 'missing', 'outliers'] as const) {
    stage = await cleanPhase(jobId, phase, stage);
    stages.push(stage);
  }
  await publish(jobId, stages);
}

const get = (resource: keyof typeof handlers, query = '', as = token, jobId = id) =>
  call(handlers[resource], `/api/jobs/${jobId}/${resource}${query}`, { token: as, params: { id: jobId } });

beforeAll(async () => {
  ({ token } = await newToken());
  id = await uploadFile('../grades "2024".csv', SOURCE);
  await process(id);
});

afterAll(() => server.close());

describe('cleaning results', () => {
  test('the summary counts what was done', async () => {
    const summary = (await (await get('cleaning-summary')).json()) as CleaningSummaryJson;
    expect(summary).toMatchObject({ duplicates_removed: 1, row_count_before: 5, row_count_after: 4, version: 1 });
    expect(summary).toMatchObject({ columns_removed: 1, missing_values_filled: 0 });
    expect(summary.quality_score).toBeGreaterThan(summary.quality_score_before);
    expect(Object.keys(summary.quality.after).sort()).toEqual([
      'completeness',
      'consistency',
      'integrity',
      'uniqueness',
    ]);
  });

  test('rows: the source as it was, the result as it is', async () => {
    const source = (await (await get('rows', '?version=source')).json()) as RowsJson;
    expect(source).toMatchObject({ total: 5, row_indices: [0, 1, 2, 3, 4] });
    expect(source.columns.map(({ name }) => name)).toEqual(['Student ID', 'Full Name ', ' score', 'mentor']);
    expect(source.rows[1]).toEqual(['002', ' Grace ', 'N/A', null]);
    const cleaned = (await (await get('rows')).json()) as RowsJson;
    expect(cleaned).toMatchObject({ total: 4, row_indices: [0, 1, 3, 4] });
    expect(cleaned.columns.map(({ name }) => name)).toEqual(['student_id', 'full_name', 'score']);
    expect(cleaned.rows.slice(0, 2)).toEqual([
      ['001', 'Ada', 90.5],
      ['002', 'Grace', null],
    ]);
  });

  test('rows come page by page', async () => {
    const page = (await (await get('rows', '?limit=1&offset=2')).json()) as RowsJson;
    expect(page).toMatchObject({ total: 4, row_indices: [3] });
    expect(await (await get('rows', '?offset=4')).json()).toMatchObject({ total: 4, rows: [], row_indices: [] });
    expect(await (await get('rows', '?offset=99999')).json()).toMatchObject({ total: 4, rows: [], row_indices: [] });
  });

  test('the audit trail says every change, and finds them by action, column and row', async () => {
    const trail = async (query: string) => (await (await get('audit-trail', query)).json()) as AuditTrailJson;
    const all = await trail('');
    expect(all).toMatchObject({ limit: 100, offset: 0, total: all.entries.length });
    expect(all.entries.every(({ timestamp }) => timestamp === all.entries[0]?.timestamp)).toBe(true);
    expect(await trail('?action=trim_whitespace&column=full_name')).toMatchObject({
      total: 1,
      entries: [
        {
          row_index: 1,
          column_name: 'full_name',
          action: 'trim_whitespace',
          original_value: ' Grace ',
          new_value: 'Grace',
          reason: expect.any(String),
          timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
        },
      ],
    });
    expect(await trail('?action=remove_duplicate&row=2')).toMatchObject({ total: 1, entries: [{ row_index: 2 }] });
    const page = await trail('?limit=2&offset=1');
    expect(page.entries).toEqual(all.entries.slice(1, 3));
    expect(page.total).toBe(all.total);
    expect(await trail('?column=none')).toMatchObject({ total: 0, entries: [] });
  });

  test('the exported audit trail has the same entries', async () => {
    const all = (await (await get('audit-trail', '?limit=1000')).json()) as AuditTrailJson;
    const response = await get('audit-trail/export');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toContain("UTF-8''grades%20%222024%22-audit-trail.csv");
    const rows = parse(await response.text(), { columns: true }) as Record<string, string>[];
    expect(rows).toEqual(
      all.entries.map((entry) =>
        Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, String(value ?? '')])),
      ),
    );
  });

  test('the export is the cleaned table, with formulas escaped on demand', async () => {
    const response = await get('export', '?format=csv');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="grades _2024_-cleaned.csv"; filename*=UTF-8''grades%20%222024%22-cleaned.csv`,
    );
    expect(parse(await response.text())).toEqual([
      ['student_id', 'full_name', 'score'],
      ['001', 'Ada', '90.5'],
      ['002', 'Grace', ''],
      ['003', '=cmd|"x"', '70.0'],
      ['004', 'Alan', '80.0'],
    ]);
    const escaped = await (await get('export', '?escape_formulas=1')).text();
    expect(escaped).toContain(`'=cmd|`);
  });

  test('exports as JSON, XLSX and Parquet', async () => {
    const json = await get('export', '?format=json');
    expect(json.headers.get('content-type')).toContain('application/json');
    expect(await json.json()).toHaveLength(4);
    const magic = async (format: string) =>
      Buffer.from(await (await get('export', `?format=${format}`)).arrayBuffer())
        .subarray(0, 4)
        .toString();
    expect(await magic('xlsx')).toBe('PK\x03\x04');
    expect(await magic('parquet')).toBe('PAR1');
  });

  test('the profile has one entry for each column', async () => {
    const profile = (await (await get('profile')).json()) as ColumnProfile[];
    expect(profile.map(({ name }) => name)).toEqual(['student_id', 'full_name', 'score']);
    expect(profile[2]).toMatchObject({ count: 3, missing: 1, min: 70, max: 90.5 });
  });

  test('missing-fields names the columns with gaps', async () => {
    expect(await (await get('missing-fields')).json()).toEqual({ score: { count: 1, percentage: 25 } });
  });
});

describe('every result', () => {
  test.each(Object.keys(handlers) as (keyof typeof handlers)[])('%s: 401, 404 and 409', async (resource) => {
    const anonymous = await call(handlers[resource], `/api/jobs/${id}/${resource}`, { params: { id } });
    expect(await errorOf(anonymous)).toMatchObject({ status: 401, code: 'unauthenticated' });
    const other = await newToken();
    expect(await errorOf(await get(resource, '', other.token))).toMatchObject({ status: 404, code: 'not_found' });
    expect(await errorOf(await get(resource, '', token, 'none'))).toMatchObject({ status: 404, code: 'not_found' });
    const pending = await uploadFile('later.csv', 'a,b\n1,2\n');
    expect(await errorOf(await get(resource, '', token, pending))).toMatchObject({ status: 409, code: 'wrong_state' });
  });

  test.each([
    ['rows', '?version=middle'],
    ['rows', '?limit=5000'],
    ['audit-trail', '?row=-1'],
    ['export', '?format=doc'],
    ['export', '?escape_formulas=maybe'],
  ] as const)('%s%s is 400', async (resource, query) => {
    expect(await errorOf(await get(resource, query))).toMatchObject({ status: 400, code: 'invalid_input' });
  });
});

test('columns may be called anything', async () => {
  const jobId = await uploadFile('names.csv', '__proto__,constructor,a\n1,,x\n,y,z\n3,w,v\n');
  await process(jobId);
  const fields = await (await get('missing-fields', '', token, jobId)).text();
  expect(fields).toBe('{"proto":{"count":1,"percentage":33.33},"constructor":{"count":1,"percentage":33.33}}');
});

test('deleting a processed job leaves nothing of its tables', async () => {
  const jobId = await uploadFile('grades.csv', SOURCE);
  const before = (await server.storedFiles()).length;
  await process(jobId);
  expect((await server.storedFiles()).length).toBeGreaterThan(before + 5);
  expect((await get('rows', '', token, jobId)).status).toBe(200);
  await call(remove, `/api/upload/jobs/${jobId}`, { method: 'DELETE', token, params: { id: jobId } });
  expect(await server.storedFiles()).toHaveLength(before - 1);
  expect((await get('rows', '', token, jobId)).status).toBe(404);
});
