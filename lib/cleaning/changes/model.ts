import { sourceRows, valuesAt } from '@/lib/cleaning/kernels/positions';
import type { OperationId } from '@/lib/cleaning/registry';
import type { Column, NumberVector, Table, TextVector, Vector } from '@/lib/tabular/table';
import { cellText } from '@/lib/tabular/table';

/**
 * The change log: what a recipe did to a table, stored by column.
 *
 * A log is a list of blocks in the order they happened. A block holds all changes of one kind that one operation made
 * to one column (or to the rows of the table), as typed arrays of equal length, so a million changed cells cost a few
 * copies of arrays and no objects. Text values are codes into dictionaries shared with the table's own columns.
 *
 * Two laws hold, for the text of every cell, the names and order of columns, and the rows present:
 * source + log = result (`replay`) and result + log = source (`revert`).
 */

/** One value for every entry of a block. */
export interface ConstantValues {
  readonly kind: 'constant';
  /** Null is missing. */
  readonly text: string | null;
}

/** The values of a block's entries, entry by entry; not row by row of the table. */
export type Values = TextVector | NumberVector | ConstantValues;

/** Why, entry by entry. `{n}` in a text stands for the entry's number, if the block has numbers. */
export interface Reasons {
  readonly texts: readonly string[];
  /** Index into `texts` for each entry; absent when every entry has the first. */
  readonly codes?: Uint8Array;
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
  readonly reason: string;
}

export interface ColumnRenamedBlock {
  readonly kind: 'column_renamed';
  readonly columnId: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

export type ChangeBlock = CellsBlock | FlagsBlock | RowsRemovedBlock | ColumnBlock | ColumnRenamedBlock;

/** A block with the step of the recipe that made it. */
export type LoggedBlock = ChangeBlock & {
  readonly operation: OperationId;
  /** Index of the step in the recipe. */
  readonly step: number;
};

/** A step of a recipe with what it did. */
export interface AppliedStep {
  readonly operation: OperationId;
  readonly params: Record<string, unknown>;
  readonly enabled: boolean;
  /** Index of the step in the recipe. */
  readonly step: number;
  /** Number of entries in the change log. */
  readonly changeCount: number;
  /** What it did, for a person: "3 duplicate rows removed". */
  readonly sentence: string;
  /** Why it did not apply, when it could not: its column is gone, say. */
  readonly skippedReason: string | null;
}

export interface ChangeLog {
  readonly blocks: readonly LoggedBlock[];
  readonly applied: readonly AppliedStep[];
}

/** Entries of a block: one for each row concerned, and one for the column itself where a column came, went or was renamed. */
export function entryCount(block: ChangeBlock): number {
  if (block.kind === 'column_renamed') return 1;
  return block.kind === 'column_removed' || block.kind === 'column_added' ? block.rows.length + 1 : block.rows.length;
}

/** The text of entry `index`, null when missing. */
export function valueText(values: Values, index: number): string | null {
  return values.kind === 'constant' ? values.text : cellText(values, index);
}

/** The reason of entry `index`. */
export function reasonText(reasons: Reasons, index: number): string {
  const text = reasons.texts[reasons.codes?.[index] ?? 0] ?? '';
  return reasons.numbers ? text.replace('{n}', String(reasons.numbers[index])) : text;
}

/** The same reason for every entry. */
export function because(text: string): Reasons {
  return { texts: [text] };
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
