import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import type { JobJson } from '@/lib/contract/jobs';
import { type Call, call, errorOf, fileForm, newSessionCookie, newToken } from '@/scripts/lib/test-client';
import { startTestServer } from '@/scripts/lib/test-server';

const server = await startTestServer(inject('postgresUrl'), { MAX_UPLOAD_MB: '1' });
const upload = (await import('./route')).POST;
const jobs = (await import('./jobs/route')).GET;
const { GET: job, DELETE: remove } = await import('./jobs/[id]/route');
const status = (await import('./jobs/[id]/status/route')).GET;
const { database } = await import('@/db/client');
const { uploadJobs, users } = await import('@/db/schema');

const MB = 1024 * 1024;
let token: string;

beforeAll(async () => {
  ({ token } = await newToken());
});

afterEach(async () => {
  const left = (await (await call(jobs, '/api/upload/jobs', { token })).json()) as JobJson[];
  for (const { id } of left) await call(remove, `/api/upload/jobs/${id}`, { method: 'DELETE', token, params: { id } });
  server.events.length = 0;
});

afterAll(() => server.close());

const send = (body: BodyInit, options: Call = {}) => call(upload, '/api/upload', { token, body, ...options });
const sendCsv = async (name = 'grades.csv') => (await (await send(fileForm(name, 'a,b\n1,2\n'))).json()) as JobJson;

async function expectNothingRemains(): Promise<void> {
  expect(await server.storedFiles()).toEqual([]);
  expect(await database().select().from(uploadJobs)).toEqual([]);
}

describe('POST /api/upload', () => {
  test('stores the file, answers with the pending job, and starts its run', async () => {
    const response = await send(fileForm('grades.csv', 'a,b\n1,2\n', { options: '{"dates":"day","reading":{}}' }));
    expect(response.status).toBe(201);
    const created = (await response.json()) as JobJson;
    expect(created).toEqual({
      id: expect.any(String),
      filename: 'grades.csv',
      file_size: 8,
      file_type: 'csv',
      status: 'pending',
      error_message: null,
      row_count: null,
      column_count: null,
      quality_score: null,
      trust: null,
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      processed_at: null,
      workspace_id: expect.any(String),
      owner: { id: expect.any(String), name: 'Ada' },
      can_delete: true,
    });
    expect(server.events).toMatchObject([{ name: 'upload/received', data: { jobId: created.id } }]);
    const [row] = await database().select().from(uploadJobs);
    expect(row?.options).toMatchObject({ dates: 'day', reading: {} });
    expect(await server.storedFiles()).toEqual([expect.stringMatching(new RegExp(`${row?.storagePrefix}/source$`))]);
  });

  test('takes the options after the file as well', async () => {
    const form = fileForm('grades.csv', 'a,b\n1,2\n');
    form.set('options', '{"fill":"median"}');
    expect((await send(form)).status).toBe(201);
    const [row] = await database().select().from(uploadJobs);
    expect(row?.options).toMatchObject({ fill: 'median' });
  });

  test('takes a table whose name does not say so: without extension, in an archive, in a .txt file of which it is said', async () => {
    const asTable = { options: '{"reading":{"as_table":true}}' };
    const late = fileForm('late.txt', 'a|b\n1|2\n');
    late.set('options', asTable.options);
    for (const [form, type] of [
      [fileForm('grades', 'a,b\n1,2\n'), 'csv'],
      [fileForm('grades.dat', 'a\tb\n1\t2\n'), 'tsv'],
      [fileForm('grades.txt', 'a,b\n1,2\n', asTable), 'csv'],
      [late, 'csv'],
      [fileForm('grades.csv.gz', gzipSync('a,b\n1,2\n')), 'gz'],
    ] as const) {
      const response = await send(form);
      expect([response.status, ((await response.json()) as JobJson).file_type]).toEqual([201, type]);
    }
  });

  test('a name with a path and quotes is shown without the path, and names no file', async () => {
    const { filename } = await sendCsv('../../../etc/it\'s "2024".csv');
    expect(filename).toBe('it\'s "2024".csv');
    const [stored = ''] = await server.storedFiles();
    expect(stored).toMatch(/\/jobs\/[0-9a-f]{2}\/[0-9a-f]{36}\/source$/);
  });

  test.each([
    ['a .txt', fileForm('notes.txt', 'hello'), 'unsupported_file_type'],
    ['an empty file', fileForm('empty.csv', ''), 'empty_file'],
    ['nothing but white space', fileForm('blank.csv', ' \r\n\n'), 'empty_file'],
    [
      'a PNG called .csv',
      fileForm('image.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
      'unsupported_file_type',
    ],
    ['a CSV called .xlsx', fileForm('grades.xlsx', 'a,b\n1,2\n'), 'unsupported_file_type'],
    ['prose without extension', fileForm('grades', 'Dear Ada,\nhow are you?\n'), 'unsupported_file_type'],
    ['a table in a .txt file', fileForm('grades.txt', 'a,b\n1,2\n'), 'unsupported_file_type'],
    [
      'prose that is said to be a table',
      fileForm('a.txt', 'Dear Ada,\nhow are you?\n', { options: '{"reading":{"as_table":true}}' }),
      'unsupported_file_type',
    ],
    ['more than the limit', fileForm('big.csv', 'x'.repeat(MB + 1)), 'file_too_large'],
    ['options that are no JSON', fileForm('a.csv', 'a\n1', { options: '{' }), 'invalid_input'],
    ['an unknown option', fileForm('a.csv', 'a\n1', { options: '{"colour":"red"}' }), 'invalid_input'],
    ['a wrong option', fileForm('a.csv', 'a\n1', { options: '{"dates":"year"}' }), 'invalid_input'],
    ['no file', new FormData(), 'invalid_input'],
  ])('%s is 400, and nothing of it remains', async (_what, form, code) => {
    expect(await errorOf(await send(form))).toMatchObject({
      status: 400,
      code,
      message: expect.stringMatching(/^\S.*\.$/),
    });
    await expectNothingRemains();
    expect(server.events).toEqual([]);
  });

  test('two files are 400, and nothing of either remains', async () => {
    const form = fileForm('a.csv', 'a\n1');
    form.append('file', new File(['b\n2'], 'b.csv'));
    expect(await errorOf(await send(form))).toMatchObject({ status: 400, code: 'invalid_input' });
    await expectNothingRemains();
  });

  test('exactly the limit is accepted', async () => {
    expect((await send(fileForm('a.csv', `a,b\n${'1,2\n'.repeat((MB - 4) / 4)}`))).status).toBe(201);
  });

  test('a length announced over the limit is refused before anything is read', async () => {
    let pulled = 0;
    const body = new ReadableStream({
      pull(controller) {
        pulled++;
        if (pulled === 100) controller.close();
        else controller.enqueue(new Uint8Array(65_536));
      },
    });
    const answer = send(body, {
      headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': String(60 * MB) },
    });
    expect(await errorOf(await answer)).toMatchObject({ status: 400, code: 'file_too_large' });
    expect(pulled).toBeLessThan(100);
    await expectNothingRemains();
  });

  test('a client that goes away in the middle leaves nothing', async () => {
    const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n';
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(Buffer.from(head));
      },
      pull(controller) {
        if (++sent < 5) controller.enqueue(Buffer.from('1,2\n'.repeat(20_000)));
        else controller.error(new Error('aborted'));
      },
    });
    const answer = send(body, { headers: { 'content-type': 'multipart/form-data; boundary=x' } });
    expect(await errorOf(await answer)).toMatchObject({ status: 400, code: 'invalid_input' });
    await expectNothingRemains();
  });

  test('without a run to clean it, an upload is 503 and nothing of it remains', async () => {
    server.refuseEvents(true);
    const refused = await send(fileForm('a.csv', 'a,b\n1,2\n'));
    server.refuseEvents(false);
    expect(refused.headers.get('retry-after')).toBe('10');
    expect(await errorOf(refused)).toMatchObject({ status: 503, code: 'unavailable' });
    await expectNothingRemains();
  });

  test('an account without a workspace cannot upload, and nothing remains', async () => {
    const other = await newToken();
    const { memberships } = await import('@/db/schema');
    const { eq } = await import('drizzle-orm');
    await database().delete(memberships).where(eq(memberships.userId, other.userId));
    const refused = await send(fileForm('a.csv', 'a,b\n1,2\n'), { token: other.token });
    expect(await errorOf(refused)).toMatchObject({ status: 403, code: 'forbidden' });
    await expectNothingRemains();
    await database().delete(users).where(eq(users.id, other.userId));
  });

  test('nobody in particular, or a wrong token, is 401', async () => {
    const form = () => fileForm('a.csv', 'a\n1');
    expect(await errorOf(await call(upload, '/api/upload', { body: form() }))).toMatchObject({ status: 401 });
    const wrong = await send(form(), { token: `${token}x` });
    expect(wrong.headers.get('www-authenticate')).toBe('Bearer');
    expect(await errorOf(wrong)).toMatchObject({ status: 401, code: 'unauthenticated' });
    await expectNothingRemains();
  });

  test('a browser’s session is as good as a token, but only from our own pages', async () => {
    const { userId } = await newToken();
    const cookie = await newSessionCookie(userId);
    const from = (site: string) =>
      call(upload, '/api/upload', {
        body: fileForm('a.csv', 'a,b\n1,2\n'),
        headers: { cookie, 'sec-fetch-site': site },
      });
    expect(await errorOf(await from('cross-site'))).toMatchObject({ status: 403, code: 'cross_origin' });
    await expectNothingRemains();
    const accepted = await from('same-origin');
    expect(accepted.status).toBe(201);
    const { id } = (await accepted.json()) as JobJson;
    const headers = { cookie, origin: 'http://refinex.test' };
    await call(remove, `/api/upload/jobs/${id}`, { method: 'DELETE', headers, params: { id } });
  });
});

describe('/api/upload/jobs', () => {
  test('lists newest first, page by page', async () => {
    const [first, second, third] = [await sendCsv('1.csv'), await sendCsv('2.csv'), await sendCsv('3.csv')];
    const list = async (query: string) => (await call(jobs, `/api/upload/jobs${query}`, { token })).json();
    expect(await list('')).toEqual([third, second, first]);
    expect(await list('?limit=1&offset=1')).toEqual([second]);
    expect(await list('?offset=3')).toEqual([]);
  });

  test.each(['limit=0', 'limit=1001', 'limit=x', 'offset=-1', 'offset=1.5'])('%s is 400', async (query) => {
    const refused = await call(jobs, `/api/upload/jobs?${query}`, { token });
    expect(await errorOf(refused)).toMatchObject({ status: 400, code: 'invalid_input' });
  });

  test('shows a job and its status', async () => {
    const created = await sendCsv();
    const options = { token, params: { id: created.id } };
    expect(await (await call(job, `/api/upload/jobs/${created.id}`, options)).json()).toEqual(created);
    expect(await (await call(status, `/api/upload/jobs/${created.id}/status`, options)).json()).toEqual({
      job_id: created.id,
      status: 'pending',
      stage: 'pending',
      progress: 0,
      quality_score: null,
      row_count: null,
      error_message: null,
    });
  });

  test('deletes a job with everything of it, having stopped its run', async () => {
    const { id } = await sendCsv();
    const deleted = await call(remove, `/api/upload/jobs/${id}`, { method: 'DELETE', token, params: { id } });
    expect(await deleted.json()).toEqual({ success: true });
    expect(server.events.at(-1)).toMatchObject({ name: 'job/deleted', data: { jobId: id } });
    await expectNothingRemains();
  });

  test('deletes a job even when its run cannot be told', async () => {
    const { id } = await sendCsv();
    server.refuseEvents(true);
    const deleted = await call(remove, `/api/upload/jobs/${id}`, { method: 'DELETE', token, params: { id } });
    server.refuseEvents(false);
    expect(deleted.status).toBe(200);
    await expectNothingRemains();
  });

  test('another user’s id, an unknown id and no id at all are all 404, and stop nothing', async () => {
    const { id } = await sendCsv();
    const other = await newToken();
    const attempts: [string, string][] = [
      [other.token, id],
      [token, randomUUID()],
      [token, 'not-an-id'],
    ];
    for (const [as, wanted] of attempts) {
      const options = { token: as, params: { id: wanted } };
      for (const handler of [job, status]) {
        expect(await errorOf(await call(handler, '/', options))).toMatchObject({ status: 404, code: 'not_found' });
      }
      const refused = await call(remove, '/', { ...options, method: 'DELETE' });
      expect(await errorOf(refused)).toMatchObject({ status: 404, code: 'not_found' });
    }
    expect(server.events.map(({ name }) => name)).toEqual(['upload/received']);
    expect(await server.storedFiles()).toHaveLength(1);
  });
});
