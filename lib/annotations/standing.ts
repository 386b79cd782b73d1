import type { AmountOf, ColumnRef } from './anchor';

/** How an annotation stands to the data as it is now. */
export type State = 'exact' | 'moved' | 'changed' | 'detached';

/** What its place was called, and is called now. */
export interface Move {
  readonly what: 'column' | 'category' | 'span' | 'bin' | 'row';
  readonly via: 'rename' | 'merge' | 'edit' | 'rebucket' | 'new_file';
  readonly from: string;
  readonly to: string;
}

/** A number or a text that was seen, and what stands there now; null is missing. */
export interface Change {
  readonly of: AmountOf | 'text';
  readonly name: string | null;
  readonly before: number | string | null;
  readonly after: number | string | null;
}

/** Why there is no place for it any more. */
export type Detachment =
  | { readonly code: 'column_gone'; readonly column: ColumnRef }
  | { readonly code: 'value_gone'; readonly value: string }
  | { readonly code: 'rows_gone'; readonly value: string }
  /** It is in the data; the chart does not draw it: filtered out, put together with others, or not in the sample. */
  | { readonly code: 'not_drawn'; readonly value: string }
  /** The chart shows something else now. */
  | { readonly code: 'other_columns' }
  /** The chart could not be brought up to date. */
  | { readonly code: 'chart_outdated' };

/** A place of the chart, of the dashboard or of the table as it is now. */
export type Location =
  /** `series` is an index of the chart's series. */
  | { readonly on: 'point'; readonly index: number; readonly series: number | null }
  /** First and last point of the chart. */
  | { readonly on: 'interval'; readonly from: number; readonly to: number }
  | { readonly on: 'band'; readonly from: number; readonly to: number }
  | { readonly on: 'chart' }
  | { readonly on: 'dashboard' }
  | { readonly on: 'column'; readonly columnId: string }
  /** `row` is that of the source file. */
  | { readonly on: 'cell'; readonly columnId: string; readonly row: number };

/** The nearest place there is, for a person to decide. */
export interface Suggestion {
  readonly at: Location;
  readonly label: string;
}

export interface Standing {
  readonly state: State;
  /** Where it is; where it last was in a chart that could not be brought up to date; null when there is no place. */
  readonly at: Location | null;
  /** What the place is called now. */
  readonly label: string;
  readonly moves: readonly Move[];
  readonly changes: readonly Change[];
  /** Another quantity is measured than at writing, so that the numbers cannot be compared. */
  readonly isOtherMeasure: boolean;
  readonly detachment: Detachment | null;
  readonly suggestion: Suggestion | null;
}

interface Found {
  readonly at: Location;
  readonly label: string;
  readonly moves?: readonly Move[];
  readonly changes?: readonly Change[];
  readonly isOtherMeasure?: boolean;
}

/** A place that was found: moved if anything about it is called otherwise, else changed if other values stand there. */
export function found({ at, label, moves = [], changes = [], isOtherMeasure = false }: Found): Standing {
  const isChanged = changes.length > 0 || isOtherMeasure;
  const state = moves.length > 0 ? 'moved' : isChanged ? 'changed' : 'exact';
  return { state, at, label, moves, changes, isOtherMeasure, detachment: null, suggestion: null };
}

/** A place that is gone. */
export function detached(
  label: string,
  detachment: Detachment,
  suggestion: Suggestion | null,
  at: Location | null = null,
): Standing {
  return { state: 'detached', at, label, moves: [], changes: [], isOtherMeasure: false, detachment, suggestion };
}
