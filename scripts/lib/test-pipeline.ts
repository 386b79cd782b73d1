import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import { type Executor, startExecutor } from '@/inngest/local/executor';
import type { FileType } from '@/lib/contract/jobs';

const shortly = () => new Promise<void>((resolve) => setTimeout(resolve, 15));

/** Resolves with what `condition` gives once that is truthy, asked again after each `pause`; rejects after 90 s, naming `what`. */
export async function until<Value>(
  what: string,
  condition: () => Value | Promise<Value>,
  pause: () => Promise<void> = shortly,
): Promise<NonNullable<Value>> {
  const deadline = Date.now() + 90_000;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}.`);
    await pause();
  }
}

export interface TestEnvironment {
  blobDirectory: string;
  remove(): Promise<void>;
}

/** Sets the environment of this process for the application's modules. Import those only afterwards: they read it once. */
export async function setTestEnvironment(databaseUrl: string): Promise<TestEnvironment> {
  const blobDirectory = await mkdtemp(path.join(tmpdir(), 'refinex-blobs-'));
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    BLOB_DIR: blobDirectory,
    NEXTAUTH_URL: 'http://localhost:3000',
    NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
    AUTH_PRIVATE_KEY: Buffer.from(privateKey).toString('base64'),
    INNGEST_EVENT_KEY: 'test-event-key',
    INNGEST_SIGNING_KEY: `signkey-test-${randomBytes(32).toString('hex')}`,
    LOG_LEVEL: 'silent',
    STEP_PROCESSES: '0',
  });
  return {
    blobDirectory,
    remove: () => rm(blobDirectory, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }),
  };
}

const listening = async (server: http.Server): Promise<number> => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
};

const executorFor = (databaseUrl: string, appPort: number): Promise<Executor> =>
  startExecutor({
    databaseUrl,
    appUrl: `http://127.0.0.1:${appPort}/api/inngest`,
    port: 0,
    eventKey: process.env.INNGEST_EVENT_KEY ?? '',
    signingKey: process.env.INNGEST_SIGNING_KEY ?? '',
    log: pino({ level: process.env.EXECUTOR_TEST_LOG ?? 'silent' }),
    retryBaseMs: 10,
    syncIntervalMs: 250,
  });

/** The embedded executor with the application's real functions, served from this process. Needs `setTestEnvironment`. */
export async function startPipeline(databaseUrl: string): Promise<{ stop(): Promise<void> }> {
  let handler: http.RequestListener = (_, response) => response.writeHead(503).end();
  const server = http.createServer((request, response) => handler(request, response));
  const executor = await executorFor(databaseUrl, await listening(server));
  process.env.INNGEST_BASE_URL = executor.url;
  const [{ serve }, { inngest }, { functions }] = await Promise.all([
    import('inngest/node'),
    import('@/inngest/client'),
    import('@/inngest/functions'),
  ]);
  handler = serve({ client: inngest, functions });
  return {
    stop: async () => {
      await executor.stop(0);
      server.closeAllConnections();
      server.close();
    },
  };
}

export interface KillablePipeline {
  /** Ends the worker process at once, as a crash or `kill -9` would. */
  killWorker(): Promise<void>;
  startWorker(): void;
  stop(): Promise<void>;
}

/** The same with the functions served from a process of their own, which can be killed. */
export async function startKillablePipeline(databaseUrl: string): Promise<KillablePipeline> {
  const probe = http.createServer();
  const port = await listening(probe);
  await new Promise((resolve) => probe.close(resolve));
  const executor = await executorFor(databaseUrl, port);
  process.env.INNGEST_BASE_URL = executor.url;
  let worker: ChildProcess | undefined;
  const startWorker = () => {
    worker = spawn(process.execPath, ['--import', 'tsx', 'scripts/lib/test-worker.ts', String(port)], {
      env: process.env,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
  };
  const killWorker = async () => {
    if (!worker || worker.exitCode !== null || worker.signalCode !== null) return;
    const exit = once(worker, 'exit');
    worker.kill('SIGKILL');
    await exit;
  };
  startWorker();
  return {
    killWorker,
    startWorker,
    stop: async () => {
      await killWorker();
      await executor.stop(0);
    },
  };
}

/** One query on a connection of its own. */
export async function queryOnce<Row extends pg.QueryResultRow>(
  databaseUrl: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

export interface StoredUpload {
  id: string;
  actor: { userId: string };
  storagePrefix: string;
  /** Sends the event that starts its processing, for its owner unless another is named. */
  announce(userId?: string): Promise<unknown>;
}

/** A file stored for a new user, with its job row, as the upload route leaves them. Needs `setTestEnvironment`. */
export async function storeUpload(filename: string, content: Uint8Array, fileType: FileType): Promise<StoredUpload> {
  const [{ registerUser }, { insertJob }, { storage, newStoragePrefix }, { inngest }, { uploadReceivedOnce }] =
    await Promise.all([
      import('@/lib/data/system/accounts'),
      import('@/lib/data/jobs'),
      import('@/lib/storage'),
      import('@/inngest/client'),
      import('@/inngest/events'),
    ]);
  const user = await registerUser({ email: `${randomUUID()}@example.org`, name: 'Ana', passwordHash: 'x' });
  const actor = { userId: user.id };
  const storagePrefix = newStoragePrefix();
  const { sizeBytes } = await storage().put(`${storagePrefix}/source`, content);
  const { id } = await insertJob(actor, { filename, sizeBytes, fileType, storagePrefix, options: {} });
  const announce = (userId = user.id) =>
    inngest.send(uploadReceivedOnce({ jobId: id, userId, attempt: 1, isSmall: true }));
  return { id, actor, storagePrefix, announce };
}
