import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type APIRequestContext, expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import type { AuditTrailJson } from '@/lib/contract/changes';
import type { JobJson, JobStatusJson } from '@/lib/contract/jobs';
import type { CleaningSummaryJson } from '@/lib/contract/quality';

const students = readFileSync('public/samples/messy-students.csv');

interface Client {
  headers: { Authorization: string };
  email: string;
  password: string;
  refreshToken: string;
}

async function newClient(request: APIRequestContext): Promise<Client> {
  const email = `ana-${randomUUID()}@example.org`;
  const password = `correct horse ${randomUUID()}`;
  const registered = await request.post('/api/auth/register', { data: { email, password, name: 'Ana' } });
  expect(registered.status()).toBe(201);
  expect(await registered.json()).toEqual({ id: expect.any(String), email, name: 'Ana' });
  const login = await request.post('/api/auth/login', { data: { email, password } });
  expect(login.status()).toBe(200);
  const tokens = await login.json();
  expect(tokens).toMatchObject({ token_type: 'bearer', expires_in: expect.any(Number) });
  return {
    headers: { Authorization: `Bearer ${tokens.access_token}` },
    email,
    password,
    refreshToken: tokens.refresh_token,
  };
}

const upload = (request: APIRequestContext, client: Pick<Client, 'headers'>, name: string, buffer: Buffer) =>
  request.post('/api/upload', {
    headers: client.headers,
    multipart: { file: { name, mimeType: 'application/octet-stream', buffer } },
  });

async function cleaned(request: APIRequestContext, { headers }: Client, jobId: string): Promise<JobStatusJson> {
  const status = async (): Promise<JobStatusJson> =>
    (await request.get(`/api/upload/jobs/${jobId}/status`, { headers })).json();
  await expect.poll(async () => (await status()).status, { timeout: 30_000 }).toMatch(/completed|failed/);
  return status();
}

test('register, log in, upload, poll, read the results, export, delete', async ({ request }) => {
  const client = await newClient(request);
  const { headers } = client;
  const uploaded = await upload(request, client, 'students.csv', students);
  expect(uploaded.status()).toBe(201);
  const job: JobJson = await uploaded.json();
  expect(job).toMatchObject({ filename: 'students.csv', file_type: 'csv', file_size: students.byteLength });
  expect(await cleaned(request, client, job.id)).toMatchObject({ status: 'completed', progress: 100, row_count: 60 });

  const summary: CleaningSummaryJson = await (
    await request.get(`/api/jobs/${job.id}/cleaning-summary`, { headers })
  ).json();
  expect(summary).toMatchObject({ duplicates_removed: 3, row_count_before: 63, row_count_after: 60, version: 1 });
  expect(summary.quality_score).toBeGreaterThan(summary.quality_score_before);

  const trail: AuditTrailJson = await (
    await request.get(`/api/jobs/${job.id}/audit-trail?action=remove_duplicate`, { headers })
  ).json();
  expect(trail.total).toBe(3);
  const exported = await (await request.get(`/api/jobs/${job.id}/export?format=csv`, { headers })).text();
  const rows: string[][] = parse(exported);
  expect(rows).toHaveLength(61);
  expect(rows[0]).toEqual(['student_name', 'enrolment_date', 'age', 'test_score', 'city', 'fee_paid']);

  const all: AuditTrailJson = await (await request.get(`/api/jobs/${job.id}/audit-trail?limit=1`, { headers })).json();
  const auditCsv = await (await request.get(`/api/jobs/${job.id}/audit-trail/export`, { headers })).text();
  expect(parse(auditCsv)).toHaveLength(all.total + 1);

  const deleted = await request.delete(`/api/upload/jobs/${job.id}`, { headers });
  expect(await deleted.json()).toEqual({ success: true });
  expect((await request.get(`/api/upload/jobs/${job.id}`, { headers })).status()).toBe(404);
  expect(await (await request.get('/api/upload/jobs', { headers })).json()).toEqual([]);
});

test('every difference between the source and the export is in the audit trail', async ({ request }) => {
  const client = await newClient(request);
  const job: JobJson = await (await upload(request, client, 'students.csv', students)).json();
  await cleaned(request, client, job.id);
  const get = async (path: string) => (await request.get(`/api/jobs/${job.id}/${path}`, client)).json();
  const [source, result, trail]: [Rows, Rows, AuditTrailJson] = await Promise.all([
    get('rows?version=source&limit=1000'),
    get('rows?version=cleaned&limit=1000'),
    get('audit-trail?limit=1000'),
  ]);
  const exported: string[][] = parse(await (await request.get(`/api/jobs/${job.id}/export?format=csv`, client)).text());
  const explained = new Map<string, string | null>();
  const removedRows = new Set<number | null>();
  for (const entry of trail.entries) {
    if (entry.action === 'remove_duplicate') removedRows.add(entry.row_index);
    explained.set(`${entry.row_index} ${entry.column_name}`, entry.new_value);
  }
  const kept = new Map(result.row_indices.map((row, position) => [row, exported[position + 1] ?? []]));
  const idOf = new Map(result.columns.map((column, position) => [column.id, { ...column, position }]));
  const wrong: string[] = [];
  for (const [position, row] of source.row_indices.entries()) {
    const cells = kept.get(row);
    if (!cells) {
      if (!removedRows.has(row)) wrong.push(`row ${row} is gone without a word`);
      continue;
    }
    for (const [index, column] of source.columns.entries()) {
      const now = idOf.get(column.id);
      if (!now) continue;
      const before = source.rows[position]?.[index] ?? '';
      const after = cells[now.position] ?? '';
      const said = explained.get(`${row} ${now.name}`);
      if (String(before) !== after && (said ?? '') !== after) wrong.push(`${row} ${now.name}: ${before} → ${after}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(kept.size + removedRows.size).toBe(source.total);
});

interface Rows {
  total: number;
  columns: { id: string; name: string }[];
  rows: (string | number | null)[][];
  row_indices: number[];
}

const png = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(64)]);

for (const [what, name, content, code] of [
  ['a .txt file', 'notes.txt', Buffer.from('a,b\n1,2\n'), 'unsupported_file_type'],
  ['an empty file', 'empty.csv', Buffer.alloc(0), 'empty_file'],
  ['60 MB', 'big.csv', Buffer.alloc(60 * 1024 * 1024, 'a,b\n'), 'file_too_large'],
  ['a PNG renamed .csv', 'image.csv', png, 'unsupported_file_type'],
] as const) {
  test(`refuses ${what} and stores nothing`, async ({ request }) => {
    const client = await newClient(request);
    const refused = await upload(request, client, name, content);
    expect(refused.status()).toBe(400);
    expect((await refused.json()).error).toMatchObject({ code, message: expect.stringMatching(/\w+ .*\.$/) });
    expect(await (await request.get('/api/upload/jobs', client)).json()).toEqual([]);
  });
}

test('a wrong token is 401, another person’s job 404, and a refresh token works once', async ({ request }) => {
  const [ana, ben] = [await newClient(request), await newClient(request)];
  const job: JobJson = await (await upload(request, ana, 'students.csv', students)).json();
  const wrong = await upload(request, { headers: { Authorization: 'Bearer nonsense' } }, 'students.csv', students);
  expect(wrong.status()).toBe(401);
  for (const path of [`upload/jobs/${job.id}`, `upload/jobs/${job.id}/status`, `jobs/${job.id}/rows`]) {
    expect((await request.get(`/api/${path}`, ben)).status(), path).toBe(404);
  }
  expect((await request.delete(`/api/upload/jobs/${job.id}`, ben)).status()).toBe(404);
  expect((await request.get(`/api/upload/jobs/${job.id}`, ana)).status()).toBe(200);

  const refresh = () => request.post('/api/auth/refresh', { data: { refresh_token: ana.refreshToken } });
  expect((await refresh()).status()).toBe(200);
  expect((await refresh()).status()).toBe(401);
});

test('a file name with ../ and quotes is only a name', async ({ request }) => {
  const client = await newClient(request);
  const boundary = 'boundary-of-the-test';
  const uploaded = await request.post('/api/upload', {
    headers: { ...client.headers, 'Content-Type': `multipart/form-data; boundary=${boundary}` },
    data: Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="../../etc/o'hara %22x%22.csv"\r\n\r\na,b\n1,2\n\r\n--${boundary}--\r\n`,
    ),
  });
  expect(uploaded.status()).toBe(201);
  const job: JobJson = await uploaded.json();
  expect(job.filename).toMatch(/^o'hara .*x.*\.csv$/);
  await cleaned(request, client, job.id);
  const exported = await request.get(`/api/jobs/${job.id}/export?format=csv`, client);
  expect(exported.status()).toBe(200);
  expect(exported.headers()['content-disposition']).toMatch(/^attachment; filename="[^"/]*"/);
});
