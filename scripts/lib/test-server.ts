import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTestDatabase } from '@/scripts/lib/test-database';

export interface SentEvent {
  name: string;
  id?: string;
  data: { jobId: string };
}

export interface TestServer {
  databaseUrl: string;
  /** What was sent to the stand-in for Inngest's event endpoint. */
  events: SentEvent[];
  /** Lets the event endpoint refuse everything, as if the executor were down. */
  refuseEvents(refuse: boolean): void;
  /** Every file in storage, as a path below the blob directory. */
  storedFiles(): Promise<string[]>;
  close(): Promise<void>;
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}

/** A private key as AUTH_PRIVATE_KEY wants it. */
export function testPrivateKey(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' })).toString('base64');
}

/**
 * Sets the environment of this test file to a fresh database, an empty blob directory and an event endpoint over real
 * HTTP. Call it before importing what reads the environment.
 */
export async function startTestServer(
  postgresUrl: string,
  variables: Record<string, string> = {},
): Promise<TestServer> {
  const database = await createTestDatabase(postgresUrl);
  const blobDir = await mkdtemp(path.join(tmpdir(), 'refinex-blobs-'));
  const events: SentEvent[] = [];
  let isRefusing = false;
  const endpoint = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const sent = JSON.parse(Buffer.concat(chunks).toString()) as SentEvent[];
    response.setHeader('content-type', 'application/json');
    response.statusCode = isRefusing ? 503 : 200;
    if (!isRefusing) events.push(...sent);
    response.end(JSON.stringify({ ids: sent.map((_, index) => String(index)), status: response.statusCode }));
  });
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    NEXTAUTH_URL: 'http://refinex.test',
    NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
    AUTH_PRIVATE_KEY: testPrivateKey(),
    BLOB_DIR: blobDir,
    INNGEST_BASE_URL: await listen(endpoint),
    INNGEST_EVENT_KEY: 'test',
    STEP_PROCESSES: '0',
    ...variables,
  });
  const { logger } = await import('@/lib/log');
  logger.level = 'silent';
  return {
    databaseUrl: database.url,
    events,
    refuseEvents: (refuse) => {
      isRefusing = refuse;
    },
    storedFiles: async () => {
      const entries = await readdir(blobDir, { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
    },
    close: async () => {
      endpoint.closeAllConnections();
      await new Promise((resolve) => endpoint.close(resolve));
      const { closeDatabase } = await import('@/db/client');
      await closeDatabase();
      await database.drop();
      await rm(blobDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    },
  };
}
