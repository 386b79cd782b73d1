import { sortOrder } from './sort-order';

/** Decimals whose steps are counted rather than sorted. */
const SCALES = [1, 10, 100, 1000, 10_000];
const MOST_STEPS_PER_VALUE = 4;
const FEWEST_STEPS = 1 << 16;

/**
 * The place of each value in ascending order, 1 for the smallest, equal values sharing the mean of their places; NaN stays NaN
 * and takes no place. As `scipy.stats.rankdata` and pandas `rank()`. Numbers with few decimals in a moderate range are counted, others
 * sorted.
 */
export function averageRanks(values: Float64Array): Float64Array {
  return countedRanks(values) ?? sortedRanks(values);
}

function sortedRanks(values: Float64Array): Float64Array {
  const order = sortOrder(values);
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  for (let from = 0; from < order.length; ) {
    const value = values[order[from] as number] as number;
    let to = from + 1;
    while (to < order.length && values[order[to] as number] === value) to++;
    const rank = (from + 1 + to) / 2;
    for (let i = from; i < to; i++) ranks[order[i] as number] = rank;
    from = to;
  }
  return ranks;
}

function countedRanks(values: Float64Array): Float64Array | null {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  if (min > max) return values.slice();
  const most = Math.max(FEWEST_STEPS, MOST_STEPS_PER_VALUE * values.length);
  const scale = SCALES.find((candidate) => isWholeTimes(values, candidate));
  if (scale === undefined || !((max - min) * scale < most)) return null;
  const first = Math.round(min * scale);
  const ranks = new Float64Array(Math.round(max * scale) - first + 1);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    const step = Math.round(value * scale) - first;
    ranks[step] = (ranks[step] as number) + 1;
  }
  let below = 0;
  for (let step = 0; step < ranks.length; step++) {
    const count = ranks[step] as number;
    ranks[step] = below + (count + 1) / 2;
    below += count;
  }
  const result = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    result[i] = Number.isNaN(value) ? Number.NaN : (ranks[Math.round(value * scale) - first] as number);
  }
  return result;
}

/** Whether every value is a whole number of steps of 1/scale, and so told apart by the number of its step. */
function isWholeTimes(values: Float64Array, scale: number): boolean {
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (Math.round(value * scale) / scale !== value && !Number.isNaN(value)) return false;
  }
  return true;
}
