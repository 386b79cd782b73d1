import { categoriesOf } from '@/lib/charts/categories';
import { measuredNumbersOf } from '@/lib/charts/values';
import type { Column } from '@/lib/tabular/table';
import { gatherInto } from '@/lib/tabular/vectors';

/** Rows that interest is judged on. */
const SAMPLED = 8192;

/** The same rows of every column, evenly spread over the table: all of them, if there are few. */
export interface Sample {
  readonly rows: number;
  /** NaN where missing; empty for a column without numbers. */
  numbers(column: Column): Float64Array;
  /** Codes of the column's categories, −1 where missing. */
  codes(column: Column): Int32Array;
  /** The same rows of any array as long as the table. */
  pick(codes: Int32Array): Int32Array;
}

/** A sample of a table of so many rows; what was picked once is remembered. */
export function sampleOf(tableRows: number): Sample {
  const rows = Math.min(SAMPLED, tableRows);
  const positions = Uint32Array.from({ length: rows }, (_, i) => Math.floor((i * tableRows) / rows));
  const numbers = new Map<Column, Float64Array>();
  const codes = new Map<Column, Int32Array>();
  const pick = (from: Int32Array) => gatherInto(from, positions, new Int32Array(rows));
  return {
    rows,
    numbers: (column) =>
      remember(numbers, column, () =>
        gatherInto(measuredNumbersOf(column) ?? new Float64Array(tableRows), positions, new Float64Array(rows)),
      ),
    codes: (column) => remember(codes, column, () => pick(categoriesOf(column).codes)),
    pick,
  };
}

function remember<T>(known: Map<Column, T>, column: Column, make: () => T): T {
  const found = known.get(column) ?? make();
  known.set(column, found);
  return found;
}
