import { expect, test } from 'vitest';
import { addressOf, eventsOf, RefineX, RefineXError } from './index';

const id = '0b52ff0c-3c5e-4d2a-9a43-5d1f3f6f2b10';

/** Answers the given one after the other, and keeps what was asked. */
function standIn(...answers: Response[]) {
  const asked: { url: string; method: string | undefined; headers: Headers; body: unknown }[] = [];
  const fetch: typeof globalThis.fetch = async (url, init = {}) => {
    asked.push({ url: String(url), method: init.method, headers: new Headers(init.headers), body: init.body });
    return answers.shift() ?? Response.error();
  };
  return { asked, client: new RefineX({ url: 'http://refinex.test/', token: 'rfx_x', fetch }) };
}

test.each([
  ['GET /api/jobs/{id}/rows', { path: { id: 'a/b' } }, '/api/jobs/a%2Fb/rows'],
  ['GET /api/x', { query: { limit: 10, marks: true, sort: undefined } }, '/api/x?limit=10&marks=1'],
  ['GET /api/x', { query: { filters: [{ op: 'missing' }] } }, '/api/x?filters=%5B%7B%22op%22%3A%22missing%22%7D%5D'],
])('%s with %j is asked at %s', (key, input, address) => {
  expect(addressOf(key, input)).toBe(address);
});

test('asks with its token, its body and the version it was made to', async () => {
  const { client, asked } = standIn(Response.json({ success: true, version: 2, status: 'completed' }));
  const body = { row_index: 3, action: 'keep' as const };
  const change = await client.request('POST /api/jobs/{id}/resolve-outlier', { path: { id }, body }, { version: 1 });
  expect(change.version).toBe(2);
  expect(asked[0]).toMatchObject({ url: `http://refinex.test/api/jobs/${id}/resolve-outlier`, method: 'POST' });
  expect(Object.fromEntries(asked[0]?.headers ?? [])).toEqual({
    authorization: 'Bearer rfx_x',
    'content-type': 'application/json',
    'if-match': '1',
  });
  expect(JSON.parse(String(asked[0]?.body))).toEqual(body);
});

test('an error says its code, its fields and when to try again', async () => {
  const error = { code: 'too_many_requests', message: 'Wait.', fields: { email: 'is taken' } };
  const headers = { 'Retry-After': '5', 'X-Request-Id': 'r1' };
  const { client } = standIn(Response.json({ error }, { status: 429, headers }));
  const thrown = await client.request('GET /api/workspaces').catch((each: unknown) => each);
  expect(thrown).toBeInstanceOf(RefineXError);
  expect(thrown).toMatchObject({ ...error, status: 429, retryAfter: 5, requestId: 'r1' });
});

test('an answer that is no JSON is an error as well', async () => {
  const { client } = standIn(new Response('<html>', { status: 502 }));
  await expect(client.request('GET /api/health')).rejects.toMatchObject({ status: 502, code: 'unknown' });
});

test('events are read wherever the stream is cut', async () => {
  const text =
    'retry: 3000\n\ndata: {"progress":0}\n\n: still here\n\ndata: {"progress":100}\n\nevent: deleted\ndata: {}\n\n';
  const bytes = new TextEncoder().encode(text);
  const read = async (size: number) => {
    const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.slice(at * size, (at + 1) * size),
    );
    const stream = new ReadableStream({
      start(controller) {
        for (const part of parts) controller.enqueue(part);
        controller.close();
      },
    });
    const events: unknown[] = [];
    for await (const event of eventsOf(new Response(stream))) events.push(event);
    return events;
  };
  for (const size of [1, 7, 1000]) expect(await read(size)).toEqual([{ progress: 0 }, { progress: 100 }]);
});

test('waits until a job is completed, also when the stream ends before', async () => {
  const status = { job_id: id, status: 'processing', stage: 'ingest', progress: 10 };
  const stream = (...events: unknown[]) =>
    new Response(events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join(''));
  const done = { ...status, status: 'completed', progress: 100 };
  const { client, asked } = standIn(stream(status), Response.json(status), stream(done));
  const told: unknown[] = [];
  expect(await client.wait(id, ({ progress }) => told.push(progress))).toEqual(done);
  expect(told).toEqual([10, 100]);
  expect(asked.map(({ url }) => url.split('/').at(-1))).toEqual(['events', 'status', 'events']);
});
