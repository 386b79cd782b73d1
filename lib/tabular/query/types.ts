/** A condition on one cell of a row; `column` is a column's id. Text is compared as it is stored and exported. */
type CellCondition =
  /** Exactly this value; null is missing. */
  | { readonly op: 'equals'; readonly column: string; readonly value: string | number | null }
  | { readonly op: 'in'; readonly column: string; readonly values: readonly (string | number | null)[] }
  /** The text of the cell contains this, upper and lower case alike. */
  | { readonly op: 'contains'; readonly column: string; readonly text: string }
  | RangeCondition;

/**
 * Both bounds belong to the range, unless `exclusiveMax`. Numbers bound columns of numbers, text bounds text, in the order
 * of code units, as ISO dates want it; then whatever begins with `max` is within it, as the days of March are within `2024-03`.
 */
export interface RangeCondition {
  readonly op: 'range';
  readonly column: string;
  readonly min?: number | string | undefined;
  readonly max?: number | string | undefined;
  readonly exclusiveMax?: boolean | undefined;
}

/** A condition on the state of a cell; without a column: of any cell of the row. */
type StateCondition =
  | { readonly op: 'missing' | 'present' | 'filled'; readonly column?: string | undefined }
  /** Flagged as an outlier: undecided (`open`), declared right by a person (`kept`), or either. */
  | { readonly op: 'outlier'; readonly column?: string | undefined; readonly status?: 'open' | 'kept' | undefined };

/** The row is one of these rows of the source, given in ascending order. */
interface RowsCondition {
  readonly op: 'rows';
  readonly rows: Uint32Array;
}

/** What a row must fulfil to be in a view, or with `not`, must not. */
export type Filter = (CellCondition | StateCondition | RowsCondition) & { readonly not?: boolean | undefined };

/** One key of a sort: a column's id and the direction. Missing cells come last in either. */
export interface SortKey {
  readonly column: string;
  readonly descending?: boolean | undefined;
}
