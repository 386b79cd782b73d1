import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortNumbers } from './sort-numbers';

const MANY = 25_000;

it.each<[string, (i: number) => number]>([
  ['both signs and many magnitudes', (i) => Math.sin(i) * 10 ** ((i % 600) - 300)],
  ['whole numbers', (i) => (i * 7919) % 1000],
  ['equal numbers', () => -4.5],
  ['zeros of both signs', (i) => (i % 2 ? -0 : 0)],
  [
    'the ends of float64',
    (i) => [Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE, -Number.MIN_VALUE][i % 4] ?? 0,
  ],
])('sorts %s like the built-in sort', (_, make) => {
  const values = Float64Array.from({ length: MANY }, (_, i) => make(i));
  const before = values.slice();
  const expected = values.slice().sort();
  const sorted = sortNumbers(values);
  expect(sorted.every((value, i) => Object.is(value, expected[i]))).toBe(true);
  expect(values).toEqual(before);
});

it('sorts any numbers like the built-in sort, however many', () => {
  const number = fc.double({ noNaN: true });
  fc.assert(
    fc.property(fc.array(number, { minLength: 1 }), fc.constantFrom(1, MANY), (list, length) => {
      const values = Float64Array.from({ length: Math.max(length, list.length) }, (_, i) => list[i % list.length] ?? 0);
      const expected = values.slice().sort();
      expect(sortNumbers(values).every((value, i) => Object.is(value, expected[i]))).toBe(true);
    }),
    { numRuns: 60 },
  );
});
