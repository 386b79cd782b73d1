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
