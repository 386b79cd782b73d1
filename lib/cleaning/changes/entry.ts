import type { Vector } from '@/lib/tabular/table';
import { cellText } from '@/lib/tabular/table';
import type { LoggedBlock } from './model';
import { reasonText, valueText } from './model';

/** One change, as the audit trail shows it. */
export interface ChangeEntry {
  /** Zero-based row of the source file; null when the change concerns a whole column. */
  readonly row: number | null;
  /** Null when the change concerns a whole row. */
  readonly columnId: string | null;
  readonly operation: LoggedBlock['operation'];
  readonly step: number;
  readonly original: string | null;
  readonly new: string | null;
  readonly reason: string;
}

/** Entry `index` of a block. The entry of a column as a whole comes before those of its cells. */
export function entryAt(block: LoggedBlock, index: number): ChangeEntry {
  const about = { operation: block.operation, step: block.step };
  switch (block.kind) {
    case 'column_renamed':
      return {
        ...about,
        row: null,
        columnId: block.columnId,
        original: block.before,
        new: block.after,
        reason: block.reason,
      };
    case 'column_removed':
    case 'column_added': {
      const isCell = index > 0;
      const row = isCell ? (block.rows[index - 1] as number) : null;
      const value = isCell ? cellText(block.values, index - 1) : block.columnName;
      const [original, after] = block.kind === 'column_removed' ? [value, null] : [null, value];
      return { ...about, row, columnId: block.columnId, original, new: after, reason: block.reason };
    }
    case 'rows_removed': {
      const cells = block.columns.map(({ values }: { values: Vector }) => cellText(values, index));
      const row = block.rows[index] as number;
      const reason = reasonText(block.reasons, index);
      return { ...about, row, columnId: null, original: JSON.stringify(cells), new: null, reason };
    }
    case 'flags': {
      const value = valueText(block.values, index);
      const reason = reasonText(block.reasons, index);
      return {
        ...about,
        row: block.rows[index] as number,
        columnId: block.columnId,
        original: value,
        new: value,
        reason,
      };
    }
    case 'cells':
      return {
        ...about,
        row: block.rows[index] as number,
        columnId: block.columnId,
        original: valueText(block.before, index),
        new: valueText(block.after, index),
        reason: reasonText(block.reasons, index),
      };
  }
}
