import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { testPrivateKey } from '@/scripts/lib/test-server';
import { sealedCookie } from './sealed-cookie';

beforeAll(() => {
  Object.assign(process.env, {
    DATABASE_URL: 'postgres://localhost/none',
    NEXTAUTH_URL: 'https://refinex.test',
    NEXTAUTH_SECRET: 's'.repeat(32),
    AUTH_PRIVATE_KEY: testPrivateKey(),
    BLOB_DIR: '/tmp',
  });
});

const first = sealedCookie('first', z.string(), 60);
const second = sealedCookie('second', z.string(), 60);
const headers = (line: string) => new Headers({ cookie: line.split(';', 1)[0] ?? '' });

test('what was kept is read until it is too old', () => {
  const kept = headers(first.set('Ada'));
  expect(first.read(kept)).toBe('Ada');
  expect(first.read(kept, Date.now() + 61_000)).toBeUndefined();
});

test('nobody else can read, change or make it', () => {
  const line = first.set('Ada');
  expect(line).toMatch(/^__Host-refinex-first=[\w-]+; Path=\/; Max-Age=60; HttpOnly; SameSite=Lax; Secure$/);
  const value = /=([\w-]+)/.exec(line)?.[1] ?? '';
  expect(Buffer.from(value, 'base64url').toString()).not.toContain('Ada');
  expect(second.read(headers(line.replace('first', 'second')))).toBeUndefined();
  const changed = `${value.slice(0, -3)}${value.endsWith('AAA') ? 'BBB' : 'AAA'}`;
  expect(first.read(headers(line.replace(value, changed)))).toBeUndefined();
  expect(first.read(headers(first.clear()))).toBeUndefined();
  expect(first.read(new Headers())).toBeUndefined();
});
