import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Values } from '@/lib/formula/types';
import { orderWithin, type Sorting } from './order';
import { leastOf, selectPlace } from './select';

/** Numbers apart by cents, by days, and by anything. */
const numbers = fc.oneof(
  fc.array(fc.option(fc.integer({ min: -3000, max: 3000 }), { nil: Number.NaN }), { minLength: 0, maxLength: 400 }),
  fc.array(fc.double({ noNaN: false, noDefaultInfinity: true }), { maxLength: 400 }),
  fc.array(
    fc.integer({ min: -400, max: 400 }).map((cents) => cents / 100),
    { maxLength: 400 },
  ),
);
const dates = fc
  .array(fc.integer({ min: -20_000, max: 20_000 }), { maxLength: 400 })
  .map((days) => days.map((day) => day * 86_400_000));

function naive(
  groups: readonly number[],
  keys: readonly { values: readonly number[]; descending: boolean }[],
): number[] {
  return groups
    .map((_, row) => row)
    .sort((a, b) => {
      if (groups[a] !== groups[b]) return (groups[a] as number) - (groups[b] as number);
      for (const { values, descending } of keys) {
        const [x, y] = [values[a] as number, values[b] as number];
        if (Number.isNaN(x) || Number.isNaN(y)) {
          if (Number.isNaN(x) !== Number.isNaN(y)) return Number.isNaN(x) ? 1 : -1;
        } else if (x !== y) return (x < y ? -1 : 1) * (descending ? -1 : 1);
      }
      return a - b;
    });
}

test('rows are ordered group by group and by each key, as by comparing them', () => {
  fc.assert(
    fc.property(
      numbers,
      numbers,
      dates,
      fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
      fc.integer({ min: 1, max: 5 }),
      (first, second, third, descending, groupCount) => {
        const rows = Math.min(first.length, second.length, third.length);
        const keys = [first, second, third].map((values, i) => ({
          values: values.slice(0, rows),
          descending: descending[i] === true,
        }));
        const of = Int32Array.from({ length: rows }, (_, row) => (row * 7) % groupCount);
        const sortings = keys.map(({ values, descending: isDown }, i): Sorting => {
          const type = i === 2 ? ('date' as const) : ('number' as const);
          return { values: { type, values: Float64Array.from(values) }, descending: isDown };
        });
        const { order, starts } = orderWithin({ of, count: groupCount }, sortings);
        expect([...order]).toEqual(naive([...of], keys));
        for (const [place, start] of starts.entries()) {
          expect(of[order[place] as number]).toBe(of[order[start] as number]);
          if (start > 0) expect(of[order[start - 1] as number]).not.toBe(of[order[start] as number]);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('text is ordered as it is collated, missing last in both directions', () => {
  const values: Values = { type: 'text', codes: Int32Array.of(1, -1, 0, 2), dictionary: ['b', 'Ä', 'a'] };
  const groups = { of: new Int32Array(4), count: 1 };
  expect([...orderWithin(groups, [{ values, descending: false }]).order]).toEqual([3, 0, 2, 1]);
  expect([...orderWithin(groups, [{ values, descending: true }]).order]).toEqual([2, 0, 3, 1]);
});

test('a place is selected as by sorting, and what follows it is not less', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.double({ noNaN: true })), { minLength: 1, maxLength: 300 }),
      fc.nat(),
      (list, seed) => {
        const place = seed % list.length;
        const sorted = Float64Array.from(list).sort();
        const values = Float64Array.from([-1, ...list, -1]);
        expect(selectPlace(values, 1, list.length + 1, place + 1)).toBeCloseTo(sorted[place] as number, 12);
        if (place + 1 < list.length)
          expect(leastOf(values, place + 2, list.length + 1)).toBeCloseTo(sorted[place + 1] as number, 12);
        expect([values[0], values.at(-1)]).toEqual([-1, -1]);
      },
    ),
    { numRuns: 300 },
  );
});
