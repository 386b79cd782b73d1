import { numbersOf } from '@/lib/charts/values';
import { quantiles } from '@/lib/stats/quantile';
import { type ColumnKind, isMeasured, kindOf } from '@/lib/tabular/kinds';
import { sampleOf } from '@/lib/tabular/kinds/sample';
import { unitOf } from '@/lib/tabular/labels';
import { measuredValues } from '@/lib/tabular/measured-values';
import { foldSpelling } from '@/lib/tabular/profile/near-duplicates';
import type { Column } from '@/lib/tabular/table';
import { unitMeaning } from '@/lib/tabular/values/units';

/** What the values of a column are like, in as many numbers as comparing hundreds of columns with one another allows. */
export interface ColumnSketch {
  readonly kind: ColumnKind;
  readonly family: ColumnFamily;
  /** What all spellings of its unit share; null without one. */
  readonly unitKey: string | null;
  readonly unit: string | null;
  /** Deciles 10 %…90 % of a column of numbers, on a scale that keeps signs and squeezes sizes; null for any other. */
  readonly deciles: Float64Array | null;
  /** Median of absolute numbers, to see factors. */
  readonly decimals: number;
  /** Folded values with the share of cells that hold them, of columns told apart by values. */
  readonly values: ReadonlyMap<string, number>;
  /** How texts are built, with shares: `AA-9999`. */
  readonly patterns: ReadonlyMap<string, number>;
  /** Different values ÷ cells. */
  readonly distinctShare: number;
  readonly distinct: number;
  readonly meanLength: number;
  /** Mean number of words. */
  readonly meanWords: number;
}

/** Kinds between which people and programs hesitate. */
export type ColumnFamily = 'number' | 'date' | 'key' | 'group' | 'boolean' | 'text' | 'none';

const FAMILIES: Readonly<Partial<Record<ColumnKind, ColumnFamily>>> = {
  identifier: 'key',
  code: 'key',
  phone: 'key',
  email: 'key',
  url: 'key',
  year: 'number',
  coordinate: 'number',
  date: 'date',
  time: 'date',
  boolean: 'boolean',
  ordinal: 'group',
  category: 'group',
  person: 'group',
  place: 'group',
  organisation: 'group',
  date_part: 'group',
  list: 'text',
  json: 'text',
  sentence: 'text',
  text: 'text',
};

/** Texts of a sample that are looked at; the sample chooses them by what they are, so that both sides see the same ones. */
const MOST_TEXTS = 400;
const PARTS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
const known = new WeakMap<Column, ColumnSketch>();

/** The sketch of a column; remembered as long as the column lives. */
export function sketchOf(column: Column): ColumnSketch {
  const before = known.get(column);
  if (before !== undefined) return before;
  const sketch = draw(column);
  known.set(column, sketch);
  return sketch;
}

function draw(column: Column): ColumnSketch {
  const kind = kindOf(column);
  const sample = sampleOf(column.vector);
  const unit = unitOf(column);
  const numbers = kind === 'date' || kind === 'phone' ? null : numbersOf(column);
  const weight = sample.counts.reduce((sum, count, i) => (i < MOST_TEXTS ? sum + count : sum), 0) || 1;
  const values = new Map<string, number>();
  const patterns = new Map<string, number>();
  let length = 0;
  let words = 0;
  const deciles = numbers === null ? null : decilesOf(column, numbers);
  const areTexts = deciles === null && kind !== 'date';
  for (const [i, text] of sample.texts.entries()) {
    const share = (sample.counts[i] as number) / weight;
    if (i >= MOST_TEXTS || !areTexts) break;
    length += share * text.length;
    words += share * (text.match(/\S+/g)?.length ?? 0);
    add(values, foldSpelling(text) || text, share);
    add(patterns, patternOf(text), share);
  }
  return {
    kind,
    family: isMeasured(kind) ? 'number' : (FAMILIES[kind] ?? 'none'),
    unitKey: unit === null ? null : unitMeaning(unit).key,
    unit,
    deciles,
    decimals: column.vector.kind === 'number' ? (column.vector.decimals ?? -1) : -1,
    values,
    patterns,
    distinct: sample.distinct,
    distinctShare: sample.cells === 0 ? 0 : sample.distinct / sample.cells,
    meanLength: length,
    meanWords: words,
  };
}

function add(map: Map<string, number>, key: string, share: number): void {
  map.set(key, (map.get(key) ?? 0) + share);
}

const LARGE = 20_000;

function decilesOf(column: Column, numbers: Float64Array): Float64Array | null {
  const stride = Math.max(1, Math.floor(numbers.length / LARGE));
  const sampled =
    stride === 1
      ? numbers
      : Float64Array.from({ length: Math.floor(numbers.length / stride) }, (_, i) => numbers[i * stride] as number);
  const flags = stride === 1 ? column.flags : undefined;
  const found = quantiles(measuredValues(sampled, flags), PARTS);
  if (found.some((value) => Number.isNaN(value))) return null;
  return Float64Array.from(found, Math.asinh);
}

const LONGEST_PATTERN = 24;
/** Longer runs are written as long as this: numbers grow by a digit and are still numbers. */
const LONGEST_RUN = 5;

/** How a text is built: `A` for a capital, `9` for a digit, one `a` for small letters in a row, signs as they are. */
export function patternOf(text: string): string {
  let pattern = '';
  let previous = '';
  let run = 0;
  for (const character of text.length > LONGEST_PATTERN ? text.slice(0, LONGEST_PATTERN) : text) {
    const shape = shapeOf(character);
    run = shape === previous ? run + 1 : 1;
    previous = shape;
    if (run > (shape === 'a' ? 1 : shape === 'A' || shape === '9' ? LONGEST_RUN : LONGEST_PATTERN)) continue;
    pattern += shape;
  }
  return pattern;
}

function shapeOf(character: string): string {
  if (character >= '0' && character <= '9') return '9';
  const upper = character.toUpperCase();
  const lower = character.toLowerCase();
  return upper === lower ? character : character === upper ? 'A' : 'a';
}
