import { rm, writeFile } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { call, errorOf } from '@/scripts/lib/test-client';
import { startTestServer } from '@/scripts/lib/test-server';

const server = await startTestServer(inject('postgresUrl'));
const live = (await import('./route')).GET;
const ready = (await import('./ready/route')).GET;
const nothing = await import('@/app/api/[...path]/route');

afterAll(() => server.close());

async function sql(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.databaseUrl });
  await client.connect();
  await client.query(text).finally(() => client.end());
}

describe('/api/health', () => {
  test('is live and ready', async () => {
    expect(await (await call(live, '/api/health')).json()).toEqual({ status: 'ok' });
    const response = await call(ready, '/api/health/ready');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ok', database: 'ok', storage: 'ok' });
    expect(await server.storedFiles()).toEqual([]);
  });

  test('is not ready while migrations are missing', async () => {
    await sql('UPDATE drizzle.__drizzle_migrations SET created_at = created_at - 1000000000000');
    const response = await call(ready, '/api/health/ready');
    await sql('UPDATE drizzle.__drizzle_migrations SET created_at = created_at + 1000000000000');
    expect(response.status).toBe(503);
    const { error } = (await response.json()) as { error: object };
    expect(error).toEqual({
      code: 'unavailable',
      message: 'RefineX is not ready.',
      fields: { database: 'unavailable', storage: 'ok' },
    });
  });

  test('is not ready while nothing can be stored, and stays live', async () => {
    const blobDir = process.env.BLOB_DIR ?? '';
    await rm(blobDir, { recursive: true });
    await writeFile(blobDir, 'not a directory');
    const response = await call(ready, '/api/health/ready');
    await rm(blobDir);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ error: { fields: { database: 'ok', storage: 'unavailable' } } });
    expect((await call(live, '/api/health')).status).toBe(200);
  });
});

test.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const)(
  '%s of what is not there is 404 in the form of the contract',
  async (method) => {
    expect(await errorOf(await call(nothing[method], '/api/nothing', { method }))).toMatchObject({
      status: 404,
      code: 'not_found',
    });
  },
);
