import { type Column, formatNumber } from '@/lib/tabular/table';
import { distinctCounts } from '@/lib/tabular/vectors';
import { naturalOrder } from './category-order';
import { numberCodes } from './number-codes';
import { numbersOf, textFacts } from './values';

/**
 * A column as categories: for each row the code of its category (−1 missing), what each code is called, and the place of
 * each where they have an order of their own. Numbers are categories by their value. Some codes may be of no row.
 */
export interface Categories {
  readonly codes: Int32Array;
  /** How many codes there are. */
  readonly size: number;
  readonly label: (code: number) => string;
  /** All of them; made when first asked for, as there may be a million. */
  readonly labels: readonly string[];
  readonly order: Float64Array | null;
}

const known = new WeakMap<Column, Categories>();

/** The categories of any column; remembered as long as the column lives. */
export function categoriesOf(column: Column): Categories {
  const before = known.get(column);
  if (before !== undefined) return before;
  const found = encode(column);
  known.set(column, found);
  return found;
}

function encode(column: Column): Categories {
  const { vector } = column;
  const numbers = numbersOf(column);
  if (numbers !== null) return encodeNumbers(numbers, vector.kind === 'number' ? vector.decimals : undefined);
  if (vector.kind === 'number') return encodeNumbers(vector.values, vector.decimals);
  const { codes, dictionary } = vector;
  const counts = distinctCounts(vector);
  const used: number[] = [];
  // Whoever has more categories than a scale has no scale: the rest need not be looked at.
  for (let code = 0; code < counts.length && used.length <= MOST_ORDERED; code++)
    if (counts[code] !== 0) used.push(code);
  const ranks = used.length > MOST_ORDERED ? null : naturalOrder(used.map((code) => dictionary[code] as string));
  const common = {
    codes,
    size: dictionary.length,
    label: (code: number) => dictionary[code] as string,
    labels: dictionary,
  };
  if (ranks === null) return { ...common, order: null };
  const order = new Float64Array(dictionary.length);
  for (const [i, code] of used.entries()) order[code] = ranks[i] as number;
  return { ...common, order };
}

const MOST_ORDERED = 200;

function encodeNumbers(values: Float64Array, decimals: number | undefined): Categories {
  const { codes, entries } = numberCodes(values);
  const label = (code: number) => formatNumber(entries[code] as number, decimals);
  let labels: readonly string[] | undefined;
  return {
    codes,
    size: entries.length,
    label,
    get labels() {
      labels ??= Array.from(entries.keys(), label);
      return labels;
    },
    order: entries,
  };
}

/** Whether the categories of a column have an order of their own; numbers have. */
export function hasOrder(column: Column): boolean {
  return column.vector.kind === 'number' || numbersOf(column) !== null || categoriesOf(column).order !== null;
}

/** How many different categories a column has. */
export function categoryCount(column: Column): number {
  const { vector } = column;
  return vector.kind === 'text' ? textFacts(vector).distinct : categoriesOf(column).size;
}
