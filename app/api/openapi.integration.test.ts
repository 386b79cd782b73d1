import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { z } from 'zod';
import { documentRequests, type HostileRequest, SOME_TEXTS } from '@/bench/hostile/document-requests';
import { encodedLoosely } from '@/bench/hostile/values';
import { OPERATIONS, openApiDocument } from '@/lib/contract/api/document';
import { startTestApp, type TestApp } from '@/scripts/lib/test-app';
import { call } from '@/scripts/lib/test-client';

type Handler = Parameters<typeof call>[0];

/** What a route was made with (lib/http/route.ts). */
interface Options {
  auth: string;
  scope?: string;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
}

const modules = import.meta.glob<Record<string, Handler & { options?: Options }>>('/app/{api,share}/**/route.ts');

const addressOf = (file: string): string =>
  file.replace(/^\/app|\/route\.ts$/g, '').replace(/\[(?:\.\.\.)?(\w+)\]/g, '{$1}');
const loaders = new Map(Object.entries(modules).map(([file, load]) => [addressOf(file), load]));

async function handlerOf(method: string, address: string): Promise<Handler & { options?: Options }> {
  const handler = (await loaders.get(address)?.())?.[method];
  if (!handler) throw new Error(`There is no ${method} ${address}.`);
  return handler;
}

let app: TestApp;
let ids: Record<string, string>;

beforeAll(async () => {
  Object.assign(process.env, { RATE_LIMIT_REGISTER: '1000', RATE_LIMIT_INVITE: '1000', RATE_LIMIT_UPLOAD: '1000' });
  app = await startTestApp(inject('postgresUrl'));
  const job = await app.cleaned(
    'sales.csv',
    'City,Sold,Day\nPorto,30,2024-01-02\nBraga,,2024-02-03\nFaro,9,2024-03-04\n',
  );
  const json = { x_col: 'city', y_col: 'sold', aggregate: 'sum', chart_type: 'bar' };
  const chart = await app.json<{ chart_id: string }>(job, 'POST', 'charts', { body: json });
  ids = { jobs: job, charts: chart.chart_id };
});
afterAll(() => app.close());

test('the document has the very schemas that the routes check with, and who may ask', async () => {
  const differing: string[] = [];
  for (const { method, path, operation } of OPERATIONS) {
    const { options } = await handlerOf(method, path);
    const { params, query, body, isBodyOptional, auth = 'required', scope } = operation;
    if (!options) continue; // The browser's sign-in, whose handler is next-auth's.
    const isSame =
      (params === undefined || options.params === params) &&
      options.query === query &&
      (isBodyOptional || options.body === body) &&
      options.scope === scope &&
      options.auth === (auth === 'metrics' || auth === 'share' ? 'none' : auth);
    if (!isSame) differing.push(`${method} ${path}`);
  }
  expect(differing).toEqual([]);
});

/** What would end the session that asks, or take away what is asked for; and the browser's sign-in, which is next-auth's. */
const ENDING = OPERATIONS.filter(
  ({ method, path }) =>
    path === '/api/auth/{nextauth}' ||
    (method === 'DELETE' && /^\/api\/(?:upload|account|jobs\/\{id\}\/charts)/.test(path)),
).map(({ operation }) => operation.id);

async function ask(request: HostileRequest): Promise<number> {
  const { method, address, params, search, headers, body } = request;
  const handler = await handlerOf(method, address);
  const path = address.replace(/\{(\w+)\}/g, (_, name: string) => encodedLoosely(params[name] ?? ''));
  const answer = await call(handler, path + search, {
    method,
    params,
    headers,
    token: app.token,
    ...(body !== undefined && { body }),
  });
  await answer.body?.cancel();
  return answer.status;
}

/** Drawn from the document: wrong types, extremes, what is missing, odd characters, wrong media types. */
test('nothing that is sent breaks it, and every answer is as the document says', async () => {
  const drawn = fc.sample(documentRequests(openApiDocument(), { ids, texts: SOME_TEXTS }, ENDING), {
    numRuns: 250,
    seed: 7,
  });
  const broken: string[] = [];
  const statuses = new Map<number, number>();
  for (const request of drawn) {
    const told = `${JSON.stringify(request).slice(0, 600)}`;
    try {
      const status = await ask(request);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status >= 500) broken.push(`${status} ${told}`);
    } catch (error) {
      broken.push(`${error} ${told}`);
    }
  }
  expect(broken).toEqual([]);
  expect(statuses.get(200) ?? 0).toBeGreaterThan(20);
});
