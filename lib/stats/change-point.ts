import { studentP } from './significance';

/** Where a series changes its level. */
export interface ChangePoint {
  /** Place of the first value of the new level. */
  readonly at: number;
  /** Two-sided p value of the rank statistic K; approximate, as its author gives it, and careful. */
  readonly p: number;
  /** p value of Student's t of the difference of the two means, times the places there are to choose among (Bonferroni). */
  readonly pOfMeans: number;
  readonly k: number;
  readonly before: number;
  readonly after: number;
  /** Sum of the squared distances from the two means. */
  readonly residual: number;
  readonly n: number;
}

/**
 * The single change of level that leaves the least squared distance, tested by the rank statistic of Pettitt 1979:
 * p ≈ 2·exp(−6K² ÷ (n³ + n²)). `inflation` (see `serialInflation`) makes the test as careful as values that go together demand.
 * At least `margin` values on both sides; null for too few.
 */
export function changePoint(values: ArrayLike<number>, inflation = 1, margin = 3): ChangePoint | null {
  const places: number[] = [];
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i] as number)) places.push(i);
  const kept = places.map((place) => values[place] as number);
  const n = kept.length;
  if (n < 2 * margin) return null;
  const total = kept.reduce((sum, value) => sum + value, 0);
  const squares = kept.reduce((sum, value) => sum + value * value, 0);
  let sum = 0;
  let best = { split: -1, gain: Number.NEGATIVE_INFINITY };
  for (let i = 1; i < n; i++) {
    sum += kept[i - 1] as number;
    if (i < margin || n - i < margin) continue;
    const gain = sum ** 2 / i + (total - sum) ** 2 / (n - i);
    if (gain > best.gain) best = { split: i, gain };
  }
  const k = pettittK(kept);
  const before = mean(kept.slice(0, best.split));
  const after = mean(kept.slice(best.split));
  const p = Math.min(1, 2 * Math.exp((-6 * k * k) / (n ** 3 + n ** 2) / inflation));
  const at = places[best.split] as number;
  const residual = Math.max(0, squares - best.gain);
  const error = Math.sqrt((residual / (n - 2)) * (1 / best.split + 1 / (n - best.split)) * inflation);
  const chosen = n - 2 * margin + 1;
  const pOfMeans = error > 0 ? Math.min(1, chosen * studentP((after - before) / error, n - 2)) : 0;
  return { at, p, pOfMeans, k, before, after, residual, n };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function pettittK(values: readonly number[]): number {
  let u = 0;
  let most = 0;
  for (const value of values) {
    let v = 0;
    for (const other of values) v += Math.sign(value - other);
    u += v;
    most = Math.max(most, Math.abs(u));
  }
  return most;
}
