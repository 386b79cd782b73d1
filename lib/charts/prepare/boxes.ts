import { fencesOfQuartiles } from '@/lib/stats/outliers';
import { quantiles } from '@/lib/stats/quantile';
import { groupRows } from './group-rows';
import { firstBy } from './top';

/** Values beyond the whiskers that are drawn of each box. */
export const MOST_OUTLIERS = 20;

/** A box plot's numbers. */
export interface Box {
  readonly n: number;
  readonly low: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly high: number;
  readonly min: number;
  readonly max: number;
  /** The furthest values beyond the whiskers, ascending. */
  readonly outliers: readonly number[];
  /** How many values there are beyond the whiskers. */
  readonly beyond: number;
}

/**
 * A box for each place (Tukey 1977): quartiles by linear interpolation, whiskers to the furthest values within 1.5 IQR of
 * them. Every row with a place has a value.
 */
export function boxesOf(places: Int32Array, size: number, values: Float64Array): Box[] {
  const { order, offsets } = groupRows(places, size);
  const grouped = new Float64Array(order.length);
  for (let i = 0; i < order.length; i++) grouped[i] = values[order[i] as number] as number;
  return Array.from({ length: size }, (_, place) =>
    boxOf(grouped.subarray(offsets[place] as number, offsets[place + 1] as number)),
  );
}

function boxOf(values: Float64Array): Box {
  const [min = 0, q1 = 0, median = 0, q3 = 0, max = 0] = quantiles(values, [0, 0.25, 0.5, 0.75, 1]);
  const [from, to] = fencesOfQuartiles(q1, q3);
  let low = q1;
  let high = q3;
  const beyond: number[] = [];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value < from || value > to) beyond.push(value);
    else if (value < low) low = value;
    else if (value > high) high = value;
  }
  const furthest = firstBy(beyond.keys(), MOST_OUTLIERS, (a, b) => away(beyond[b], median) - away(beyond[a], median));
  const outliers = furthest.map((i) => beyond[i] as number).sort((a, b) => a - b);
  return { n: values.length, low, q1, median, q3, high, min, max, outliers, beyond: beyond.length };
}

function away(value: number | undefined, from: number): number {
  return Math.abs((value ?? from) - from);
}
