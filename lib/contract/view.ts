/** JSON shapes of views of a table: pages of rows with their marks, facets, columns. Types only. */

import type { ColumnProfile } from '@/lib/tabular/profile';
import type { RowsColumnJson, RowsJson } from './datasets';

/** A condition of the `filters` parameter, which is a JSON array of them; rows must fulfil all. `column` is an id. */
export type FilterJson = { not?: boolean } & (
  | { op: 'equals'; column: string; value: string | number | boolean | null }
  | { op: 'in'; column: string; values: (string | number | boolean | null)[] }
  | { op: 'contains'; column: string; text: string }
  | { op: 'range'; column: string; min?: number | string; max?: number | string; exclusive_max?: boolean }
  | { op: 'missing' | 'present' | 'filled'; column?: string }
  | { op: 'outlier'; column?: string; status?: 'open' | 'kept' }
  | { op: 'changed'; column?: string; operation?: string }
);

/** One thing that was done to a cell. */
export interface CellChangeJson {
  operation: string;
  original_value: string | null;
  new_value: string | null;
  reason: string;
}

/**
 * What cleaning did to a cell. `column_id` is null for a removed row. `original_value` is the value before the first change,
 * `operation` and `reason` are those of the last; they are equal values for a cell that was only flagged.
 */
export interface MarkJson extends CellChangeJson {
  row_index: number;
  column_id: string | null;
  /** Everything that was done to the cell, in order, when it was more than one thing. */
  chain?: CellChangeJson[];
}

export interface CellFlagsJson {
  row_index: number;
  column_id: string;
  filled: boolean;
  outlier: 'open' | 'kept' | null;
}

/** `marks` and `flags` when asked for. */
export interface RowsViewJson extends RowsJson {
  marks?: MarkJson[];
  flags?: CellFlagsJson[];
}

export interface FacetsJson {
  column: RowsColumnJson;
  /** Lowest and highest value that is no outlier, when outliers were looked for. */
  expected_range: [number, number] | null;
  /** Rows that fulfil the filters on the other columns. */
  total: number;
  missing: number;
  distinct: number;
  filled: number;
  outliers: { open: number; kept: number };
  /** Most frequent first. */
  values: { value: string | number; count: number }[];
  min: number | null;
  max: number | null;
  /** Over the range of the whole column. */
  histogram: { edges: number[]; counts: number[] } | null;
}

export interface FindJson {
  /** Place of the row in the view, from 0. */
  offset: number;
}

export interface ColumnJson {
  id: string;
  /** Null when the column is not in the cleaned table. */
  name: string | null;
  /** Null when the column is not in the file. */
  source_name: string | null;
  source: ColumnProfile | null;
  cleaned: ColumnProfile | null;
  expected_range: [number, number] | null;
  /** Changes to this column, in the order of the recipe. */
  changes: { operation: string; label: string; count: number }[];
  /** What the values of the file were taken for, and why; null when the column is not in the file. */
  inference: { type: string; unit: string | null; share: number; evidence: string } | null;
}
