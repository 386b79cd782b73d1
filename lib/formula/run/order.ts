import { exactDecimals } from '@/lib/formula/decimals';
import type { Groups } from '@/lib/formula/functions/definition';
import { UNKNOWN, type Values } from '@/lib/formula/types';
import { orderByKeys, orderByNumbers } from '@/lib/tabular/query/radix';
import { rankTexts } from '@/lib/tabular/query/rank-texts';

export interface Sorting {
  readonly values: Values;
  readonly descending: boolean;
}

/** Whole numbers from 0 up that order like the values, missing last; one less than `count` is the highest there may be. */
interface Ranks {
  readonly keys: Uint32Array;
  readonly count: number;
}

/** Keys of 32 bits. */
const MOST_KEYS = 2 ** 32;

/** The rows group by group, within a group by the keys (missing last), rows alike in their own order; and where the group of each place begins. */
export function orderWithin(groups: Groups, sortings: readonly Sorting[]): { order: Uint32Array; starts: Uint32Array } {
  const rows = groups.of.length;
  let order: Uint32Array = new Uint32Array(rows);
  for (let i = 0; i < rows; i++) order[i] = i;
  /** Keys of whole numbers are collected, the least significant first, and sorted by at once as long as they fit into one. */
  let collected: Ranks | null = null;
  let isSorted = false;
  const sortCollected = () => {
    if (collected !== null) order = orderByKeys(order, isSorted ? inOrder(collected.keys, order) : collected.keys);
    isSorted ||= collected !== null;
    collected = null;
  };
  for (const { values, descending } of [...sortings].reverse()) {
    const ranks = ranksOf(values, descending);
    if (ranks === null) {
      sortCollected();
      order = orderByNumbers(order, inOrder(numbersOf(values), order), descending);
      isSorted = true;
    } else {
      if (collected !== null && collected.count * ranks.count > MOST_KEYS) sortCollected();
      collected = beside(ranks, collected);
    }
  }
  if (groups.count > 1) {
    const ids: Ranks = { keys: Uint32Array.from(groups.of), count: groups.count };
    if (collected !== null && collected.count * ids.count > MOST_KEYS) sortCollected();
    collected = beside(ids, collected);
  }
  sortCollected();
  const starts = new Uint32Array(rows);
  for (let place = 1; place < rows; place++) {
    const isSame = groups.of[order[place] as number] === groups.of[order[place - 1] as number];
    starts[place] = isSame ? (starts[place - 1] as number) : place;
  }
  return { order, starts };
}

/** One key of two, of which the first weighs more. In place of the first. */
function beside(major: Ranks, minor: Ranks | null): Ranks {
  if (minor === null) return major;
  const { keys } = major;
  const { count } = minor;
  for (let i = 0; i < keys.length; i++) keys[i] = (keys[i] as number) * count + (minor.keys[i] as number);
  return { keys, count: major.count * count };
}

function inOrder<T extends Float64Array | Uint32Array>(values: T, order: Uint32Array): T {
  const sorted = new (values.constructor as new (length: number) => T)(order.length);
  for (let i = 0; i < order.length; i++) sorted[i] = values[order[i] as number] as number;
  return sorted;
}

/** Text as it is collated. Null for numbers that lie too far apart. */
function ranksOf(values: Values, descending: boolean): Ranks | null {
  if (values.type === 'text') {
    const { ranks } = rankTexts(values.dictionary);
    const highest = ranks.reduce((most, rank) => Math.max(most, rank), 0);
    return ranked(values.codes.length, highest, descending, (i) => {
      const code = values.codes[i] as number;
      return code < 0 ? -1 : (ranks[code] as number);
    });
  }
  if (values.type === 'boolean') {
    return ranked(values.values.length, 1, descending, (i) => {
      const flag = values.values[i] as number;
      return flag === UNKNOWN ? -1 : flag;
    });
  }
  return ranksOfNumbers(values.values, values.type === 'date', descending);
}

const DAY_MS = 86_400_000;

function ranksOfNumbers(numbers: Float64Array, isDate: boolean, descending: boolean): Ranks | null {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i] as number;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (least > most) return ranked(numbers.length, 0, descending, () => -1);
  const scale = isDate ? (areDays(numbers) ? 1 / DAY_MS : 1) : scaleOf(numbers);
  const span = Math.round((most - least) * scale);
  // Half of what would fit, so that there is room for missing, and products stay exact.
  if (scale === 0 || !(span < MOST_KEYS / 2)) return null;
  return ranked(numbers.length, span, descending, (i) => {
    const value = numbers[i] as number;
    return Number.isNaN(value) ? -1 : Math.round((value - least) * scale);
  });
}

/** By what the numbers are to be multiplied to be whole; 0 where that is not known. */
function scaleOf(values: Float64Array): number {
  const decimals = exactDecimals({ kind: 'number', values });
  return decimals === null ? 0 : 10 ** decimals;
}

function areDays(dates: Float64Array): boolean {
  for (let i = 0; i < dates.length; i++) {
    const days = (dates[i] as number) / DAY_MS;
    if (days !== Math.floor(days) && !Number.isNaN(days)) return false;
  }
  return true;
}

/** @param rankAt 0 to `highest`, less than 0 for missing */
function ranked(length: number, highest: number, descending: boolean, rankAt: (place: number) => number): Ranks {
  const keys = new Uint32Array(length);
  for (let i = 0; i < length; i++) {
    const rank = rankAt(i);
    keys[i] = rank < 0 ? highest + 1 : descending ? highest - rank : rank;
  }
  return { keys, count: highest + 2 };
}

const numbersOf = (values: Values): Float64Array =>
  values.type === 'number' || values.type === 'date' ? values.values : new Float64Array(0);
