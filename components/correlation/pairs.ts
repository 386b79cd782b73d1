import type { CorrelationJson } from '@/lib/contract/correlation';

/** Below these, what is seen may well be chance. */
export const LEAST_ROWS = 10;
export const SIGNIFICANCE = 0.05;

/** How two columns go together. */
export interface Pair {
  /** Places of the columns in the matrix. */
  readonly row: number;
  readonly column: number;
  /** Null where it cannot be computed. */
  readonly r: number | null;
  /** Rows where both have a value. */
  readonly n: number;
  /** Two-sided; null where there is none. */
  readonly p: number | null;
}

export function pairAt({ matrix, n, p }: CorrelationJson, row: number, column: number): Pair {
  return {
    row,
    column,
    r: matrix[row]?.[column] ?? null,
    n: n[row]?.[column] ?? 0,
    p: p[row]?.[column] ?? null,
  };
}

/** Whether chance may well explain it: p ≥ 0.05, no p, or fewer than ten rows. */
export function isWeak({ p, n }: Pick<Pair, 'n' | 'p'>): boolean {
  return p === null || p >= SIGNIFICANCE || n < LEAST_ROWS;
}

/** Every two different columns whose correlation could be computed, the greatest |r| first; of equals the surer first. */
export function pairsOf(correlation: CorrelationJson): Pair[] {
  const pairs: Pair[] = [];
  for (let column = 1; column < correlation.columns.length; column++) {
    for (let row = 0; row < column; row++) {
      const pair = pairAt(correlation, row, column);
      if (pair.r !== null) pairs.push(pair);
    }
  }
  return pairs.sort((one, other) => size(other) - size(one) || (one.p ?? 1) - (other.p ?? 1));
}

const size = ({ r }: Pair): number => Math.abs(r ?? 0);

/** The pair worth seeing first: the strongest that is hardly chance, or else the strongest. */
export function mostTelling(pairs: readonly Pair[]): Pair | undefined {
  return pairs.find((pair) => !isWeak(pair)) ?? pairs[0];
}

/** Places of the `limit` columns that take part in the strongest pairs, in the order of the data. */
export function mostConnected(pairs: readonly Pair[], count: number, limit: number): number[] {
  const all = Array.from({ length: count }, (_, place) => place);
  if (count <= limit) return all;
  const kept = new Set<number>();
  for (const { row, column } of pairs) {
    for (const place of [row, column]) if (kept.size < limit) kept.add(place);
  }
  for (const place of all) if (kept.size < limit) kept.add(place);
  return all.filter((place) => kept.has(place));
}
