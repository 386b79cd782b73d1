import type { ChangeLog } from '@/lib/cleaning/changes/model';
import type { OperationId } from '@/lib/cleaning/registry';
import { type RowBlock, rowBlocks } from './block-rows';

export interface ChangedRowsFilter {
  /** Only what this operation did. */
  readonly operation?: OperationId | undefined;
  /** Only what was done to this column, by its id. */
  readonly column?: string | undefined;
}

/**
 * The source rows that were changed, ascending: those with a cell that got another value, came or went with its column, and
 * the removed ones. Rows with cells that were only flagged count when their operation is asked for.
 */
export function changedRows(logs: readonly ChangeLog[], filter: ChangedRowsFilter = {}): Uint32Array {
  const blocks = [...rowBlocks(logs)].filter((block) => isMeant(block, filter));
  const highest = blocks.reduce((most, { rows }) => Math.max(most, rows.at(-1) ?? -1), -1);
  const isChanged = new Uint8Array(highest + 1);
  for (const { rows } of blocks) for (let i = 0; i < rows.length; i++) isChanged[rows[i] as number] = 1;
  const found = new Uint32Array(isChanged.length);
  let count = 0;
  for (let row = 0; row < isChanged.length; row++) {
    found[count] = row;
    count += isChanged[row] as number;
  }
  return found.slice(0, count);
}

function isMeant(block: RowBlock, { operation, column }: ChangedRowsFilter): boolean {
  if (column !== undefined && (block.kind === 'rows_removed' || block.columnId !== column)) return false;
  return operation === undefined ? block.kind !== 'flags' : block.operation === operation;
}
