import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import config from '@/next.config';
import { API_HEADERS, type DirectHandler, directly } from './direct';

let server: Server;
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const A = '0b0e4a2e-9d3b-4c7f-8a11-5d6f2c3e4b5a';
const B = 'FFFFFFFF-9d3b-4c7f-8a11-5d6f2c3e4b5a';

const echo: DirectHandler = async (request, { params }) =>
  Response.json(
    { ...(await params), search: new URL(request.url).search, token: request.headers.get('authorization') },
    { status: 201, headers: { 'Cache-Control': 'no-store' } },
  );

async function listen(handler: DirectHandler): Promise<string> {
  const direct = directly([{ pattern: '/api/jobs/[id]/charts/[chart_id]', load: async () => handler }]);
  server = createServer((request, response) => {
    if (!direct(request, response)) response.writeHead(418).end('the framework');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('the handler gets parameters, query and headers, and its answer goes out as it is', async () => {
  const url = await listen(echo);
  const response = await fetch(`${url}/api/jobs/${A}/charts/${B}?limit=2`, { headers: { authorization: 'Bearer x' } });
  expect(response.status).toBe(201);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.json()).toEqual({ id: A, chart_id: B, search: '?limit=2', token: 'Bearer x' });
});

test.each([
  ['POST', `/api/jobs/${A}/charts/${B}`],
  ['HEAD', `/api/jobs/${A}/charts/${B}`],
  ['GET', `/api/jobs/${A}/charts/${B}/`],
  ['GET', `/api/jobs/${A}/charts`],
  ['GET', `/api/jobs/${A}/charts/preview`],
  ['GET', `/api/jobs/${A}%20/charts/${B}`],
])('%s %s is left to the framework', async (method, path) => {
  const url = await listen(echo);
  expect((await fetch(url + path, { method })).status).toBe(418);
});

test('a long answer is packed for a client that takes it', async () => {
  const url = await listen(async () => Response.json({ text: 'x'.repeat(10_000) }));
  const packed = await fetch(`${url}/api/jobs/${A}/charts/${B}`, { headers: { 'accept-encoding': 'gzip' } });
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(((await packed.json()) as { text: string }).text).toHaveLength(10_000);
  const plain = await fetch(`${url}/api/jobs/${A}/charts/${B}`, { headers: { 'accept-encoding': 'identity' } });
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(plain.headers.get('vary')).toBe('Accept-Encoding');
});

test('its headers are those the framework gives every answer of the API', async () => {
  const rules = (await config.headers?.()) ?? [];
  const matching = rules.filter(({ source }) => ['/:path*', '/((?!share/).*)'].includes(source));
  const given = matching.flatMap(({ headers }) => headers.map(({ key, value }) => [key, value]));
  expect(API_HEADERS).toEqual(Object.fromEntries(given));
});
