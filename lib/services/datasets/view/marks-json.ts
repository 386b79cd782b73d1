import { cellReasonSentence } from '@/lib/cleaning/language';
import type { Mark } from '@/lib/cleaning/marks';
import type { CellFlagsJson, MarkJson } from '@/lib/contract/rows';
import { cellChangeJson } from '@/lib/services/datasets/entry-json';
import { CellFlag, type Table } from '@/lib/tabular/table';

/** Marks as JSON: those of cells the table has, and those of whole rows. */
export function marksJson(marks: readonly Mark[], { columns }: Table): MarkJson[] {
  const ids = new Set(columns.map(({ id }) => id));
  return marks.filter(({ columnId }) => columnId === null || ids.has(columnId)).map(markJson);
}

function markJson({ row, columnId, operation, original, new: after, reason, chain }: Mark): MarkJson {
  const mark: MarkJson = {
    row_index: row,
    column_id: columnId,
    operation,
    original_value: original,
    new_value: after,
    reason: cellReasonSentence(reason, after),
  };
  return chain.length > 1 ? { ...mark, chain: chain.map(cellChangeJson) } : mark;
}

/** The filled cells and outliers among the rows at these positions. */
export function flagsJson({ columns, rowIndex }: Table, positions: ArrayLike<number>): CellFlagsJson[] {
  const found: CellFlagsJson[] = [];
  for (const { id, flags } of columns) {
    if (flags === undefined) continue;
    for (let i = 0; i < positions.length; i++) {
      const position = positions[i] as number;
      const flag = flags[position] as number;
      if ((flag & (CellFlag.Filled | CellFlag.Outlier)) === 0) continue;
      const outlier = (flag & CellFlag.Outlier) === 0 ? null : (flag & CellFlag.Kept) === 0 ? 'open' : 'kept';
      found.push({
        row_index: rowIndex[position] as number,
        column_id: id,
        filled: (flag & CellFlag.Filled) !== 0,
        outlier,
      });
    }
  }
  return found;
}
