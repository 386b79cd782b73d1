import type { Filter } from '@/lib/tabular/query';
import type { ChartType } from './index';

export type { ChartType };

export const AGGREGATES = ['sum', 'mean', 'median', 'count', 'min', 'max', 'distinct'] as const;
export type Aggregate = (typeof AGGREGATES)[number];

/** Whether the values of the parts make the value of the whole. */
export function isAdditive(aggregate: Aggregate | null): boolean {
  return aggregate === 'sum' || aggregate === 'count';
}

/** Spans of time a date axis is divided into. A week begins on Monday. */
export const BUCKETS = ['hour', 'day', 'week', 'month', 'quarter', 'year'] as const;
export type Bucket = (typeof BUCKETS)[number];

/** `x`: along the axis; `value`: largest first, by the first column or by all groups together. Time and number axes are always in their own order. */
export const SORTS = ['x', 'value'] as const;
export type ChartSort = (typeof SORTS)[number];

/** How several series of bars or areas share a place: beside one another, on one another, or as parts of 100 %. */
export const STACKS = ['none', 'stacked', 'percent'] as const;
export type Stack = (typeof STACKS)[number];

/** A condition that can be kept with a chart: everything but lists of rows. */
export type ChartFilter = Exclude<Filter, { op: 'rows' }>;

/**
 * What a chart shows, complete and replayable: the same spec on the same table gives the same points. Columns are named
 * by their stable ids, so that a renamed column stays in the chart.
 */
export interface ChartSpec {
  readonly type: ChartType;
  /** Column along the x axis: the categories, the time, or the numbers. */
  readonly x: string;
  /** Columns whose values are drawn; none when rows are counted, or when `x` alone is drawn (histogram, pie). */
  readonly y: readonly string[];
  /** Column whose values make the series (grouped, stacked, coloured scatter, rows of a grid). */
  readonly group: string | null;
  /** How the values of one place become one; null where single values are drawn (scatter, box, histogram). */
  readonly aggregate: Aggregate | null;
  /** Set when `x` is time. */
  readonly bucket: Bucket | null;
  readonly filters: readonly ChartFilter[];
  readonly sort: ChartSort;
  readonly stack: Stack;
  /** Whether values that cleaning filled in are drawn, too; absent: they are left out, and rows are counted all the same. */
  readonly includeFilled?: boolean;
  /** Whether the value axis is logarithmic; ignored with a note where a value is not positive. */
  readonly log: boolean;
  /** What a person called it; null: the title is made from the rest. */
  readonly title: string | null;
}
