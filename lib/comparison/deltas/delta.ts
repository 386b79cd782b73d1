import type { Aggregate } from '@/lib/charts/spec';
import type { ColumnKind } from '@/lib/tabular/kinds';
import type { ColumnType } from '@/lib/tabular/table';

/** Why a change has no percentage, or no number at all. */
export type DeltaGap =
  /** Period 1 is zero. */
  | 'zero_before'
  /** No value in period 1, or none in period 2. */
  | 'none_before'
  | 'none_after'
  /** The sign turned: the percentage is of the size of what was before, and easily misleads. */
  | 'sign_turned';

/** How a measure changed, over all rows or within a group. */
export interface Delta {
  /** Id of the pair of columns; null for rows counted. */
  readonly pair: string | null;
  /** What the rows have in common: a value of each column grouped by, null where it is missing; null over all rows. */
  readonly group: readonly (string | null)[] | null;
  readonly aggregate: Aggregate;
  /** Null without values. In the first period's unit. */
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number | null;
  /** Percent of the size of `before`; null where `gap` says why. */
  readonly changePct: number | null;
  readonly gap: DeltaGap | null;
  /** Cells with a value. */
  readonly nBefore: number;
  readonly nAfter: number;
}

export interface DeltaOptions {
  /** Ids of pairs whose values make the groups; none: over all rows. */
  readonly groupBy?: readonly string[];
  /** Ids of pairs to measure; all that are numbers when absent. */
  readonly pairs?: readonly string[];
}

/** How the values of a pair of columns are spread before and after. */
export interface NumberShift {
  readonly kind: 'numbers';
  readonly pair: string;
  readonly nBefore: number;
  readonly nAfter: number;
  /** Two-sample Kolmogorov–Smirnov distance 0–1 and its p value (asymptotic). */
  readonly ks: number;
  readonly ksP: number;
  /** Population stability index over the deciles of period 1. */
  readonly psi: number;
  /** Wasserstein-1 distance, in the unit of the values. */
  readonly wasserstein: number;
  readonly missingBefore: number;
  readonly missingAfter: number;
}

/** How the shares of values changed. Missing shares are 0–1 of the rows. */
export interface CategoryShift {
  readonly kind: 'categories';
  readonly pair: string;
  readonly nBefore: number;
  readonly nAfter: number;
  /** Half the sum of the absolute differences of shares (total variation), 0–1. */
  readonly distance: number;
  readonly psi: number;
  /** p value of a χ² test of homogeneity. */
  readonly p: number | null;
  /** The values whose share changed most, at most ten. */
  readonly shares: readonly { readonly value: string; readonly before: number; readonly after: number }[];
  /** Values that came or went, most frequent first, at most fifty of each, and how many there are. */
  readonly appeared: readonly string[];
  readonly vanished: readonly string[];
  readonly appearedCount: number;
  readonly vanishedCount: number;
  readonly missingBefore: number;
  readonly missingAfter: number;
}

export type Shift = NumberShift | CategoryShift;

/** What changed about the columns themselves. */
export type SchemaDrift =
  | { readonly code: 'column_added'; readonly second: string; readonly name: string }
  | { readonly code: 'column_removed'; readonly first: string; readonly name: string }
  | { readonly code: 'renamed'; readonly pair: string; readonly before: string; readonly after: string }
  | { readonly code: 'moved'; readonly pair: string; readonly before: number; readonly after: number }
  | { readonly code: 'type_changed'; readonly pair: string; readonly before: ColumnType; readonly after: ColumnType }
  | { readonly code: 'kind_changed'; readonly pair: string; readonly before: ColumnKind; readonly after: ColumnKind }
  | {
      readonly code: 'unit_changed';
      readonly pair: string;
      readonly before: string | null;
      readonly after: string | null;
    };

/** The two data sets as wholes. */
export interface Overview {
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  readonly columnsBefore: number;
  readonly columnsAfter: number;
  /** Share of all cells of matched columns that are missing, 0–1. */
  readonly missingBefore: number;
  readonly missingAfter: number;
  readonly qualityBefore: number | null;
  readonly qualityAfter: number | null;
  readonly trustBefore: number | null;
  readonly trustAfter: number | null;
  readonly drift: readonly SchemaDrift[];
}
