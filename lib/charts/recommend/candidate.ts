import type { ChartRequest } from '@/lib/charts/request';
import type { ChartType } from '@/lib/charts/spec';
import type { Column } from '@/lib/tabular/table';

/** What a person wants to do with a chart. */
export type Intent = 'time' | 'compare' | 'relate' | 'spread' | 'share';

/** A chart that might be worth showing. */
export interface Candidate {
  readonly type: ChartType;
  /** Columns by id, everything that matters decided. */
  readonly request: ChartRequest;
  /** What is measured; null when rows are counted. */
  readonly measure: Column | null;
  /** What it is measured along or over. */
  readonly along: readonly Column[];
  /** Statistical interest, 0–1, as judged from a sample of the rows. */
  readonly interest: number;
  readonly intent: Intent;
}

/** How much a type is liked with nothing else known: what everybody reads at once comes first. */
export const LIKED: Readonly<Record<ChartType, number>> = {
  line: 1,
  bar: 0.97,
  scatter: 0.95,
  area: 0.9,
  box: 0.86,
  grouped_bar: 0.85,
  stacked_bar: 0.82,
  heatmap: 0.8,
  histogram: 0.78,
  pie: 0.72,
};
