import { createHash } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { z } from 'zod';
import { isOutage } from '@/inngest/local/database';
import type { StoredEvent } from '@/inngest/local/records';
import { hashSigningKey, secretsEqual } from '@/inngest/local/signature';

const MAX_BODY_BYTES = 4 * 1024 * 1024;

export interface HttpHandlers {
  eventKey: string;
  signingKey: string;
  log: Logger;
  /** Keeps events. Rejects when the database is away. */
  onEvents: (events: StoredEvent[]) => Promise<void>;
  /** Takes a registration; returns what is wrong with it. */
  onRegister: (functions: unknown[]) => Promise<string[]>;
  health: () => { ready: boolean; [detail: string]: unknown };
}

const text = z.string().regex(/^[^\0]+$/);

const eventSchema = z.looseObject({
  name: text.refine((name) => !name.startsWith('inngest/'), 'The prefix inngest/ is reserved.'),
  id: text.nullish(),
  ts: z.number().nullish(),
  data: z.record(z.string(), z.unknown()).nullish(),
});

class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

async function readJson(request: http.IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  if (size > MAX_BODY_BYTES) throw new HttpError(413, 'The body is too large.');
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch (cause) {
    throw Object.assign(new HttpError(400, 'The body is not JSON.'), { cause });
  }
}

function parse<Output>(schema: z.ZodType<Output>, value: unknown): Output {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new HttpError(400, z.prettifyError(parsed.error));
  return parsed.data;
}

/** The SDK repeats a send that failed under the same seed, so an id made of it lets the repetition be recognised. */
function eventIds(seed: string | undefined, count: number): string[] {
  const base = seed ?? `${Date.now()},${crypto.randomUUID()}`;
  return Array.from({ length: count }, (_, index) =>
    createHash('sha256').update(`${base}:${index}`).digest('hex').slice(0, 32),
  );
}

async function takeEvents(request: http.IncomingMessage, handlers: HttpHandlers): Promise<unknown> {
  const payloads = parse(z.array(eventSchema), [await readJson(request)].flat());
  const seed = request.headers['x-inngest-event-id-seed'];
  const ids = eventIds(typeof seed === 'string' ? seed : undefined, payloads.length);
  const events = payloads.map(
    (payload, index): StoredEvent => ({
      ...payload,
      id: payload.id || (ids[index] ?? ''),
      ts: payload.ts || Date.now(),
      data: payload.data ?? {},
    }),
  );
  await handlers.onEvents(events);
  return { ids: events.map((event) => event.id), status: 200 };
}

async function takeRegistration(request: http.IncomingMessage, handlers: HttpHandlers): Promise<unknown> {
  const expected = `Bearer ${hashSigningKey(handlers.signingKey)}`;
  if (!secretsEqual(request.headers.authorization ?? '', expected)) throw new HttpError(401, 'Wrong signing key.');
  const { functions } = parse(z.object({ functions: z.array(z.unknown()) }), await readJson(request));
  const problems = await handlers.onRegister(functions);
  if (problems.length > 0) throw new HttpError(400, problems.join(' '));
  return { status: 200, ok: true, modified: true };
}

async function answer(
  request: http.IncomingMessage,
  handlers: HttpHandlers,
): Promise<{ status: number; body: unknown }> {
  const [, first, second, ...rest] = (request.url ?? '').split('?', 1).join('').split('/');
  const route = `${request.method} /${first}`;
  if (route === 'GET /health' && second === undefined) {
    const { ready, ...details } = handlers.health();
    return { status: ready ? 200 : 503, body: { status: ready ? 'ok' : 'starting', ...details } };
  }
  if (route === 'POST /e' && second !== undefined && rest.length === 0) {
    if (!secretsEqual(second, encodeURIComponent(handlers.eventKey)) && !secretsEqual(second, handlers.eventKey))
      throw new HttpError(401, 'Event key not found.');
    return { status: 200, body: await takeEvents(request, handlers) };
  }
  if (route === 'POST /fn' && second === 'register')
    return { status: 200, body: await takeRegistration(request, handlers) };
  throw new HttpError(404, `Not supported by the embedded executor: ${request.method} ${request.url}.`);
}

function failed(error: unknown, log: Logger): { status: number; body: unknown } {
  let status = 500;
  if (error instanceof HttpError) status = error.status;
  else if (isOutage(error)) status = 503;
  if (status >= 500) log.error({ err: error }, 'could not answer a request');
  const message =
    error instanceof HttpError ? error.message : status === 503 ? 'The database is away.' : 'Internal error.';
  return { status, body: { ids: [], status, error: message } };
}

export interface RunningServer {
  url: string;
  close(): Promise<void>;
}

/** Starts the server to which the SDK sends events and registrations. */
export async function startHttpServer(port: number, host: string, handlers: HttpHandlers): Promise<RunningServer> {
  const server = http.createServer((request, response) => {
    answer(request, handlers)
      .catch((error: unknown) => failed(error, handlers.log))
      .then(({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(body));
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
