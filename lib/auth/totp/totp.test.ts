import { describe, expect, test } from 'vitest';
import { toBase32 } from './base32';
import { codeAt, stepAt, stepOf } from './one-time-code';
import { open, seal } from './seal';

const secret = Buffer.from('12345678901234567890');

describe('Base32, as RFC 4648 has it', () => {
  test.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('%j is %s', (text, encoded) => expect(toBase32(Buffer.from(text))).toBe(encoded));
});

describe('codes', () => {
  // Appendix B of RFC 6238, the last six of its eight digits.
  test.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('at %i s is %s', (seconds, code) => expect(codeAt(secret, stepAt(seconds * 1000))).toBe(code));

  const now = 1_234_567_890_000;
  const step = stepAt(now);

  test('are taken from the step before to the step after, once', () => {
    for (const near of [step - 1, step, step + 1]) {
      expect(stepOf(secret, codeAt(secret, near), now, 0)).toBe(near);
      expect(stepOf(secret, codeAt(secret, near), now, near)).toBeUndefined();
    }
  });

  test.each([[codeAt(secret, step - 2)], [codeAt(secret, step + 2)], ['12345'], ['1234567'], [''], ['١٢٣٤٥٦']])(
    '%j is not taken',
    (code) => expect(stepOf(secret, code, now, 0)).toBeUndefined(),
  );
});

describe('seals', () => {
  const key = 'x'.repeat(32);

  test('are opened with the key they were made with', () => {
    expect(open(seal(secret, key), key)).toEqual(secret);
    expect(seal(secret, key)).not.toBe(seal(secret, key));
  });

  test('are opened neither with another key nor changed', () => {
    const sealed = seal(secret, key);
    expect(() => open(sealed, 'y'.repeat(32))).toThrow();
    const changed = Buffer.from(sealed, 'base64url');
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(() => open(changed.toString('base64url'), key)).toThrow();
  });
});
