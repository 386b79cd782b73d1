import { pickNumbers, type Selection } from '@/lib/charts/prepare/selection';
import type { Aggregate, ChartFilter } from '@/lib/charts/spec';
import { numbersOf } from '@/lib/charts/values';
import { unitOf } from '@/lib/tabular/labels';
import { CellFlag, type Column } from '@/lib/tabular/table';

/** What facts are about: rows of a table, and where they come from. */
export interface Rows {
  readonly filters: readonly ChartFilter[];
  readonly selection: Selection;
}

/** What is measured: a column with its aggregate, or the number of rows. */
export interface Measure {
  readonly column: Column | null;
  readonly aggregate: Aggregate;
}

/** Unit of what is measured. */
export function measureUnit({ column, aggregate }: Measure): string | null {
  return column === null || aggregate === 'count' || aggregate === 'distinct' ? null : unitOf(column);
}

const given = new WeakMap<Column, Float64Array>();

/** The numbers of a column that were in the file: NaN where cleaning filled in, as a filled mean varies less than the world does. */
export function givenNumbers(column: Column): Float64Array {
  const known = given.get(column);
  if (known !== undefined) return known;
  const values = numbersOf(column) ?? new Float64Array();
  const { flags } = column;
  let own = values;
  if (flags?.some((flag) => (flag & CellFlag.Filled) !== 0)) {
    own = values.map((value, row) => (((flags[row] as number) & CellFlag.Filled) !== 0 ? Number.NaN : value));
  }
  given.set(column, own);
  return own;
}

/** The same of the selected rows. */
export const givenOf = (column: Column, { selection }: Rows): Float64Array =>
  pickNumbers(givenNumbers(column), selection);
