import { sourceRows, valuesAt } from '@/lib/cleaning/kernels/positions';
import type { Column, NumberVector, Table, TextVector, Vector } from '@/lib/tabular/table';
import { cellText } from '@/lib/tabular/table';
import type { Note, Reason, Skip } from './reason';

/**
 * The change log: what a recipe did to a table, stored by column.
 *
 * A log is a list of blocks in the order they happened. A block holds all changes of one kind that one operation made
 * to one column (or to the rows of the table), as typed arrays of equal length, so a million changed cells cost a few
 * copies of arrays and no objects. Text values are codes into dictionaries shared with the table's own columns.
 *
 * Two laws hold, for the text of every cell, the names and order of columns, and the rows and their order:
 * source + log = result (`replay`) and result + log = source (`revert`).
 *
 * The entries of a block stand in the order of the source, also where the rows of the table do not.
 */

/** One value for every entry of a block. */
export interface ConstantValues {
  readonly kind: 'constant';
  /** Null is missing. */
  readonly text: string | null;
}

/** The values of a block's entries, entry by entry; not row by row of the table. */
export type Values = TextVector | NumberVector | ConstantValues;

/** Why, entry by entry. */
export interface Reasons {
  readonly facts: readonly Reason[];
  /** Index into `facts` for each entry; absent when every entry has the first. */
  readonly codes?: Uint8Array;
  /** The source row that the entry's fact speaks of (its `row`), where it speaks of one. */
  readonly numbers?: Uint32Array;
}

/** Cells that got another value (or lost it, or got their first). */
export interface CellsBlock {
  readonly kind: 'cells';
  readonly columnId: string;
  readonly columnName: string;
  /** Source row of each entry, ascending. */
  readonly rows: Uint32Array;
  readonly before: Values;
  readonly after: Values;
  readonly reasons: Reasons;
}

/** Cells that were marked without a change of value: outliers, and outliers a person kept. */
export interface FlagsBlock {
  readonly kind: 'flags';
  readonly columnId: string;
  readonly columnName: string;
  readonly rows: Uint32Array;
  readonly values: Values;
  readonly reasons: Reasons;
}

/** Rows that left the table, with all they held. */
export interface RowsRemovedBlock {
  readonly kind: 'rows_removed';
  readonly rows: Uint32Array;
  readonly columns: readonly { readonly id: string; readonly name: string; readonly values: Vector }[];
  readonly reasons: Reasons;
}

/** A column that left the table (`column_removed`) or joined it (`column_added`), with its non-missing cells. */
export interface ColumnBlock {
  readonly kind: 'column_removed' | 'column_added';
  readonly columnId: string;
  readonly columnName: string;
  /** Index among the table's columns at that moment. */
  readonly position: number;
  readonly rows: Uint32Array;
  readonly values: Vector;
  readonly reason: Reason;
}

export interface ColumnRenamedBlock {
  readonly kind: 'column_renamed';
  readonly columnId: string;
  readonly before: string;
  readonly after: string;
  readonly reason: Reason;
}

/** All rows of the table, put in another order. */
export interface RowsReorderedBlock {
  readonly kind: 'rows_reordered';
  /** Source rows as they stood, and as they stand now: the same rows. */
  readonly before: Uint32Array;
  readonly after: Uint32Array;
  readonly reason: Reason;
}

export type ChangeBlock =
  | CellsBlock
  | FlagsBlock
  | RowsRemovedBlock
  | RowsReorderedBlock
  | ColumnBlock
  | ColumnRenamedBlock;

/** A block with the step of the recipe that made it. */
export type LoggedBlock = ChangeBlock & {
  /** Id of the operation; of one there is no more, in a log from an earlier version. */
  readonly operation: string;
  /** Index of the step in the recipe. */
  readonly step: number;
};

/** How much a step changed, for its sentence. Plain JSON. */
export interface ChangeCounts {
  /** Entries in the change log. */
  readonly entries: number;
  /** Cells with another value. */
  readonly cells: number;
  readonly flagged: number;
  readonly rowsRemoved: number;
  /** Current names of the columns concerned, without repetition. */
  readonly columns: readonly string[];
}

/** What a step did, as facts. Plain JSON. */
export interface StepFacts {
  readonly counts: ChangeCounts;
  /** The sentence an earlier version kept instead of what it was made from. */
  readonly said?: string;
  /** What a person should know besides. */
  readonly notes: readonly Note[];
  /** Why it did not apply, when it could not: its column is gone, say. */
  readonly skipped: Skip | null;
}

/** A step of a recipe with what it did. */
export interface AppliedStep {
  readonly operation: string;
  readonly params: Record<string, unknown>;
  readonly enabled: boolean;
  /** Index of the step in the recipe. */
  readonly step: number;
  /** Number of entries in the change log. */
  readonly changeCount: number;
  readonly facts: StepFacts;
}

export interface ChangeLog {
  readonly blocks: readonly LoggedBlock[];
  readonly applied: readonly AppliedStep[];
}

/**
 * Entries of a block: one for each row concerned, one for the column itself where a column came, went or was renamed, and one for
 * another order of the rows.
 */
export function entryCount(block: ChangeBlock): number {
  if (block.kind === 'column_renamed' || block.kind === 'rows_reordered') return 1;
  return block.kind === 'column_removed' || block.kind === 'column_added' ? block.rows.length + 1 : block.rows.length;
}

/** The text of entry `index`, null when missing. */
export function valueText(values: Values, index: number): string | null {
  return values.kind === 'constant' ? values.text : cellText(values, index);
}

/** The reason of entry `index`. */
export function reasonAt(reasons: Reasons, index: number): Reason {
  const fact = reasons.facts[reasons.codes?.[index] ?? 0] ?? { code: 'said', text: '' };
  const row = reasons.numbers?.[index];
  return row !== undefined && (fact.code === 'duplicate' || fact.code === 'not_first' || fact.code === 'said')
    ? { ...fact, row }
    : fact;
}

/** The same reason for every entry. */
export function because(fact: Reason): Reasons {
  return { facts: [fact] };
}

/** The block of cells of a column that changed at these positions; undefined when there are none. */
export function cellsBlock(
  table: Table,
  column: Column,
  positions: Uint32Array,
  after: Vector | ConstantValues,
  reasons: Reasons,
): CellsBlock | undefined {
  if (positions.length === 0) return undefined;
  return {
    kind: 'cells',
    columnId: column.id,
    columnName: column.name,
    rows: sourceRows(table, positions),
    before: valuesAt(column.vector, positions),
    after: after.kind === 'constant' ? after : valuesAt(after, positions),
    reasons,
  };
}
