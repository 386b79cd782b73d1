import type { Aggregate } from '@/lib/charts/spec';
import type { DeltaGap } from '@/lib/comparison/deltas/delta';

/** A measure over several periods. */
export interface SeriesLine {
  /** Id of the column in the first period; null for rows counted. */
  readonly pair: string | null;
  readonly aggregate: Aggregate;
  readonly group: readonly (string | null)[] | null;
  /** One for each period; null without values, or where the period lacks the column. */
  readonly values: readonly (number | null)[];
  /** Change from the period before, percent; the first is null. */
  readonly changePct: readonly (number | null)[];
  readonly gaps: readonly (DeltaGap | null)[];
  readonly n: readonly number[];
}
