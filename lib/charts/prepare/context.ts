import type { AxisKind, ChartCounts, ChartPoint, ChartSeries, DensityGrid, FitLine } from '@/lib/charts/chart';
import { columnsOf, type SpecColumns } from '@/lib/charts/columns';
import type { ChartSpec } from '@/lib/charts/spec';
import type { Table } from '@/lib/tabular/table';
import type { FilledCells } from './drawn-cells';
import { type Selection, select } from './selection';

/** What each kind of chart is prepared from. */
export interface Context extends SpecColumns {
  readonly table: Table;
  readonly spec: ChartSpec;
  readonly selection: Selection;
}

/** The columns and the rows of a spec. @throws AppError `wrong_state` when a column is gone. */
export function contextOf(table: Table, spec: ChartSpec): Context {
  return { ...columnsOf(table, spec), table, spec, selection: select(table, spec.filters) };
}

/** What the kinds of charts have to tell; the rest is the same for all. */
export interface Drawn {
  readonly data: readonly ChartPoint[];
  readonly series: readonly ChartSeries[];
  readonly counts: Omit<ChartCounts, 'rows' | 'matched' | 'missing' | 'filled_left_out'>;
  /** What became of cells that cleaning filled in. */
  readonly filled: FilledCells;
  readonly notes: readonly string[];
  readonly xKind: AxisKind;
  readonly yKind: AxisKind;
  /** Unit of what is measured, where that is not what the spec's columns say. */
  readonly yUnit?: string | null;
  readonly density?: DensityGrid | null;
  readonly fit?: FitLine | null;
}
