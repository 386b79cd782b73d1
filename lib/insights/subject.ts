import { categoriesOf } from '@/lib/charts/categories';
import type { Source } from '@/lib/charts/prepare/aggregate';
import { pickCodes, pickNumbers, type Selection } from '@/lib/charts/prepare/selection';
import type { Aggregate, ChartFilter } from '@/lib/charts/spec';
import { measuredNumbersOf, numbersOf } from '@/lib/charts/values';
import { unitOf } from '@/lib/tabular/labels';
import { CellFlag, type Column } from '@/lib/tabular/table';

/** What facts are about: rows of a table, and where they come from. */
export interface Rows {
  readonly filters: readonly ChartFilter[];
  readonly selection: Selection;
  /** Whether values that cleaning filled in count as measured, as the chart that is explained draws them. */
  readonly includeFilled?: boolean;
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

/**
 * The numbers of the selected rows that were in the file: NaN where cleaning filled in, as a filled mean varies less than the world does,
 * unless what was filled in is to count.
 */
export const givenOf = (column: Column, { selection, includeFilled }: Rows): Float64Array =>
  pickNumbers((includeFilled ? numbersOf(column) : measuredNumbersOf(column)) ?? new Float64Array(), selection);

/** What is aggregated of the selected rows: as charts do it, where filled cells are counted and otherwise left out. */
export function sourceOf({ column, aggregate }: Measure, rows: Rows): Source {
  if (column === null) return { kind: 'rows' };
  const isWhole = rows.includeFilled === true || aggregate === 'count';
  if (numbersOf(column) !== null && aggregate !== 'distinct')
    return { kind: 'numbers', values: givenOf(column, { ...rows, includeFilled: isWhole }) };
  const { codes, size } = categoriesOf(column);
  const picked = pickCodes(codes, rows.selection);
  const { flags } = column;
  if (flags === undefined || isWhole) return { kind: 'codes', codes: picked, size };
  const at = rows.selection.rows;
  const isFilled = (i: number) => ((flags[at === null ? i : (at[i] as number)] as number) & CellFlag.Filled) !== 0;
  return { kind: 'codes', codes: picked.map((code, i) => (isFilled(i) ? -1 : code)), size };
}
