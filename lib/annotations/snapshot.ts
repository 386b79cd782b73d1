import type { PreparedChart } from '@/lib/charts/chart';
import type { ChartSpec } from '@/lib/charts/spec';
import type { ChangeLog } from '@/lib/cleaning/changes/model';
import type { Table } from '@/lib/tabular/table';

/** A chart that is looked at. */
export interface ShownChart {
  readonly spec: ChartSpec;
  readonly prepared: PreparedChart;
  /** It could not be prepared from the current data, and shows older ones. */
  readonly isOutdated: boolean;
}

/** The data as they are now. */
export interface Snapshot {
  readonly table: Table;
  /** The chart the annotation is on; null for what is on no chart. */
  readonly chart: ShownChart | null;
  /** The data as they were at writing, when they came from the same reading of the same file: rows and ids are the same ones. */
  readonly before: Table | null;
  /** What cleaning did to the current data, in recipe order. */
  readonly logs: readonly ChangeLog[];
}
