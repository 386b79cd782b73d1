import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numberCodes } from './number-codes';

it('numbers distinct values in the order they come; NaN is none, −0 is 0', () => {
  const { codes, entries } = numberCodes(Float64Array.of(5, Number.NaN, -0, 5, 0, 1e-300));
  expect([...codes]).toEqual([0, -1, 1, 0, 1, 2]);
  expect([...entries]).toEqual([5, 0, 1e-300]);
});

it('gives back every value, however many there are', () => {
  const values = fc.oneof(
    fc.array(fc.oneof(fc.double(), fc.integer({ min: -9, max: 9 }))),
    fc.integer({ min: 1000, max: 9000 }).map((size) => Array.from({ length: size }, (_, i) => (i * 37) / 8)),
  );
  fc.assert(
    fc.property(values, (list) => {
      const { codes, entries } = numberCodes(Float64Array.from(list));
      expect(new Set(entries).size).toBe(entries.length);
      const isOther = (value: number, i: number) =>
        Number.isNaN(value) ? codes[i] !== -1 : entries[codes[i] as number] !== value;
      expect(list.findIndex(isOther)).toBe(-1);
    }),
    { numRuns: 100 },
  );
});
