import { type Correlation, pearson } from '@/lib/stats/correlation';
import { correlationP } from '@/lib/stats/significance';
import { completed, type Steps } from '@/lib/stats/steps';
import { type PairSums, pairSums } from './pair-sums';

/** Square matrices in the order of the columns. */
export interface CorrelationMatrix {
  /** −1…1, null where it cannot be computed. */
  readonly matrix: (number | null)[][];
  /** Complete pairs. */
  readonly n: number[][];
  /** Two-sided p values; null for fewer than three pairs. */
  readonly p: (number | null)[][];
}

/** A share of a column's variation below which sums about its overall centre have lost too many digits. */
const ENOUGH_LEFT = 1e-6;
/** Squares that add up to less are near the end of float64, where digits get lost. */
const LEAST_VARIATION = 1e-290;

/**
 * Pearson's r of every two columns over the rows both have, as pandas `DataFrame.corr()`. One pass in blocks over values less a
 * centre near their mean; what the centre is off, and what the rows missing in either change, is corrected. Pairs whose
 * complete rows vary too little for that are computed one by one.
 */
export function pearsonMatrix(columns: readonly Float64Array[]): CorrelationMatrix {
  return completed(pearsonSteps(columns));
}

/** `pearsonMatrix` in steps. */
export function* pearsonSteps(columns: readonly Float64Array[]): Steps<CorrelationMatrix> {
  const sums = yield* pairSums(columns);
  const size = columns.length;
  const empty = <T>(value: T) => Array.from({ length: size }, () => new Array<T>(size).fill(value));
  const result = { matrix: empty<number | null>(null), n: empty(0), p: empty<number | null>(null) };
  for (let i = 0; i < size; i++) {
    for (let j = i; j < size; j++) {
      const n = sums.n[i * size + j] as number;
      const { r, isAnew } = coefficientOf(columns, sums, i, j);
      if (isAnew) yield;
      const p = r === null ? null : correlationP(r, n);
      setPair(result, i, j, { r, n, p });
    }
  }
  return result;
}

/** Notes what was found for two columns, in both orders. */
export function setPair({ matrix, n, p }: CorrelationMatrix, i: number, j: number, found: Correlation): void {
  for (const [row, column] of [
    [i, j],
    [j, i],
  ] as const) {
    (matrix[row] as (number | null)[])[column] = found.r;
    (n[row] as number[])[column] = found.n;
    (p[row] as (number | null)[])[column] = found.p;
  }
}

/** The coefficient, and whether all rows had to be looked at anew for it. */
function coefficientOf(
  columns: readonly Float64Array[],
  sums: PairSums,
  i: number,
  j: number,
): { r: number | null; isAnew: boolean } {
  const { size, totals, squares, products } = sums;
  const n = sums.n[i * size + j] as number;
  if (n < 2) return { r: null, isAnew: false };
  const x = totals[i * size + j] as number;
  const y = totals[j * size + i] as number;
  const xx = squares[i * size + j] as number;
  const yy = squares[j * size + i] as number;
  const xVariation = xx - (x * x) / n;
  const yVariation = yy - (y * y) / n;
  const isSound =
    xVariation > Math.max(LEAST_VARIATION, ENOUGH_LEFT * (squares[i * size + i] as number)) &&
    yVariation > Math.max(LEAST_VARIATION, ENOUGH_LEFT * (squares[j * size + j] as number));
  if (isSound && i === j) return { r: 1, isAnew: false };
  const r = ((products[i * size + j] as number) - (x * y) / n) / Math.sqrt(xVariation) / Math.sqrt(yVariation);
  if (isSound && Number.isFinite(r)) return { r: Math.max(-1, Math.min(1, r)), isAnew: false };
  return { r: pearson(columns[i] as Float64Array, columns[j] as Float64Array).r, isAnew: true };
}
