import type { Aggregate, Bucket, ChartFilter, ChartSort, ChartType, Stack } from './spec';

/**
 * One drawn place; what it holds is for its type to say (lib/charts/types, docs/charts.md). Where there are series: `{ x, y }` of one,
 * `{ x, [series key]: number | null }` of several.
 */
export type ChartPoint = Readonly<Record<string, ChartCell>>;
export type ChartCell = string | number | null | readonly number[];

/** One line, one colour. `key` is the key of its values in the points; `label` is what a legend says. */
export interface ChartSeries {
  readonly key: string;
  readonly label: string;
  readonly unit: string | null;
}

/** How many of what a chart was made from, before anything was grouped into `Other` or sampled. */
export interface ChartCounts {
  /** Rows of the table. */
  readonly rows: number;
  /** Rows that fulfil the filters. */
  readonly matched: number;
  /** Rows behind the points. */
  readonly used: number;
  /** Matched rows left out because a value they need is missing. */
  readonly missing: number;
  /** Cells left out because cleaning filled them in; absent when there are none. */
  readonly filled_left_out?: number;
  /** Categories, spans of time, bins or single points there are; more than are drawn when some were grouped or sampled. */
  readonly points: number;
  /** Categories put together in `Other`, and their rows. */
  readonly other_categories: number;
  readonly other_rows: number;
}

/** Counts of a grid over a scatter of too many points: `counts[row * columns + column]`, row 0 at the bottom. */
export interface DensityGrid {
  readonly x_from: number;
  readonly x_to: number;
  readonly y_from: number;
  readonly y_to: number;
  readonly columns: number;
  readonly rows: number;
  readonly counts: readonly number[];
}

/** Least-squares line y = intercept + slope·x with Pearson's r, over all used rows, not the sample. */
export interface FitLine {
  readonly slope: number;
  readonly intercept: number;
  readonly r: number;
  readonly n: number;
  /** Two-sided p value of r; null for fewer than three rows. */
  readonly p: number | null;
}

export type AxisKind = 'category' | 'time' | 'number';

/** Everything a drawing needs besides the points, and what a reader has to know about them. Plain JSON. */
export interface ChartConfig {
  /** Names of the columns at the time it was made. */
  readonly x_col: string;
  readonly y_cols: readonly string[];
  readonly group_col: string | null;
  readonly aggregate: Aggregate | null;
  readonly bucket: Bucket | null;
  readonly filters: readonly ChartFilter[];
  /** What the filters say, in words; null without filters: "city is Lyon or Paris". */
  readonly filter_text: string | null;
  readonly sort: ChartSort;
  readonly stack: Stack;
  readonly log: boolean;
  readonly x_kind: AxisKind;
  readonly x_unit: string | null;
  /** Kind of the other axis: `category` for the rows of a grid, `number` otherwise. */
  readonly y_kind: AxisKind;
  readonly y_unit: string | null;
  readonly series: readonly ChartSeries[];
  readonly counts: ChartCounts;
  /** Sentences a reader should see: "12 rows without a value left out." */
  readonly notes: readonly string[];
  readonly density: DensityGrid | null;
  readonly fit: FitLine | null;
}

/** A chart ready to be drawn. */
export interface PreparedChart {
  readonly chart_type: ChartType;
  readonly title: string;
  readonly x_header: string;
  readonly y_header: string;
  readonly data: readonly ChartPoint[];
  readonly config: ChartConfig;
}
