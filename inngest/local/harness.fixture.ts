import { randomBytes } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Inngest, type InngestFunction } from 'inngest';
import { serve } from 'inngest/node';
import pg from 'pg';
import { pino } from 'pino';
import { type Executor, type ExecutorOptions, startExecutor } from './executor';

export const EVENT_KEY = 'test-event-key';
export const SIGNING_KEY = `signkey-test-${randomBytes(32).toString('hex')}`;

/** Resolves when `condition` gives something truthy; rejects after 20 s. */
export async function waitFor<Value>(condition: () => Value | Promise<Value>): Promise<NonNullable<Value>> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > deadline) throw new Error(`Waited in vain for: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** A promise that is resolved from outside. */
export function gate<Value = void>(): { promise: Promise<Value>; open: (value: Value) => void } {
  let open: (value: Value) => void = () => {};
  const promise = new Promise<Value>((resolve) => {
    open = resolve;
  });
  return { promise, open };
}

/** An app on a real HTTP server whose handler can be put in place, taken away and replaced. */
export interface TestApp {
  url: string;
  handle: (handler: http.RequestListener | undefined) => void;
  /** Stops listening and breaks all connections. */
  stop(): Promise<void>;
  /** Listens again on the same port. */
  start(): Promise<void>;
}

export async function startApp(): Promise<TestApp> {
  let current: http.RequestListener | undefined;
  const server = http.createServer((request, response) => {
    if (current) current(request, response);
    else response.writeHead(503).end();
  });
  let port = 0;
  const start = () =>
    new Promise<void>((resolve) => {
      server.listen(port, '127.0.0.1', () => resolve());
    });
  await start();
  port = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${port}/api/inngest`,
    handle: (handler) => {
      current = handler;
    },
    start,
    stop: () =>
      new Promise((resolve) => {
        if (!server.listening) return resolve();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export interface RunRow {
  id: string;
  function_id: string;
  status: string;
  output: unknown;
  error: { name: string; message: string } | null;
}

export interface World {
  inngest: Inngest;
  app: TestApp;
  /** The SDK's handler, which the app uses from the start. */
  handler: http.RequestListener;
  executor: Executor;
  /** Stops the executor at once, leaving calls under way unrecorded, and starts another on the same port. */
  restartExecutor(): Promise<void>;
  runs(functionId?: string): Promise<RunRow[]>;
  /** The only run of a function once it has ended. */
  ended(functionId: string): Promise<RunRow>;
  query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

export interface WorldOptions {
  databaseUrl: string;
  functions: (inngest: Inngest) => InngestFunction.Any[];
  executor?: Partial<ExecutorOptions>;
}

/** The SDK's real handler for `functions`, an executor beside it, and a client to send events with. */
export async function startWorld({ databaseUrl, functions, executor: overrides }: WorldOptions): Promise<World> {
  const app = await startApp();
  const start = (port: number) =>
    startExecutor({
      databaseUrl,
      appUrl: app.url,
      port,
      eventKey: EVENT_KEY,
      signingKey: SIGNING_KEY,
      log: pino({ level: process.env.EXECUTOR_TEST_LOG ?? 'silent' }),
      retryBaseMs: 5,
      ...overrides,
    });
  let executor = await start(0);
  const port = Number(new URL(executor.url).port);
  const silent = { info() {}, warn() {}, error() {}, debug() {} };
  const inngest = new Inngest({
    id: 'test',
    baseUrl: executor.url,
    eventKey: EVENT_KEY,
    signingKey: SIGNING_KEY,
    isDev: false,
    logger: silent,
  });
  const handler: http.RequestListener = serve({ client: inngest, functions: functions(inngest) });
  app.handle(handler);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  pool.on('error', () => {}); // tests that stop Postgres lose the idle connection
  const query = async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
    (await pool.query<Row>(sql, values)).rows;
  const runs = (functionId?: string) =>
    query<RunRow>(
      `SELECT id, function_id, status, output, error FROM inngest_local.runs
       WHERE $1::text IS NULL OR function_id = $1 ORDER BY seq`,
      [functionId && `test-${functionId}`],
    );
  return {
    inngest,
    app,
    handler,
    get executor() {
      return executor;
    },
    restartExecutor: async () => {
      await executor.stop(0);
      executor = await start(port);
    },
    runs,
    ended: (functionId) => waitFor(async () => (await runs(functionId)).find((run) => run.status !== 'running')),
    query,
    stop: async () => {
      await executor.stop(0);
      await app.stop();
      await pool.end();
    },
  };
}
