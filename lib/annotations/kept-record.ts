import { type ChangeLog, reasonAt } from '@/lib/cleaning/changes/model';

/**
 * The row that stands for one that was removed as its repetition, as the change log says; of one that was removed in turn, the last.
 * Null for a row that was removed for another reason, or not at all.
 */
export function keptRecordOf(logs: readonly ChangeLog[], row: number): number | null {
  let kept: number | null = null;
  for (const { blocks } of logs) {
    for (const block of blocks) {
      if (block.kind !== 'rows_removed') continue;
      const entry = block.rows.indexOf(kept ?? row);
      if (entry < 0) continue;
      const reason = reasonAt(block.reasons, entry);
      const to = reason.code === 'duplicate' || reason.code === 'same_record' ? reason.row : undefined;
      if (to === undefined) return null;
      kept = to;
    }
  }
  return kept;
}
