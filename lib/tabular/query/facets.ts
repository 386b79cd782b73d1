import { type Histogram, histogram } from '@/lib/stats/histogram';
import { frequencies } from '@/lib/tabular/profile/frequencies';
import { presentValues } from '@/lib/tabular/profile/profile-numbers';
import { countDistinct, topTexts } from '@/lib/tabular/profile/profile-texts';
import { CellFlag, type Column, type NumberVector, rowCount, type Table, type TextVector } from '@/lib/tabular/table';
import { gatherInto } from '@/lib/tabular/vectors';
import { columnOf, entryNumbers } from './columns';

/** What the cells of a column hold in some rows. */
export interface Facets {
  /** Number of rows looked at. */
  readonly total: number;
  readonly missing: number;
  /** Number of different values, missing ones apart. */
  readonly distinct: number;
  /** Flagged as outliers: undecided, and declared right by a person. */
  readonly outliers: { readonly open: number; readonly kept: number };
  readonly filled: number;
  /** The most frequent values, most frequent first; ties in ascending order for numbers, in order of appearance for texts. */
  readonly values: readonly { readonly value: string | number; readonly count: number }[];
  /** Lowest and highest number; null for other columns, and without numbers. */
  readonly min: number | null;
  readonly max: number | null;
  /** 20 bins over the range of the whole column, so that bars stay comparable while rows are filtered. */
  readonly histogram: Histogram | null;
}

export interface FacetOptions {
  /** How many values to list. */
  readonly limit?: number | undefined;
  /** List only values that contain this, upper and lower case alike. */
  readonly search?: string | undefined;
}

const LIMIT = 50;

/**
 * What there is to choose from in a column, among the rows at these positions (all rows when left out). Filled cells
 * count as what they were filled with, as in a filter.
 *
 * @throws RangeError when the table has no such column.
 */
export function facets(table: Table, id: string, positions?: Uint32Array, options: FacetOptions = {}): Facets {
  const column = columnOf(table, id);
  const { vector } = column;
  const total = positions?.length ?? rowCount(table);
  const content =
    vector.kind === 'text' ? textFacets(column, vector, positions, options) : numberFacets(vector, positions, options);
  return { total, ...content, ...countFlags(column, positions) };
}

type Content = Omit<Facets, 'total' | 'outliers' | 'filled'>;

function numberFacets(vector: NumberVector, positions: Uint32Array | undefined, options: FacetOptions): Content {
  const { values } = vector;
  const chosen = positions ? gatherInto(values, positions, new Float64Array(positions.length)) : values;
  const present = presentValues(chosen);
  const { limit = LIMIT, search } = options;
  const { distinct, top } = frequencies(present, search === undefined ? limit : Number.POSITIVE_INFINITY);
  const listed = search === undefined ? top : top.filter(({ value }) => String(value).includes(search)).slice(0, limit);
  return { missing: chosen.length - present.length, distinct, values: listed, ...spread(present, values) };
}

function textFacets(
  column: Column,
  { codes, dictionary }: TextVector,
  positions: Uint32Array | undefined,
  { limit = LIMIT, search }: FacetOptions,
): Content {
  // Slot 0 stands for missing, code −1.
  const slots = new Uint32Array(dictionary.length + 1);
  const length = positions?.length ?? codes.length;
  for (let i = 0; i < length; i++) {
    const slot = (codes[positions ? (positions[i] as number) : i] as number) + 1;
    slots[slot] = (slots[slot] as number) + 1;
  }
  const counts = slots.subarray(1);
  const numbers = entryNumbers(column);
  const content = { missing: slots[0] as number, distinct: countDistinct({ dictionary, counts }) };
  const measures = numbers === null ? NO_SPREAD : spread(repeated(numbers, counts), presentValues(numbers));
  if (search !== undefined) {
    const wanted = search.toLowerCase();
    for (let code = 0; code < dictionary.length; code++) {
      if (counts[code] !== 0 && !(dictionary[code] as string).toLowerCase().includes(wanted)) counts[code] = 0;
    }
  }
  return { ...content, values: topTexts({ dictionary, counts }, limit), ...measures };
}

type Spread = Pick<Facets, 'min' | 'max' | 'histogram'>;
const NO_SPREAD: Spread = { min: null, max: null, histogram: null };

/** The values' range, and their histogram over the range of all values of the column. */
function spread(values: Float64Array, all: Float64Array): Spread {
  const own = rangeOf(values);
  if (own.count === 0) return NO_SPREAD;
  // −0 is 0 to whoever reads it.
  return { min: own.min + 0, max: own.max + 0, histogram: histogram(values, 20, rangeOf(all)) };
}

function rangeOf(values: Float64Array): { count: number; min: number; max: number } {
  let count = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    count++;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { count, min, max };
}

/** Each number as often as its entry occurs. */
function repeated(numbers: Float64Array, counts: Uint32Array): Float64Array {
  let total = 0;
  for (let code = 0; code < numbers.length; code++) if (!Number.isNaN(numbers[code])) total += counts[code] as number;
  const values = new Float64Array(total);
  let end = 0;
  for (let code = 0; code < numbers.length; code++) {
    if (Number.isNaN(numbers[code])) continue;
    const start = end;
    end += counts[code] as number;
    values.fill(numbers[code] as number, start, end);
  }
  return values;
}

function countFlags({ flags }: Column, positions: Uint32Array | undefined): Pick<Facets, 'outliers' | 'filled'> {
  let open = 0;
  let kept = 0;
  let filled = 0;
  const length = flags === undefined ? 0 : (positions?.length ?? flags.length);
  for (let i = 0; i < length; i++) {
    const flag = flags?.[positions ? (positions[i] as number) : i] as number;
    if ((flag & CellFlag.Filled) !== 0) filled++;
    if ((flag & CellFlag.Outlier) === 0) continue;
    if ((flag & CellFlag.Kept) !== 0) kept++;
    else open++;
  }
  return { outliers: { open, kept }, filled };
}
