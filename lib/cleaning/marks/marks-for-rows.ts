import { type ChangeEntry, entryAt } from '@/lib/cleaning/changes/entry';
import type { ChangeLog } from '@/lib/cleaning/changes/model';
import { entryOfRow, type RowBlock, rowBlocks } from './block-rows';
import type { Mark } from './mark';

/** Column id → what was done to the cell; under null what was done to the row as a whole. */
type Chains = Map<string | null, ChangeEntry[]>;

/**
 * What was done to the cells of these source rows, in any order: one mark for each cell that was changed or flagged, and one
 * for each row that was removed. Marks come in the order of `rows`, and within a row in the order in which its cells
 * were first touched. Costs a binary search in each block for each row, however long the logs are.
 */
export function marksForRows(logs: readonly ChangeLog[], rows: ArrayLike<number>): Mark[] {
  const chains = new Map<number, Chains>();
  for (let i = 0; i < rows.length; i++) chains.set(rows[i] as number, new Map());
  const ascending = Uint32Array.from(chains.keys()).sort();
  for (const block of rowBlocks(logs)) collect(block, ascending, chains);
  return [...chains].flatMap(([row, cells]) => Array.from(cells, ([columnId, chain]) => markOf(row, columnId, chain)));
}

function collect(block: RowBlock, ascending: Uint32Array, chains: Map<number, Chains>): void {
  let from = 0;
  for (const row of ascending) {
    from = firstFrom(block.rows, row, from);
    if (from === block.rows.length) return;
    if (block.rows[from] !== row) continue;
    const entry = entryAt(block, entryOfRow(block, from));
    const cells = chains.get(row);
    const chain = cells?.get(entry.columnId);
    if (chain) chain.push(entry);
    else cells?.set(entry.columnId, [entry]);
  }
}

/** Index, not below `from`, of the first of the ascending rows that is not below `row`. */
function firstFrom(rows: Uint32Array, row: number, from: number): number {
  // In a block of all rows, a row stands at its own index.
  if (row >= from && rows[row] === row) return row;
  let low = from;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] as number) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function markOf(row: number, columnId: string | null, chain: readonly ChangeEntry[]): Mark {
  const changes = chain.filter((entry) => entry.original !== entry.new);
  const first = changes[0] ?? chain[0];
  const last = changes.at(-1) ?? chain.at(-1);
  if (first === undefined || last === undefined) throw new Error('A mark without a change.');
  return {
    row,
    columnId,
    operation: last.operation,
    // A removed row holds its cells in its entry, as JSON: too much for a mark.
    original: columnId === null ? null : first.original,
    new: last.new,
    reason: last.reason,
    chain,
  };
}
