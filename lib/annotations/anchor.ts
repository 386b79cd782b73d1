import type { Aggregate, Bucket } from '@/lib/charts/spec';

/**
 * What an annotation is written on, by its meaning: columns by id and name, categories by their names, time by its calendar, rows by
 * what they hold, and the values that were seen. Plain JSON, kept as it was at writing and never changed by new versions of the data.
 */
export type Anchor = (
  | { readonly on: 'point'; readonly shown: Shown; readonly place: Place; readonly amounts: readonly Amount[] }
  | { readonly on: 'interval'; readonly shown: Shown; readonly span: Span; readonly amounts: readonly Amount[] }
  | { readonly on: 'band'; readonly shown: Shown; readonly band: Range; readonly amounts: readonly Amount[] }
  | { readonly on: 'chart'; readonly shown: Shown; readonly amounts: readonly Amount[] }
  | { readonly on: 'dashboard' }
  | { readonly on: 'column'; readonly column: ColumnRef; readonly amounts: readonly Amount[] }
  | { readonly on: 'cell'; readonly column: ColumnRef; readonly row: RowRef; readonly text: string | null }
) & {
  /** What it was called at writing: “Braga”, “Mar 2024 to May 2024”. */
  readonly label: string;
};

export type AnchorKind = Anchor['on'];

/** A column as it was called at writing. Ids are those of one reading of one file; names outlive it. */
export interface ColumnRef {
  readonly id: string;
  readonly name: string;
}

/** What the chart showed at writing. */
export interface Shown {
  readonly x: ColumnRef;
  readonly y: readonly ColumnRef[];
  readonly group: ColumnRef | null;
  readonly aggregate: Aggregate | null;
  readonly bucket: Bucket | null;
  /** Unit of what is measured. */
  readonly unit: string | null;
}

/** Where on the chart: a place along the axis, the group it is about, or a single row. */
export type Place =
  | { readonly kind: 'along'; readonly x: Part; readonly series: Series | null }
  | { readonly kind: 'row'; readonly row: RowRef };

/** A part of the values of one column. */
export type Part =
  | { readonly kind: 'category'; readonly value: string }
  /** What a chart puts together because there are too many. */
  | { readonly kind: 'rest' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'bin'; readonly from: number; readonly to: number }
  | { readonly kind: 'span'; readonly span: Span };

/** Which of several series: a group by its name, or a measured column. */
export type Series =
  | { readonly by: 'group'; readonly part: Part }
  | { readonly by: 'column'; readonly column: ColumnRef };

/** A span of time, `until` excluded; milliseconds UTC of the calendar as written. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** Numbers, both ends included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A row of the file, and how to know it again in another file. */
export interface RowRef {
  /** Zero-based row of the source file. */
  readonly row: number;
  /** What tells it from all others: a column of which no value repeats. */
  readonly key: { readonly column: string; readonly text: string } | null;
  /** Texts of its first cells, by column name. */
  readonly witness: readonly (readonly [column: string, text: string | null])[];
}

/** What an amount is of: a value of the chart, or what sums up several of them. */
export type AmountOf = 'value' | 'total' | 'lowest' | 'highest' | 'points' | 'rows' | 'values' | 'distinct' | 'mean';

/** A number that was seen at writing. */
export interface Amount {
  readonly of: AmountOf;
  /** The series it belongs to, told apart by column id or by group; null where there is one. */
  readonly series: string | null;
  /** What the series was called. */
  readonly name: string | null;
  readonly value: number | null;
}
