import type { ChartPoint, PreparedChart } from '@/lib/charts/chart';
import type { ColumnFacts } from '@/lib/charts/column-facts';
import type { SpecColumns } from '@/lib/charts/columns';
import type { Context, Drawn } from '@/lib/charts/prepare/context';
import type { Kernels } from '@/lib/charts/prepare/kernels';
import type { Asked, Objection } from '@/lib/charts/problems/asked';
import type { Reason, ReasonWords } from '@/lib/charts/recommend/reasons/reason';
import type { Frame, Scene } from '@/lib/charts/scene/scene';
import type { Aggregate, ChartSpec, Stack } from '@/lib/charts/spec';
import type { PointFacts } from '@/lib/charts/words/point-facts';
import type { TableColumn } from '@/lib/charts/words/table';

/** Pictures of types that the screen knows, by their names in Lucide. */
export type ChartIcon =
  | 'chart-area'
  | 'chart-bar'
  | 'chart-bar-big'
  | 'chart-bar-decreasing'
  | 'chart-bar-increasing'
  | 'chart-bar-stacked'
  | 'chart-candlestick'
  | 'chart-column'
  | 'chart-column-big'
  | 'chart-column-decreasing'
  | 'chart-column-increasing'
  | 'chart-column-stacked'
  | 'chart-gantt'
  | 'chart-line'
  | 'chart-network'
  | 'chart-no-axes-combined'
  | 'chart-pie'
  | 'chart-scatter'
  | 'chart-spline'
  | 'grid-3x3';

/** Columns as somebody asked for them, or where a type wants them. */
export interface Arrangement {
  readonly x: ColumnFacts;
  readonly y: readonly ColumnFacts[];
  readonly group: ColumnFacts | null;
}

/**
 * All there is to know about a type of chart: what makes it impossible, how it is prepared, drawn and told. It loads nothing that
 * reads tables, because browsers load it: what computes over rows is handed to it.
 */
export interface ChartTypeDefinition {
  /** In a list of types: “Grouped bars”. */
  readonly label: string;
  /** In a sentence about one: “Grouped bar chart”. */
  readonly name: string;
  readonly icon: ChartIcon;
  /** What one of its points is called, and what many are. */
  readonly pointWords: readonly [one: string, many: string];
  /** How much it is liked with nothing else known, 0–1: what everybody reads at once comes first. */
  readonly liked: number;

  /**
   * What stands along its axis: `places` side by side; a `course` of places in their order, which numbers have, too; or the single
   * `values` of rows, which are neither divided into spans of time nor made one by an aggregate.
   */
  readonly along: 'places' | 'course' | 'values';
  /** Draws single values, so that there is no aggregate. */
  readonly isSingleValues: boolean;
  /** Spans of time there is room for. */
  readonly mostSpans: number;
  /** In which order categories stand while nobody says: as they follow where they have an order, or always the largest first. */
  readonly order: 'own' | 'value';
  /** Is about several series at once: without groups it is bars. */
  readonly needsSeries?: boolean;
  /** How several series may share a place; the first is the usual one. None where there is no choice. */
  readonly stacks: readonly Stack[];
  /** Its points are pairs of two kinds of categories: the groups stand along the y axis, and what is measured is the only series. */
  readonly isGrid?: boolean;
  /** Its values are no lengths along an axis, but colours or angles. */
  readonly hasNoValueAxis?: boolean;
  /** Its value axis can be logarithmic. */
  readonly hasLog: boolean;
  /** Puts columns where this type wants them; they stay where they are without. */
  arrange?(asked: Arrangement, aggregate: Aggregate | null): Arrangement;
  /** The first thing that makes no sense about what is asked for, besides what never does. */
  check(asked: Asked): Objection | null;
  /** The points of the rows that were selected. */
  prepare(context: Context, kernels: Kernels): Drawn;
  /** Keys of the numbers that lie along the value axis; those of the series without. */
  readonly valueKeys?: readonly string[];
  /** The title, where it is not “… by …”. */
  title?(spec: ChartSpec, columns: Pick<SpecColumns, 'x' | 'y'>): string;
  /** What stands beside the y axis, where that is not what is measured. */
  yHeader?(columns: Pick<SpecColumns, 'y' | 'group'>): string | null;

  /** Where everything is. */
  draw(chart: PreparedChart, frame: Frame): Scene;

  /** What is told about the point with this index. */
  facts(chart: PreparedChart, index: number, hidden: ReadonlySet<number>): PointFacts;
  /** The data as a table. */
  table(chart: PreparedChart): readonly TableColumn[];
  /** The single number of a point; null where it has none or several. */
  value(chart: PreparedChart, point: ChartPoint): number | null;
  /** Its numbers for those who do not see it: “from 3 (Lyon) to 12 (Paris)”; empty where there is nothing to say. */
  range(chart: PreparedChart): string;
  /** The cells of a point that say where on the chart it is, in the order they are told. */
  readonly nameKeys: readonly string[];
  /** What makes a point the same one after its data changed. */
  identity(point: ChartPoint): readonly unknown[];
  /** Why it is worth looking at. */
  reason(words: ReasonWords): Reason;
}
