import { type ChangeLog, entryCount } from '@/lib/cleaning/changes/model';

/** How many entries about a column each operation made, in the order of the recipe; its renaming is one of them. */
export function countChangesOfColumn(logs: readonly ChangeLog[], columnId: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { blocks } of logs) {
    for (const block of blocks) {
      if (!('columnId' in block) || block.columnId !== columnId) continue;
      counts.set(block.operation, (counts.get(block.operation) ?? 0) + entryCount(block));
    }
  }
  return counts;
}
