import type { Aggregate } from '@/lib/charts/spec';
import type { RowDifferences } from '@/lib/comparison/align/row-types';

/** A value of a shared column. */
export interface Condition {
  /** Id of the pair of columns. */
  readonly pair: string;
  /** Null where the cell is missing. */
  readonly value: string | null;
}

/** What is blamed: the rows that meet all conditions, one to three of different columns. */
export interface CauseSlice {
  readonly conditions: readonly Condition[];
  readonly before: number | null;
  readonly after: number | null;
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  /** What it adds to the change of the whole, in the unit of the measure. Rows of an earlier slice are not counted again. */
  readonly contribution: number;
  /** `contribution` ÷ change; null where the whole did not change. May be beyond 0–1 where slices work against each other. */
  readonly share: number | null;
  /** Contribution beyond what the slice's part of the whole would lead one to expect. */
  readonly unexpected: number;
}

/**
 * Causes of a known kind, looked for first. What they add is told for itself: the rows of a group that vanished, say, are also those of a
 * slice, so that these contributions and those of slices are not to be added up.
 */
export type GenericCause =
  /** All rows of a value are gone, or there for the first time. */
  | {
      readonly code: 'group_vanished' | 'group_appeared';
      readonly condition: Condition;
      readonly rows: number;
      readonly contribution: number;
    }
  /** Rows that occur more than once in one period. */
  | {
      readonly code: 'duplicate_batch';
      readonly side: 'first' | 'second';
      readonly rows: number;
      readonly contribution: number;
    }
  /** All values seem multiplied by one factor. */
  | { readonly code: 'unit_changed'; readonly factor: number; readonly contribution: number }
  /** The sources agree where the cleaned values do not. */
  | { readonly code: 'cleaning_differs'; readonly cells: number; readonly contribution: number }
  /** Many more cells are missing than before. */
  | { readonly code: 'missing_rose'; readonly before: number; readonly after: number; readonly contribution: number };

/** How the change of a ratio or of a total divides. They add up to the change. */
export interface Effects {
  /** Other numbers of rows (or of the denominator). */
  readonly volume: number;
  /** Rows moved between groups of different level. */
  readonly mix: number;
  /** The level within groups changed. */
  readonly price: number;
  /** Id of the pair that makes the groups; null without any. */
  readonly by: string | null;
}

/** Why a measure changed. Contributions of slices plus `residual` are `change`. */
export interface LikelyCause {
  /** Id of the pair of columns that is explained; null for rows counted. */
  readonly pair: string | null;
  readonly aggregate: Aggregate;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** `additive`: parts make the whole. `ratio`: a mean, or one column per other, whose parts are weighted. */
  readonly mode: 'additive' | 'ratio';
  readonly generic: readonly GenericCause[];
  /** The fewest slices that explain the change, the largest first. */
  readonly slices: readonly CauseSlice[];
  /** What no slice explains. */
  readonly residual: number;
  readonly effects: Effects | null;
  /** Everything changed about alike: no slice is to blame. */
  readonly isEverywhere: boolean;
}

export interface CauseOptions {
  /** Ids of pairs to look in; all that divide the rows into groups when absent. */
  readonly within?: readonly string[];
  /** Id of the pair that the measure is divided by: revenue per visit. */
  readonly per?: string;
  /** What became of single rows, if they were compared: tells what only cleaning changed. */
  readonly rows?: RowDifferences;
  /** At most so many slices; 4 when absent. */
  readonly most?: number;
}
