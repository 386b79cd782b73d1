import type { Column } from '@/lib/tabular/table';
import {
  decideNumberConvention,
  type NumberConvention,
  type NumberReading,
  parseNumber,
} from '@/lib/tabular/values/parse-number';
import type { Reading } from './reading';
import type { ValueSample } from './sample';

/** What the numbers of a column look like. Shares are of cells, 0–1. */
export interface NumberFacts {
  /** How its texts are read. */
  readonly convention: NumberReading;
  readonly cells: number;
  readonly distinct: number;
  /** `distinct` by `cells`: 1 when none repeats. */
  readonly uniqueness: number;
  /** In ascending order. */
  readonly values: Float64Array;
  readonly min: number;
  readonly max: number;
  readonly median: number;
  /** Every number is whole. */
  readonly isWhole: boolean;
  /** Decimals written, at most; and whether all cells have so many. */
  readonly decimals: number;
  readonly evenDecimals: boolean;
  /** Every text is digits only, all equally many; 0 when not. */
  readonly digits: number;
  readonly leadingZeros: boolean;
  /** The whole numbers from the least to the greatest are all there (or one in every so many of them). */
  readonly steps: 'all' | 'even' | null;
  /** Every number stands in equally many cells, as designs of experiments and panels have it; 3 different ones at least. */
  readonly isBalanced: boolean;
  /** Standard deviation by mean, of the cells; infinite where the mean is not positive. */
  readonly variation: number;
  /** Of whole numbers of which many repeat: how much the smaller half is the more frequent, −1 … 1. */
  readonly falling: number;
  readonly shareWithin: (low: number, high: number) => number;
  readonly share: (test: (value: number) => boolean) => number;
}

/** Null when the column's values are no numbers. */
export function numberFacts(
  sample: ValueSample,
  reading: Reading,
  { vector, type }: Pick<Column, 'vector' | 'type'>,
): NumberFacts | null {
  const { texts, counts } = sample;
  const convention =
    vector.kind === 'number'
      ? PLAIN
      : (reading.numbers ??
        decideNumberConvention(texts, counts) ??
        (type === 'integer' || type === 'number' ? decideNumberConvention(texts, counts, 0) : besideWords(sample)));
  if (convention === null) return null;
  const values: number[] = [];
  const weights: number[] = [];
  let weight = 0;
  let decimals = 0;
  let fewest = Number.POSITIVE_INFINITY;
  let digits = -1;
  let leadingZeros = false;
  for (const [i, text] of texts.entries()) {
    const value = vector.kind === 'number' ? Number(text) : parseNumber(text, convention);
    if (Number.isNaN(value)) continue;
    values.push(value);
    weights.push(counts[i] as number);
    weight += counts[i] as number;
    const point = text.lastIndexOf(convention.decimal);
    const own = point < 0 ? 0 : digitsFrom(text, point + 1);
    decimals = Math.max(decimals, own);
    fewest = Math.min(fewest, own);
    const plain = text !== '' && digitsFrom(text, 0) === text.length;
    digits = !plain || (digits >= 0 && digits !== text.length) ? 0 : digits === 0 ? 0 : text.length;
    if (plain && text.length > 1 && text.startsWith('0')) leadingZeros = true;
  }
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const min = sorted[0] as number;
  const max = sorted.at(-1) as number;
  const isWhole = values.every((value) => Number.isInteger(value));
  const share = (test: (value: number) => boolean) =>
    values.reduce((sum, value, i) => (test(value) ? sum + (weights[i] as number) : sum), 0) / weight;
  const mean = values.reduce((sum, value, i) => sum + value * (weights[i] as number), 0) / weight;
  const square = values.reduce((sum, value, i) => sum + (value - mean) ** 2 * (weights[i] as number), 0) / weight;
  return {
    convention,
    cells: sample.cells,
    distinct: sample.distinct,
    uniqueness: Math.min(1, sample.distinct / Math.max(1, sample.cells)),
    values: sorted,
    min,
    max,
    median: sorted[Math.floor(sorted.length / 2)] as number,
    isWhole,
    decimals: Math.max(decimals, vector.kind === 'number' ? (vector.decimals ?? 0) : 0),
    evenDecimals: fewest === decimals || (vector.kind === 'number' && vector.decimals !== undefined),
    digits: Math.max(0, digits),
    leadingZeros,
    steps: isWhole ? stepsOf(sorted, sample) : null,
    isBalanced: isBalanced(weights),
    variation: mean > 0 ? Math.sqrt(square) / mean : Number.POSITIVE_INFINITY,
    // Asked for of few columns only.
    get falling() {
      return fallingOf(values, weights, sorted);
    },
    share,
    shareWithin: (low, high) => share((value) => value >= low && value <= high),
  };
}

/** Numbers stored as such are written plainly. */
const PLAIN: NumberReading = { decimal: '.', thousands: ',', unit: null };

/** Whether sorted whole numbers leave no gap, or gaps of one size only. */
function stepsOf(sorted: Float64Array, sample: ValueSample): NumberFacts['steps'] {
  const span = (sorted.at(-1) as number) - (sorted[0] as number);
  if (sorted.length < 3) return span === sorted.length - 1 ? 'all' : null;
  if (sample.distinct > sorted.length) {
    // Only a sample is at hand: numbers that are all there lie as densely as there are different ones.
    return span + 1 <= sample.distinct * 1.02 ? 'all' : null;
  }
  if (span === sorted.length - 1) return 'all';
  const step = (sorted[1] as number) - (sorted[0] as number);
  return sorted.every((value, i) => i === 0 || value - (sorted[i - 1] as number) === step) ? 'even' : null;
}

/** How many digits stand one after another from there. */
function digitsFrom(text: string, start: number): number {
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code < 48 || code > 57) break;
  }
  return end - start;
}

/** Numbers in most cells are numbers still when all others say one of very few words: `unknown`, `<0.1`. */
function besideWords({ texts, counts, weight }: ValueSample): NumberConvention | null {
  const convention = decideNumberConvention(texts, counts, FEWEST_BESIDE_WORDS);
  if (convention === null) return null;
  const others = texts.filter((text) => Number.isNaN(parseNumber(text, convention))).length;
  return others <= MOST_WORDS && texts.length > 2 * MOST_WORDS && weight > 0 ? convention : null;
}

const FEWEST_BESIDE_WORDS = 0.7;
const MOST_WORDS = 3;

/** Frequencies that differ by no more than a few missing cells would make them. */
function isBalanced(weights: readonly number[]): boolean {
  if (weights.length < 3) return false;
  const most = Math.max(...weights);
  const fewest = Math.min(...weights);
  return fewest >= 2 && most - fewest <= Math.max(0, 0.1 * most);
}

/** The cells below the middle of all different numbers, less those above it, as a share of both. */
function fallingOf(values: readonly number[], weights: readonly number[], sorted: Float64Array): number {
  const half = Math.floor(sorted.length / 2);
  if (half === 0) return 0;
  const below = sorted[half - 1] as number;
  const above = sorted[sorted.length - half] as number;
  // Texts that are one number may lie on both sides of a limit: then they are put in order one by one.
  const isTied = below === sorted[half] || above === sorted[sorted.length - half - 1];
  const sumOf = (test: (value: number) => boolean) =>
    values.reduce((sum, value, i) => (test(value) ? sum + (weights[i] as number) : sum), 0);
  const [low, high] = isTied
    ? halves(values, weights, half)
    : [sumOf((value) => value <= below), sumOf((value) => value >= above)];
  return (low - high) / (low + high);
}

function halves(values: readonly number[], weights: readonly number[], half: number): [number, number] {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] as number) - (values[b] as number));
  const sum = (indices: readonly number[]) => indices.reduce((total, i) => total + (weights[i] as number), 0);
  return [sum(order.slice(0, half)), sum(order.slice(order.length - half))];
}
