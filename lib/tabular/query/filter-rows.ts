import { completed, type Steps } from '@/lib/stats/steps';
import { isInSourceOrder, positionOfRow } from '@/lib/tabular/row-order';
import { CellFlag, type Column, formatNumber, rowCount, type Table } from '@/lib/tabular/table';
import { columnOf, entryNumbers, fineEnough } from './columns';
import type { Filter, RangeCondition } from './types';

/** One byte per row: 1 where the condition holds. */
type Mask = Uint8Array;

/**
 * Positions of the rows that fulfil all filters, ascending. A filter costs one pass over the codes or numbers of its
 * column, and one over the distinct values of a column of text.
 *
 * @throws RangeError when a filter names a column the table does not have.
 */
export function filterRows(table: Table, filters: readonly Filter[]): Uint32Array {
  return completed(filterSteps(table, filters));
}

/** So many values are looked at in one step. */
const STEP = 1 << 16;

/** As `filterRows`, in steps of a few milliseconds. */
export function* filterSteps(table: Table, filters: readonly Filter[]): Steps<Uint32Array> {
  const rows = rowCount(table);
  const kept = new Uint8Array(rows).fill(1);
  for (const filter of filters) {
    const mask = yield* maskOf(table, filter);
    const wanted = filter.not ? 0 : 1;
    for (let i = 0; i < rows; i++) if (mask[i] !== wanted) kept[i] = 0;
    yield;
  }
  return positionsOf(kept);
}

function positionsOf(mask: Mask): Uint32Array {
  const positions = new Uint32Array(mask.length);
  let count = 0;
  for (let i = 0; i < mask.length; i++) {
    positions[count] = i;
    count += mask[i] as number;
  }
  return positions.slice(0, count);
}

function* maskOf(table: Table, filter: Filter): Steps<Mask> {
  switch (filter.op) {
    case 'rows':
      return maskOfRows(table, filter.rows);
    case 'missing':
    case 'present':
    case 'filled':
    case 'outlier':
      return maskOfState(table, filter);
    case 'equals':
      return yield* maskOfValues(fineEnough(table, filter.column, [filter.value]), [filter.value]);
    case 'in':
      return yield* maskOfValues(columnOf(table, filter.column), filter.values);
    case 'contains':
      return yield* maskOfText(columnOf(table, filter.column), filter.text);
    case 'range':
      return yield* maskOfRange(fineEnough(table, filter.column, [filter.min, filter.max]), filter);
  }
}

function maskOfRows({ rowIndex }: Table, rows: Uint32Array): Mask {
  const mask = new Uint8Array(rowIndex.length);
  if (!isInSourceOrder(rowIndex)) {
    for (const row of rows) {
      const position = positionOfRow(rowIndex, row);
      if (position >= 0) mask[position] = 1;
    }
    return mask;
  }
  let next = 0;
  for (let i = 0; i < rowIndex.length && next < rows.length; i++) {
    const row = rowIndex[i] as number;
    while ((rows[next] as number) < row) next++;
    if (rows[next] === row) mask[i] = 1;
  }
  return mask;
}

function maskOfState(table: Table, filter: Filter & { op: 'missing' | 'present' | 'filled' | 'outlier' }): Mask {
  const columns = filter.column === undefined ? table.columns : [columnOf(table, filter.column)];
  const mask = new Uint8Array(rowCount(table));
  for (const column of columns) {
    if (filter.op === 'missing' || filter.op === 'present') addMissing(mask, column, filter.op === 'missing');
    else addFlags(mask, column, bitsOf(filter));
  }
  return mask;
}

function addMissing(mask: Mask, { vector }: Column, isMissing: boolean): void {
  if (vector.kind === 'text') {
    const { codes } = vector;
    for (let i = 0; i < mask.length; i++) if ((codes[i] as number) < 0 === isMissing) mask[i] = 1;
  } else {
    const { values } = vector;
    for (let i = 0; i < mask.length; i++) if (Number.isNaN(values[i]) === isMissing) mask[i] = 1;
  }
}

/** The bits looked at, and what they must be. */
interface Bits {
  readonly of: number;
  readonly are: number;
}

function bitsOf(filter: Filter & { op: 'filled' | 'outlier' | 'missing' | 'present' }): Bits {
  if (filter.op !== 'outlier') return { of: CellFlag.Filled, are: CellFlag.Filled };
  const both = CellFlag.Outlier | CellFlag.Kept;
  if (filter.status === undefined) return { of: CellFlag.Outlier, are: CellFlag.Outlier };
  return { of: both, are: filter.status === 'kept' ? both : CellFlag.Outlier };
}

function addFlags(mask: Mask, { flags }: Column, bits: Bits): void {
  if (flags === undefined) return;
  for (let i = 0; i < mask.length; i++) if (((flags[i] as number) & bits.of) === bits.are) mask[i] = 1;
}

function* maskOfValues({ vector }: Column, values: readonly (string | number | null)[]): Steps<Mask> {
  if (vector.kind === 'text') {
    const wanted = new Set(values.map((value) => (typeof value === 'number' ? String(value) : value)));
    return yield* maskOfEntries(vector, wanted.has(null), (text) => wanted.has(text));
  }
  const numbers = new Set(values.map(asNumber));
  const [only] = numbers;
  if (numbers.size === 1 && only !== undefined && !Number.isNaN(only))
    return yield* maskOfNumbers(vector.values, (value) => value === only);
  return yield* maskOfNumbers(vector.values, (value) =>
    Number.isNaN(value) ? values.includes(null) : numbers.has(value),
  );
}

/** A value as a number; NaN when it is none. */
function asNumber(value: string | number | null): number {
  if (typeof value === 'number') return value;
  return value === null || value.trim() === '' ? Number.NaN : Number(value);
}

function* maskOfText({ vector }: Column, text: string): Steps<Mask> {
  const wanted = text.toLowerCase();
  if (vector.kind === 'text')
    return yield* maskOfEntries(vector, false, (entry) => entry.toLowerCase().includes(wanted));
  const { values, decimals } = vector;
  return yield* maskOfNumbers(
    values,
    (value) => !Number.isNaN(value) && formatNumber(value, decimals).toLowerCase().includes(wanted),
  );
}

function* maskOfRange(column: Column, { min, max, exclusiveMax = false }: RangeCondition): Steps<Mask> {
  const { vector } = column;
  const isNumeric = vector.kind === 'number' || entryNumbers(column) !== null;
  if (isNumeric) {
    const low = min === undefined ? Number.NEGATIVE_INFINITY : asNumber(min);
    const high = max === undefined ? Number.POSITIVE_INFINITY : asNumber(max);
    const isWithin = (value: number) => value >= low && (exclusiveMax ? value < high : value <= high);
    if (vector.kind === 'number') return yield* maskOfNumbers(vector.values, isWithin);
    const numbers = entryNumbers(column) as Float64Array;
    return yield* maskOfEntries(vector, false, (_, code) => isWithin(numbers[code] as number));
  }
  const low = min === undefined ? '' : String(min);
  const high = max === undefined ? undefined : String(max);
  return yield* maskOfEntries(vector, false, (text) => {
    if (text < low) return false;
    return high === undefined || text < high || (!exclusiveMax && text.startsWith(high));
  });
}

function* maskOfNumbers(values: Float64Array, test: (value: number) => boolean): Steps<Mask> {
  const mask = new Uint8Array(values.length);
  for (let from = 0; from < values.length; from += STEP) {
    const to = Math.min(from + STEP, values.length);
    for (let i = from; i < to; i++) if (test(values[i] as number)) mask[i] = 1;
    yield;
  }
  return mask;
}

/** Tests each distinct text once. */
function* maskOfEntries(
  { codes, dictionary }: { readonly codes: Int32Array; readonly dictionary: readonly string[] },
  missing: boolean,
  test: (text: string, code: number) => boolean,
): Steps<Mask> {
  // Slot 0 stands for missing, code −1.
  const matching = new Uint8Array(dictionary.length + 1);
  if (missing) matching[0] = 1;
  for (let from = 0; from < dictionary.length; from += STEP) {
    const to = Math.min(from + STEP, dictionary.length);
    for (let code = from; code < to; code++) {
      if (test(dictionary[code] as string, code)) matching[code + 1] = 1;
    }
    yield;
  }
  const mask = new Uint8Array(codes.length);
  for (let i = 0; i < codes.length; i++) mask[i] = matching[(codes[i] as number) + 1] as number;
  return mask;
}
