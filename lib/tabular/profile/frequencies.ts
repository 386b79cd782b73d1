import type { CountedValues } from '@/lib/stats/quantile';
import { sortNumbers } from '@/lib/stats/sort-numbers';

/** How often numbers occur. */
export interface Frequencies {
  readonly distinct: number;
  /** Most frequent first, ties ascending; at most as many as asked for. */
  readonly top: { value: number; count: number }[];
  /** The values in ascending order, when counting them took sorting. */
  readonly sorted?: Float64Array;
  /** The different values with their counts, when it did not. */
  readonly counted?: CountedValues;
}

/** Powers of ten tried, so that `12.34` can be counted as 1234. */
const SCALES = [1, 10, 100, 1000] as const;
const FEWEST_SLOTS = 1 << 16;
const MOST_SLOTS = 1 << 24;

/**
 * Counts distinct finite numbers. Numbers of few decimals within a narrow range are counted in an array, in O(n);
 * others are sorted.
 */
export function frequencies(values: Float64Array, topCount: number): Frequencies {
  if (values.length === 0) return { distinct: 0, top: [] };
  return countInSlots(values, topCount) ?? countSorted(values, topCount);
}

function countInSlots(values: Float64Array, topCount: number): Frequencies | null {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const allowed = Math.min(MOST_SLOTS, Math.max(FEWEST_SLOTS, 4 * values.length));
  const scale = SCALES.find((candidate) => isExact(values, candidate));
  if (scale === undefined || !((max - min) * scale < allowed)) return null;
  const first = Math.round(min * scale);
  const slots = new Uint32Array(Math.round(max * scale) - first + 1);
  for (let i = 0; i < values.length; i++) {
    const slot = Math.round((values[i] as number) * scale) - first;
    slots[slot] = (slots[slot] as number) + 1;
  }
  const best = new Top(topCount);
  let distinct = 0;
  for (let slot = 0; slot < slots.length; slot++) {
    const count = slots[slot] as number;
    if (count === 0) continue;
    distinct++;
    if (count > best.least) best.add((slot + first) / scale, count);
  }
  const counted = { values: new Float64Array(distinct), counts: new Uint32Array(distinct) };
  for (let slot = 0, i = 0; i < distinct; slot++) {
    const count = slots[slot] as number;
    if (count === 0) continue;
    counted.values[i] = (slot + first) / scale;
    counted.counts[i++] = count;
  }
  return { distinct, top: best.entries, counted };
}

/** Whether scaling to a whole number and back loses nothing, for every value. */
function isExact(values: Float64Array, scale: number): boolean {
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (Math.round(value * scale) / scale !== value) return false;
  }
  return true;
}

function countSorted(values: Float64Array, topCount: number): Frequencies {
  const sorted = sortNumbers(values);
  const best = new Top(topCount);
  let distinct = 0;
  let start = 0;
  for (let i = 1; i <= sorted.length; i++) {
    if (i < sorted.length && sorted[i] === sorted[start]) continue;
    distinct++;
    if (i - start > best.least) best.add(sorted[start] as number, i - start);
    start = i;
  }
  return { distinct, top: best.entries, sorted };
}

/** Keeps the most frequent of values given in ascending order; a later one must be more frequent to displace one. */
class Top {
  readonly entries: { value: number; count: number }[] = [];
  /** A count must be greater than this to enter. */
  least = 0;
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
  }

  add(value: number, count: number): void {
    let place = this.entries.length;
    while (place > 0 && (this.entries[place - 1]?.count ?? 0) < count) place--;
    this.entries.splice(place, 0, { value, count });
    if (this.entries.length > this.#size) this.entries.pop();
    if (this.entries.length === this.#size) this.least = this.entries[this.#size - 1]?.count ?? 0;
  }
}
