import { expect, it } from 'vitest';
import type { CorrelationJson } from '@/lib/contract/correlation';
import { isWeak, mostConnected, mostTelling, pairAt, pairsOf } from './pairs';

/** Four columns; every pair not named has r = 0 over 100 rows. */
function correlation(pairs: [number, number, number | null, number, number | null][]): CorrelationJson {
  const columns = ['a', 'b', 'c', 'd'];
  const fill = <T>(value: T) => columns.map(() => columns.map(() => value));
  const [matrix, n, p] = [fill<number | null>(0), fill(100), fill<number | null>(0.9)];
  for (const [one, other, r, rows, probability] of pairs) {
    for (const [i, j] of [
      [one, other],
      [other, one],
    ] as const) {
      matrix[i]?.splice(j, 1, r);
      n[i]?.splice(j, 1, rows);
      p[i]?.splice(j, 1, probability);
    }
  }
  const column_ids = columns.map((_, place) => `c${place}`);
  return { columns, column_ids, matrix, n, p, method: 'pearson', version: 1, left_out: [] };
}

it('calls evidence weak from p = 0.05 on, below ten rows, and without a p', () => {
  expect(isWeak({ p: 0.049, n: 10 })).toBe(false);
  expect(isWeak({ p: 0.05, n: 1000 })).toBe(true);
  expect(isWeak({ p: 0.001, n: 9 })).toBe(true);
  expect(isWeak({ p: null, n: 1000 })).toBe(true);
});

it('lists every pair once by strength, of equals the surer first, and none that could not be computed', () => {
  const pairs = pairsOf(
    correlation([
      [0, 1, 0.5, 50, 0.01],
      [0, 2, -0.8, 50, 0.02],
      [1, 2, 0.8, 50, 0.001],
      [2, 3, null, 1, null],
    ]),
  );
  expect(pairs.map(({ row, column }) => `${row}${column}`)).toEqual(['12', '02', '01', '03', '13']);
  expect(pairs[1]).toEqual({ row: 0, column: 2, r: -0.8, n: 50, p: 0.02 });
});

it('reads a place that is not there as nothing', () => {
  expect(pairAt(correlation([]), 7, 0)).toEqual({ row: 7, column: 0, r: null, n: 0, p: null });
});

it('shows the strongest pair first that is hardly chance', () => {
  const few = [0, 1, 0.99, 4, 0.01] as const;
  expect(mostTelling(pairsOf(correlation([[...few], [1, 3, 0.6, 80, 0.001]])))).toMatchObject({ row: 1, column: 3 });
  expect(mostTelling(pairsOf(correlation([[...few]])))).toMatchObject({ row: 0, column: 1 });
  expect(mostTelling([])).toBeUndefined();
});

it('keeps the columns of the strongest pairs when there are too many, in their order', () => {
  const pairs = pairsOf(
    correlation([
      [1, 3, 0.9, 50, 0.001],
      [0, 3, 0.7, 50, 0.001],
    ]),
  );
  expect(mostConnected(pairs, 4, 2)).toEqual([1, 3]);
  expect(mostConnected(pairs, 4, 3)).toEqual([0, 1, 3]);
  expect(mostConnected(pairs, 4, 4)).toEqual([0, 1, 2, 3]);
  expect(mostConnected([], 4, 2)).toEqual([0, 1]);
});
