import type { ChangeLog, LoggedBlock } from '@/lib/cleaning/changes/model';

/** The blocks of logs that concern single rows: all but renamed columns and another order. */
export type RowBlock = Exclude<LoggedBlock, { readonly kind: 'column_renamed' | 'rows_reordered' }>;

/** The blocks that concern single rows, in the order in which the changes were made. */
export function* rowBlocks(logs: readonly ChangeLog[]): Generator<RowBlock> {
  for (const { blocks } of logs) {
    for (const block of blocks) if (block.kind !== 'column_renamed' && block.kind !== 'rows_reordered') yield block;
  }
}

/** The number of an entry that is about a row; the first entry of a column that came or went is about the column. */
export function entryOfRow(block: RowBlock, index: number): number {
  return block.kind === 'column_removed' || block.kind === 'column_added' ? index + 1 : index;
}
