import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignCheapest } from './assign';

test('the cheapest whole is taken, not the cheapest of each row', () => {
  expect([...assignCheapest(Float64Array.of(1, 2, 1, 9), 2, 2)]).toEqual([1, 0]);
});

/** Every way to give each row a column of its own. */
function* ways(rows: number, columns: number, taken: number[] = []): Generator<number[]> {
  if (taken.length === rows) yield taken;
  else for (let j = 0; j < columns; j++) if (!taken.includes(j)) yield* ways(rows, columns, [...taken, j]);
}

test('no other assignment costs less', () => {
  const matrix = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 2 })).chain(([rows, more]) =>
    fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(rows + more),
      costs: fc.array(fc.integer({ min: -4, max: 9 }), {
        minLength: rows * (rows + more),
        maxLength: rows * (rows + more),
      }),
    }),
  );
  fc.assert(
    fc.property(matrix, ({ rows, columns, costs }) => {
      const cost = (way: Iterable<number>) => [...way].reduce((sum, j, i) => sum + (costs[i * columns + j] ?? 0), 0);
      const found = assignCheapest(Float64Array.from(costs), rows, columns);
      expect(new Set(found).size).toBe(rows);
      expect(cost(found)).toBe(Math.min(...[...ways(rows, columns)].map(cost)));
    }),
  );
});

test('more rows than columns are refused', () => {
  expect(() => assignCheapest(new Float64Array(2), 2, 1)).toThrow(RangeError);
});
