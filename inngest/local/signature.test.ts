import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, hashSigningKey, secretsEqual, signRequest } from '@/inngest/local/signature';

// The very serialiser with which the SDK verifies.
const sdk = createRequire(import.meta.resolve('inngest'));
const canonicalize: (value: unknown) => string = sdk('canonicalize');

test('canonical JSON is what the SDK makes of the parsed body', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(canonicalize(JSON.parse(text))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { numRuns: 300 },
  );
});

test.each([
  { b: 1, a: [{ d: 1, c: undefined }], '10': 0, '9': 0 },
  { toJSON: 1, z: 1, a: 2 },
  JSON.parse('{"__proto__":{"b":1,"a":2}}'),
  { ä: '\ud800', '\u2028': '"' },
])('canonical JSON of %j is what the SDK makes of the parsed body', (value) => {
  const text = canonicalJson(value);
  expect(canonicalize(JSON.parse(text))).toBe(text);
});

test('the signature depends on body, key and second, not on the prefix of the key', () => {
  const sign = (body: string, key: string, ms = 1_700_000_000_000) => signRequest(body, key, ms);
  expect(sign('{}', 'signkey-test-00ff')).toMatch(/^t=1700000000&s=[0-9a-f]{64}$/);
  expect(sign('{}', 'signkey-prod-00ff')).toBe(sign('{}', 'signkey-test-00ff'));
  expect(sign('[]', 'signkey-test-00ff')).not.toBe(sign('{}', 'signkey-test-00ff'));
  expect(sign('{}', 'signkey-test-00fe')).not.toBe(sign('{}', 'signkey-test-00ff'));
});

test('a hashed key keeps its prefix', () => {
  expect(hashSigningKey('signkey-test-')).toBe(
    'signkey-test-e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  );
});

test('secrets of any lengths compare', () => {
  expect([secretsEqual('a', 'a'), secretsEqual('a', 'b'), secretsEqual('a', 'aa')]).toEqual([true, false, false]);
});
