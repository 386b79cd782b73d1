import { beforeAll, describe, expect, test } from 'vitest';
import { testPrivateKey } from '@/scripts/lib/test-server';
import { requireSameOrigin } from './same-origin';

beforeAll(() => {
  Object.assign(process.env, {
    DATABASE_URL: 'postgres://localhost/none',
    NEXTAUTH_URL: 'https://refinex.example',
    NEXTAUTH_SECRET: 'x'.repeat(32),
    AUTH_PRIVATE_KEY: testPrivateKey(),
    BLOB_DIR: '/tmp/none',
  });
});

const check = (method: string, headers: Record<string, string>) => () =>
  requireSameOrigin(new Request('http://10.0.0.1:3000/api/upload', { method, headers }));

describe('a write with the browser’s cookie', () => {
  test.each([
    ['from our own page', { 'sec-fetch-site': 'same-origin' }],
    ['from an older browser', { origin: 'https://refinex.example' }],
    ['by another name of this server', { origin: 'http://localhost:3000', host: 'localhost:3000' }],
  ])('%s is allowed', (_what, headers) => {
    expect(check('POST', headers)).not.toThrow();
    expect(check('DELETE', headers)).not.toThrow();
  });

  test.each([
    ['from another site', { 'sec-fetch-site': 'cross-site', origin: 'https://refinex.example' }],
    ['from a subdomain', { 'sec-fetch-site': 'same-site' }],
    ['from another origin', { origin: 'https://evil.example', host: 'refinex.example' }],
    ['from another port', { origin: 'http://localhost:8080', host: 'localhost:3000' }],
    ['from a sandboxed frame', { origin: 'null' }],
    ['that does not say from where', {}],
  ])('%s is refused', (_what, headers) => {
    expect(check('POST', headers)).toThrow(expect.objectContaining({ code: 'cross_origin' }));
    expect(check('DELETE', headers)).toThrow(expect.objectContaining({ code: 'cross_origin' }));
  });

  test('reading is allowed from anywhere: the answer stays with the browser', () => {
    expect(check('GET', { 'sec-fetch-site': 'cross-site' })).not.toThrow();
  });
});
