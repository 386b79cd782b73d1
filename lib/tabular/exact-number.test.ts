import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactNumber } from './exact-number';

describe('exactNumber', () => {
  it.each([
    ['0', 0],
    ['1.50', 1.5],
    ['-1e3', -1000],
    ['1E+3', 1000],
    ['0.1', 0.1],
    ['0.30000000000000004', 0.30000000000000004],
    ['9007199254740992', 9007199254740992],
    ['100000000000000000000', 1e20],
    ['1e308', 1e308],
    ['0.00000000000000000', 0],
    ['5e-324', 5e-324],
  ])('%s is %f', (text, value) => {
    expect(exactNumber(text)).toBe(value);
  });

  it.each([
    '9007199254740993',
    '12345678901234567890',
    '0.12345678901234567891',
    '1e999',
    '1e-999',
    '1.0000000000000001',
  ])('%s is more than a float64 holds', (text) => {
    expect(exactNumber(text)).toBeUndefined();
  });

  it('takes back every number that JavaScript writes', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(exactNumber(String(value))).toBe(value === 0 ? 0 : value);
        expect(exactNumber(value.toExponential())).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});
