import { NumberCounts } from '@/lib/tabular/number-counts';
import type { NumberVector, TextVector, Vector } from '@/lib/tabular/table';
import { formatNumber } from '@/lib/tabular/table';
import { isMissingToken } from '@/lib/tabular/values/missing';
import { distinctCounts } from '@/lib/tabular/vectors';

/** Distinct values of a column, how many cells hold each, and how many cells and distinct values there are in all. */
export interface ValueSample {
  /** Trimmed, never missing; in no order that means anything. */
  readonly texts: readonly string[];
  readonly counts: readonly number[];
  /** Sum of `counts`. */
  readonly weight: number;
  /** Cells of the whole column that are not missing. */
  readonly cells: number;
  /** Different values of the whole column; estimated from the sample where there are many. */
  readonly distinct: number;
}

/** So many different values tell what a column holds as well as all of them would: a share is off by six points at most. */
const LARGEST = 300;
/** Dictionaries up to this size are sampled by what the values are, so that the order of rows plays no part; larger ones evenly. */
const HASHED = 50_000;

const known = new WeakMap<Vector, ValueSample>();

/** A bounded sample of the column's values: the same for the same values in whatever order the rows stand, remembered. */
export function sampleOf(vector: Vector): ValueSample {
  const before = known.get(vector);
  if (before !== undefined) return before;
  const sample = vector.kind === 'text' ? sampleTexts(vector) : sampleNumbers(vector);
  known.set(vector, sample);
  return sample;
}

function sampleTexts(vector: TextVector): ValueSample {
  const { dictionary } = vector;
  const all = distinctCounts(vector);
  let cells = 0;
  let distinct = 0;
  for (let code = 0; code < all.length; code++) {
    const count = all[code] as number;
    cells += count;
    if (count > 0) distinct++;
  }
  const chosen =
    distinct <= LARGEST ? null : distinct <= HASHED ? hashedChoice(dictionary, distinct) : evenChoice(distinct);
  const counts = new Map<string, number>();
  for (let code = 0; code < all.length; code++) {
    const count = all[code] as number;
    if (count === 0 || (chosen !== null && !chosen(code))) continue;
    const text = dictionary[code] as string;
    if (isMissingToken(text)) {
      cells -= count;
      distinct--;
      continue;
    }
    const trimmed = text.trim();
    counts.set(trimmed, (counts.get(trimmed) ?? 0) + count);
  }
  return finish(counts, cells, chosen === null ? counts.size : distinct);
}

function finish(counts: ReadonlyMap<string, number>, cells: number, distinct: number): ValueSample {
  const texts = [...counts.keys()];
  const weights = [...counts.values()];
  return { texts, counts: weights, weight: weights.reduce((sum, count) => sum + count, 0), cells, distinct };
}

function hashedChoice(dictionary: readonly string[], distinct: number): (code: number) => boolean {
  const threshold = Math.floor((LARGEST / distinct) * 2 ** 32);
  return (code) => hashText(dictionary[code] as string) < threshold;
}

function evenChoice(distinct: number): (code: number) => boolean {
  const stride = Math.floor(distinct / LARGEST);
  return (code) => code % stride === 0;
}

/** FNV-1a with a last mix, 0 … 2³²−1. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}

function mix(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** Cells looked at to learn how often a number repeats. */
const COUNTED = 20_000;

const MOST_NUMBERS = 1_500;

/**
 * Numbers are chosen by their bits: every cell that holds a chosen number counts, so repeats are seen whatever the size. Where
 * too many are chosen the half with the higher hash goes (distinct sampling, Gibbons 2001), which leaves the same ones in
 * whatever order they come.
 */
function sampleNumbers({ values, decimals }: NumberVector): ValueSample {
  const words = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
  const isWhole = values.length <= COUNTED;
  let threshold = isWhole ? 2 ** 32 : Math.floor((COUNTED / values.length) * 2 ** 32);
  const counts = new NumberCounts();
  let cells = 0;
  for (let i = 0; i < values.length; i++) {
    const high = words[2 * i + 1] as number;
    // A missing cell is NaN: all bits of the exponent set.
    if ((high & 0x7ff00000) === 0x7ff00000) continue;
    cells++;
    if (!isWhole && hashBits(words[2 * i] as number, high) >= threshold) continue;
    const isFirst = counts.add(values[i] as number);
    if (isFirst && counts.size > MOST_NUMBERS && !isWhole) threshold = tightened(counts, threshold);
  }
  if (counts.size < FEWEST && !isWhole) return fewNumbers(values, cells, decimals);
  const seen = counts.total;
  const distinct = seen === 0 ? 0 : Math.max(counts.size, Math.round((counts.size / seen) * cells));
  return { ...finish(texts(limited(counts), decimals), cells, 0), distinct };
}

function hashBits(low: number, high: number): number {
  return Math.imul(low ^ Math.imul(high, 0x165667b1), 0x9e3779b1) >>> 0;
}

const float = new Float64Array(1);
const bits = new Uint32Array(float.buffer);

function hashNumber(value: number): number {
  float[0] = value;
  return hashBits(bits[0] as number, bits[1] as number);
}

/** Takes out numbers until there are not too many; what is left lies below the threshold returned. */
function tightened(counts: NumberCounts, before: number): number {
  let threshold = before;
  let left = counts.size;
  while (left > MOST_NUMBERS) {
    threshold = Math.floor(threshold / 2);
    left = counts.sizeWhere((value) => hashNumber(value) < threshold);
  }
  counts.keep((value) => hashNumber(value) < threshold);
  return threshold;
}

/** Fewer chosen numbers than this say that the column holds few: then evenly spaced rows show them all. */
const FEWEST = 40;

function fewNumbers(values: Float64Array, cells: number, decimals: number | undefined): ValueSample {
  const counts = new NumberCounts();
  // Where most cells are missing, every one that is not is needed.
  const stride = cells < COUNTED * 2 ? 1 : Math.max(1, Math.floor(values.length / COUNTED));
  for (let i = 0; i < values.length; i += stride) {
    const value = values[i] as number;
    if (!Number.isNaN(value)) counts.add(value);
  }
  return finish(texts(limited(counts), decimals), cells, counts.size);
}

/** The numbers of which there are not too many. */
function limited(counts: NumberCounts): NumberCounts {
  if (counts.size > MOST_NUMBERS) tightened(counts, 2 ** 32);
  return counts;
}

function texts(counts: NumberCounts, decimals: number | undefined): Map<string, number> {
  const texts = new Map<string, number>();
  for (const [value, count] of counts) texts.set(formatNumber(value, decimals), count);
  return texts;
}
