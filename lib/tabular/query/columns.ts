import { countValues } from '@/lib/tabular/infer/count-values';
import { inferColumn } from '@/lib/tabular/infer/infer-column';
import { type Column, columnById, companionOf, type Table, type TextVector } from '@/lib/tabular/table';
import { decideNumberConvention, parseNumber } from '@/lib/tabular/values/parse-number';

/** The column of this id. @throws RangeError when the table has none. */
export function columnOf(table: Table, id: string): Column {
  const column = columnById(table, id);
  if (column === undefined) throw new RangeError(`The table has no column ${id}.`);
  return column;
}

const DAY = /^\d{4}-\d{2}-\d{2}/;

/**
 * The column of this id; where it is compared with days but written in months, its full dates, and ages where it is compared
 * with numbers but holds groups of them. @throws RangeError when the table has none.
 */
export function fineEnough(table: Table, id: string, values: readonly (string | number | null | undefined)[]): Column {
  const column = columnOf(table, id);
  const full = companionOf(table, id);
  if (full === undefined) return column;
  const isFull =
    full.vector.kind === 'number'
      ? values.some((value) => typeof value === 'number')
      : values.some((value) => typeof value === 'string' && DAY.test(value));
  return isFull ? full : column;
}

const known = new WeakMap<TextVector, Float64Array | null>();

/**
 * For a column of numbers that is stored as text (`$1,138.00`): what each entry of its dictionary is worth, NaN for
 * what is no number. Null for any other column. Remembered as long as the vector lives.
 */
export function entryNumbers({ vector, type, name }: Column): Float64Array | null {
  if (vector.kind === 'number' || (type !== 'integer' && type !== 'number')) return null;
  const before = known.get(vector);
  if (before !== undefined) return before;
  // A type that a person set holds even if too few values fit to infer it.
  const convention =
    inferColumn({ vector, name }).number ?? decideNumberConvention(vector.dictionary, countValues(vector), 0);
  const numbers = convention ? Float64Array.from(vector.dictionary, (text) => parseNumber(text, convention)) : null;
  known.set(vector, numbers);
  return numbers;
}
