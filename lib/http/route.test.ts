import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { AppError } from '@/lib/errors';
import { logger } from '@/lib/log';
import { freePort } from '@/scripts/lib/ports';
import { call, errorOf } from '@/scripts/lib/test-client';
import { toAppError } from './failure';
import { parseInput } from './input';
import { route } from './route';

beforeAll(() => {
  logger.level = 'silent';
});

afterEach(() => vi.restoreAllMocks());

const failing = (error: unknown) =>
  route({ auth: 'none' }, async () => {
    throw error;
  });

describe('route', () => {
  test('answers with what the handler returns, never cached, under a request id', async () => {
    const response = await call(
      route({ auth: 'none' }, async () => ({ fine: true })),
      '/',
    );
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ fine: true });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('hands over checked input', async () => {
    const options = {
      auth: 'none',
      params: z.object({ id: z.uuid() }),
      query: z.object({ limit: z.coerce.number() }),
      body: z.object({ name: z.string() }),
    } as const;
    const echo = route(options, async ({ params, query, body }) => ({ ...params, ...query, ...body }));
    const id = '7b0f6e3e-9d6b-4a53-8a7e-0a4c2b1d9f10';
    const response = await call(echo, '/?limit=5&limit=7', { params: { id }, json: { name: 'Ada' } });
    expect(await response.json()).toEqual({ id, limit: 7, name: 'Ada' });
  });

  test('an error of ours is told as it is', async () => {
    const error = new AppError('too_many_requests', 'Slow down.', { retryAfterSeconds: 7, fields: { a: 'b' } });
    const response = await call(failing(error), '/');
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('7');
    expect(await response.json()).toEqual({
      error: { code: 'too_many_requests', message: 'Slow down.', fields: { a: 'b' } },
    });
  });

  test.each([new Error('password=hunter2'), 'hunter2', undefined, null])(
    'any other error is logged and not told: %s',
    async (error) => {
      const log = vi.spyOn(logger, 'error');
      const response = await call(failing(error), '/');
      const told = await errorOf(response);
      expect(told).toMatchObject({ status: 500, code: 'internal' });
      expect(JSON.stringify(told)).not.toContain('hunter2');
      expect(log).toHaveBeenCalledWith(
        { err: expect.objectContaining({ cause: error }), requestId: response.headers.get('x-request-id') },
        expect.any(String),
      );
    },
  );
});

describe('toAppError', () => {
  test('a database that cannot be reached is 503, to be tried again', async () => {
    const pool = new pg.Pool({ host: '127.0.0.1', port: await freePort(56_900), user: 'nobody' });
    const failure = await drizzle(pool)
      .execute('SELECT 1')
      .catch((error: unknown) => error);
    await pool.end();
    expect(toAppError(failure)).toMatchObject({ code: 'unavailable', retryAfterSeconds: 5 });
  });

  test.each([
    ['the database shuts down', Object.assign(new Error('terminating connection'), { code: '57P01' })],
    ['it has no connection left', Object.assign(new Error('too many clients'), { code: '53300' })],
    ['the connection breaks', new Error('query', { cause: new Error('Connection terminated unexpectedly') })],
    ['the pool is exhausted', new Error('timeout exceeded when trying to connect')],
  ])('%s: 503', (_what, error) => {
    expect(toAppError(error).code).toBe('unavailable');
  });

  test('a wrong query is our mistake', () => {
    expect(toAppError(Object.assign(new Error('syntax error'), { code: '42601' })).code).toBe('internal');
  });
});

test('input is criticised field by field, in words for people', () => {
  const schema = z.strictObject({ name: z.string(), age: z.number(), nested: z.object({ deep: z.literal('x') }) });
  expect(() => parseInput(schema, { age: 'x', nested: { deep: 'y' }, colour: 1 })).toThrow(
    expect.objectContaining({
      code: 'invalid_input',
      fields: { name: 'is required', age: 'must be a number', 'nested.deep': expect.any(String) },
      message: expect.stringContaining('has no "colour"'),
    }),
  );
});
