import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newToken, tokenDigest } from './token';

test('tokens never repeat, and have 256 bits', () => {
  const made = Array.from({ length: 20_000 }, newToken);
  expect(new Set(made.map(({ token }) => token)).size).toBe(made.length);
  expect(new Set(made.map(({ tokenHash }) => tokenHash)).size).toBe(made.length);
  for (const { token } of made) expect(Buffer.from(token, 'base64url')).toHaveLength(32);
});

test('every bit of a token is random', () => {
  const ones = new Array<number>(256).fill(0);
  const count = 2_000;
  for (let i = 0; i < count; i++) {
    const bytes = Buffer.from(newToken().token, 'base64url');
    for (let bit = 0; bit < 256; bit++) ones[bit] = (ones[bit] ?? 0) + (((bytes[bit >> 3] ?? 0) >> (bit & 7)) & 1);
  }
  // Six standard deviations of a fair coin: wrong once in two million runs.
  const most = 6 * Math.sqrt(count / 4);
  for (const sum of ones) expect(Math.abs(sum - count / 2)).toBeLessThan(most);
});

test('the digest says nothing of the token but the hint', () => {
  const { token, tokenHash, tokenHint } = newToken();
  expect(tokenHash).toBe(tokenDigest(token));
  expect(tokenHash).toMatch(/^[0-9a-f]{64}$/);
  expect(token.endsWith(tokenHint)).toBe(true);
  expect(tokenHint).toHaveLength(4);
});

test('tokens that differ have digests that differ', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(tokenDigest(a) === tokenDigest(b)).toBe(a === b);
    }),
  );
});
