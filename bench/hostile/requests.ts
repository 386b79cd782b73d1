import { readdirSync, readFileSync } from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import path from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import type { OpenApiDocument } from '@/lib/contract/api/document';
import { documentRequests, pathOf, SOME_TEXTS } from './document-requests';
import { contentType, encodedLoosely, text, value } from './values';

/**
 * Hostile requests to every route and page of a running stack: `npx tsx bench/hostile/requests.ts --url http://localhost:3000`. Prints
 * how they were answered; fails on any 5xx and on any request that is not answered.
 */
const { values: options } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:3000' },
    requests: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
  },
});
const base = new URL(options.url);
const TIMEOUT_MS = 30_000;
const CONCURRENCY = 16;

const SOURCE = 'City,Sold,Day\nPorto,30,2024-01-02\nBraga,20,2024-02-03\nFaro,10,2024-03-04\nPorto,12,2024-04-05\n';

interface Target {
  path: string;
  methods: string[];
}

function targets(): Target[] {
  const root = path.join(import.meta.dirname, '..', '..', 'app');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return files.flatMap((file): Target[] => {
    if (!/(?:^|\/)(?:route|page)\.tsx?$/.test(file)) return [];
    const segments = path.dirname(file).split('/');
    const address = segments.filter((segment) => segment !== '.' && !segment.startsWith('(')).join('/');
    if (file.endsWith('page.tsx')) return [{ path: `/${address}`, methods: ['GET'] }];
    const text = readFileSync(path.join(root, file), 'utf8');
    const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((method) =>
      new RegExp(`\\b${method}\\b`).test(text),
    );
    return [{ path: `/${address}`, methods }];
  });
}

interface Asked {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: Buffer;
}

interface Answered {
  status: number;
  /** What follows for whoever asked; not read of a stream, which never ends. */
  text: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });

function ask({ method, path: target, headers, body }: Asked): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: base.hostname, port: base.port, method, path: target, agent, timeout: TIMEOUT_MS, headers },
      (response: IncomingMessage) => {
        const status = response.statusCode ?? 0;
        if (response.headers['content-type']?.startsWith('text/event-stream')) {
          response.destroy();
          resolve({ status, text: '' });
          return;
        }
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({ status, text: Buffer.concat(chunks).toString('utf8') }));
        response.on('error', reject);
      },
    );
    const limit = setTimeout(() => sent.destroy(new Error('hang')), TIMEOUT_MS);
    sent.on('close', () => clearTimeout(limit));
    sent.on('timeout', () => sent.destroy(new Error('hang')));
    sent.on('error', reject);
    sent.end(body);
  });
}

const json = (token?: string): Record<string, string> => ({
  'content-type': 'application/json',
  ...(token && { authorization: `Bearer ${token}` }),
});

async function made(method: string, target: string, body: unknown, token?: string): Promise<Record<string, string>> {
  const answer = await ask({ method, path: target, headers: json(token), body: Buffer.from(JSON.stringify(body)) });
  if (answer.status >= 300) throw new Error(`${method} ${target}: ${answer.status} ${answer.text}`);
  return JSON.parse(answer.text);
}

async function upload(token: string): Promise<string> {
  const form = new FormData();
  form.set('file', new File([SOURCE], 'sales.csv'));
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(new URL('/api/upload', base), { method: 'POST', body: form, headers });
  const { id } = (await response.json()) as { id: string };
  for (;;) {
    const { text } = await ask({ method: 'GET', path: `/api/upload/jobs/${id}/status`, headers });
    const { status } = JSON.parse(text);
    if (status === 'completed') return id;
    if (status === 'failed') throw new Error(text);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** A person, and something of theirs for each kind of id. */
async function prepared() {
  const account = { email: `${crypto.randomUUID()}@example.org`, password: crypto.randomUUID(), name: 'Ada' };
  await made('POST', '/api/auth/register', account);
  const { access_token: token = '' } = await made('POST', '/api/auth/login', account);
  const jobId = await upload(token);
  const chart = { x_col: 'city', y_col: 'sold', aggregate: 'sum', chart_type: 'bar' };
  const { chart_id: chartId = '' } = await made('POST', `/api/jobs/${jobId}/charts`, chart, token);
  return { token, ids: [jobId, chartId] };
}

const NAMES = [
  'limit',
  'offset',
  'filters',
  'sort',
  'format',
  'column',
  'row',
  'version',
  'action',
  'kind',
  'callbackUrl',
  'error',
  'header',
  'theme',
  'embed',
  'threshold',
  'group_by',
  'fact',
  'method',
  'since',
  'id',
  'x',
  'toString',
  '__proto__',
  'view',
  'marks',
  'q',
];
const BODY_NAMES = [
  'email',
  'password',
  'name',
  'refresh_token',
  'x_col',
  'y_col',
  'chart_type',
  'column',
  'row_indices',
  'values',
  'row_index',
  'action',
  'steps',
  'goal_text',
  'goal_category',
  'job_id_1',
  'job_id_2',
  'mapping',
  'text',
  'data_point_index',
  'expires_at',
  'title',
  'items',
  'decisions',
  'callbackUrl',
  'csrfToken',
  'json',
  'place',
  'role',
  'is_enabled',
  'merges',
  'params',
  'operation',
  'filters',
  '__proto__',
];

const fields = fc.dictionary(fc.constantFrom(...BODY_NAMES), value, { maxKeys: 6 }).map((body) => JSON.stringify(body));
const body = fc.oneof(
  { weight: 6, arbitrary: fields },
  { weight: 2, arbitrary: value.map((any) => JSON.stringify(any) ?? '') },
  text,
  fc.constantFrom('{', '[[[[', '"', '{"a":'.repeat(5000), '['.repeat(50_000), `"${'x'.repeat(1_200_000)}"`, '--\r\nx'),
);
const segment = (ids: readonly string[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: text.map(encodedLoosely) });

/** What would end the session that asks for all the rest, or take its data away. */
const isEnding = ({ path: target, methods }: Target) =>
  /^\/api\/(?:account|auth\/(?:sign|callback|\[))/.test(target) && methods.some((method) => method !== 'GET');

function requests(all: readonly Target[], { token, ids }: { token: string; ids: string[] }): fc.Arbitrary<Asked> {
  return fc.constantFrom(...all).chain((target) => {
    const writes = fc.constantFrom(...target.methods.filter((method) => method !== 'DELETE'), 'GET');
    const method = fc.oneof(
      { weight: 9, arbitrary: writes },
      fc.constantFrom('TRACE', 'PROPFIND', 'OPTIONS', 'HEAD', 'PUT', 'PATCH'),
    );
    const parts = target.path.split('/').map((part) => (part.startsWith('[') ? segment(ids) : fc.constant(part)));
    const query = fc.array(fc.tuple(fc.constantFrom(...NAMES), text), { maxLength: 4 });
    const credentials: fc.Arbitrary<Record<string, string>> = isEnding(target)
      ? fc.constant({})
      : fc.oneof(
          { weight: 8, arbitrary: fc.constant({ authorization: `Bearer ${token}` }) },
          fc.constant({}),
          fc.constantFrom(
            { authorization: 'Bearer' },
            { authorization: 'Basic x' },
            { cookie: 'next-auth.session-token=x' },
          ),
        );
    const more = fc.constantFrom<Record<string, string>[]>(
      {},
      {},
      {},
      { 'if-match': '"x"' },
      { 'if-match': '1' },
      { accept: 'text/event-stream' },
      { rsc: '1' },
    );
    return fc
      .record({ method, parts: fc.tuple(...parts), query, credentials, more, body, contentType })
      .map((chosen): Asked => {
        const search = chosen.query.map(([name, raw]) => `${name}=${encodedLoosely(raw)}`).join('&');
        const hasBody = !['GET', 'HEAD', 'TRACE', 'OPTIONS'].includes(chosen.method);
        const content = hasBody ? Buffer.from(chosen.body) : undefined;
        return {
          method: chosen.method,
          path: chosen.parts.join('/') + (search && `?${search}`),
          headers: {
            ...chosen.credentials,
            ...chosen.more,
            ...(content && { 'content-type': chosen.contentType, 'content-length': String(content.length) }),
          },
          ...(content && { body: content }),
        };
      });
  });
}

/** The other half: requests made of the document that the server gives of itself. */
async function fromDocument(token: string, [jobs = '', charts = '']: readonly string[]): Promise<fc.Arbitrary<Asked>> {
  const { text: json } = await ask({ method: 'GET', path: '/api/openapi.json', headers: {} });
  const document = JSON.parse(json) as OpenApiDocument;
  const ending = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { operationId }]) =>
      method === 'delete' || isEnding({ path, methods: [method.toUpperCase()] }) ? [operationId] : [],
    ),
  );
  return documentRequests(document, { ids: { jobs, charts }, texts: SOME_TEXTS }, ending).map((request): Asked => {
    const body = request.body === undefined ? undefined : Buffer.from(request.body);
    return {
      method: request.method,
      path: pathOf(request),
      headers: {
        ...request.headers,
        authorization: `Bearer ${token}`,
        ...(body && { 'content-length': String(body.length) }),
      },
      ...(body && { body }),
    };
  });
}

async function main(): Promise<void> {
  const all = targets();
  const person = await prepared();
  const both = fc.oneof(requests(all, person), await fromDocument(person.token, person.ids));
  const asked = fc.sample(both, {
    numRuns: Number(options.requests),
    seed: Number(options.seed),
  });
  const statuses = new Map<number, number>();
  const broken: string[] = [];
  const started = performance.now();
  let next = 0;
  async function worker(): Promise<void> {
    for (let one = asked[next++]; one; one = asked[next++]) {
      const told = `${one.method} ${one.path.slice(0, 200)} ${JSON.stringify(one.headers).slice(0, 200)} ${one.body?.toString().slice(0, 200)}`;
      try {
        const { status } = await ask(one);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (status >= 500) broken.push(`${status} ${told}`);
      } catch (error) {
        broken.push(`${error instanceof Error ? error.message : error} ${told}`);
      }
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${asked.length} requests to ${all.length} routes and pages in ${seconds} s`);
  for (const [status, count] of [...statuses].sort(([a], [b]) => a - b)) console.log(`${status}  ${count}`);
  console.log(`5xx, hangs and broken connections: ${broken.length}`);
  for (const one of broken.slice(0, 40)) console.log(one);
  agent.destroy();
  process.exitCode = broken.length === 0 ? 0 : 1;
}

await main();
