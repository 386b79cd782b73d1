import pg from 'pg';
import type { JobStatusJson } from '@/lib/contract/jobs';
import { call, fileForm, newToken } from './test-client';
import { createTestDatabase } from './test-database';
import { setTestEnvironment, startPipeline, until } from './test-pipeline';

type Handler = Parameters<typeof call>[0];
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Loaded when first asked, since they read the environment. */
const routes = import.meta.glob<Record<string, Handler>>('/app/api/jobs/*/**/route.ts');

export interface TestApp {
  databaseUrl: string;
  blobDirectory: string;
  /** Access token of the person who asks unless another is given. */
  token: string;
  /** Uploads a file through the real route and waits until the real functions have cleaned it: the job's id. */
  cleaned(name: string, content: BlobPart, options?: Record<string, unknown>): Promise<string>;
  /** The same for an upload that may fail: its id, and how it ended. */
  uploaded(
    name: string,
    content: BlobPart,
    options?: Record<string, unknown>,
  ): Promise<{ id: string; status: JobStatusJson }>;
  /** Asks `/api/jobs/<jobId>/<resource>`. */
  ask(jobId: string, method: Method, resource: string, request?: Ask): Promise<Response>;
  /** The same, its JSON. Throws unless the answer is a success. */
  json<Body>(jobId: string, method: Method, resource: string, request?: Ask): Promise<Body>;
  /** Waits until nothing runs for the job. */
  settled(jobId: string): Promise<JobStatusJson>;
  close(): Promise<void>;
}

export interface Ask {
  body?: unknown;
  token?: string;
  /** If-Match. */
  version?: number | string;
}

/** Hears of what changes: asking again and again would take the time of what is waited for. */
async function listen(databaseUrl: string): Promise<{ next(): Promise<void>; stop(): Promise<void> }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('LISTEN job_status');
  return {
    /** Resolves at the next change, or soon: it may have come before. */
    next: () =>
      new Promise((resolve) => {
        const heard = () => {
          clearTimeout(timer);
          client.off('notification', heard);
          resolve();
        };
        const timer = setTimeout(heard, 100);
        client.on('notification', heard);
      }),
    stop: () => client.end(),
  };
}

/** The application with a database of its own, the real executor and the real functions; routes are called in process. */
export async function startTestApp(postgresUrl: string): Promise<TestApp> {
  const database = await createTestDatabase(postgresUrl);
  const environment = await setTestEnvironment(database.url);
  const pipeline = await startPipeline(database.url);
  const { logger } = await import('@/lib/log');
  logger.level = 'silent';
  const { POST: upload } = await import('@/app/api/upload/route');
  const { GET: status } = await import('@/app/api/upload/jobs/[id]/status/route');
  const { token } = await newToken();
  const changes = await listen(database.url);

  async function settled(id: string): Promise<JobStatusJson> {
    const ended = async () => {
      const response = await call(status, '/', { token, params: { id } });
      const job = (await response.json()) as JobStatusJson;
      return job.status === 'completed' || job.status === 'failed' ? job : undefined;
    };
    return until(`job ${id} to settle`, ended, changes.next);
  }

  async function ask(id: string, method: Method, resource: string, request: Ask = {}): Promise<Response> {
    const [path = ''] = resource.split('?');
    const handlers = await routes[`/app/api/jobs/[id]/${path}/route.ts`]?.();
    const handler = handlers?.[method];
    if (!handler) throw new Error(`${path} has no ${method}.`);
    return call(handler, `/api/jobs/${id}/${resource}`, {
      method,
      token: request.token ?? token,
      params: { id },
      json: request.body,
      headers: request.version === undefined ? {} : { 'if-match': String(request.version) },
    });
  }

  async function uploaded(name: string, content: BlobPart, options: Record<string, unknown> = {}) {
    const form = fileForm(name, content, { options: JSON.stringify(options) });
    const response = await call(upload, '/api/upload', { token, body: form });
    const { id } = (await response.json()) as { id: string };
    return { id, status: await settled(id) };
  }

  return {
    databaseUrl: database.url,
    blobDirectory: environment.blobDirectory,
    token,
    settled,
    ask,
    uploaded,
    async cleaned(name, content, options) {
      const { id, status } = await uploaded(name, content, options);
      if (status.status !== 'completed') throw new Error(`The upload failed: ${status.error_message}`);
      return id;
    },
    async json<Body>(id: string, method: Method, resource: string, request?: Ask) {
      const response = await ask(id, method, resource, request);
      if (!response.ok) throw new Error(`${method} ${resource}: ${response.status} ${await response.text()}`);
      return (await response.json()) as Body;
    },
    async close() {
      await pipeline.stop();
      await changes.stop();
      const { closeDatabase } = await import('@/db/client');
      await closeDatabase();
      await database.drop();
      await environment.remove();
    },
  };
}
