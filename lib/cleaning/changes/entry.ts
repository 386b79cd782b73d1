import type { Vector } from '@/lib/tabular/table';
import { cellText } from '@/lib/tabular/table';
import type { LoggedBlock } from './model';
import { reasonAt, valueText } from './model';
import type { Reason } from './reason';

/**
 * `cell`: another value, `mark`: the same value, marked; `row`: the whole row went; `column`: the column as a whole went, came or
 * got another name; `order`: all rows were put in another order.
 */
export type EntryKind = 'cell' | 'mark' | 'row' | 'column' | 'order';

/** One change, as the audit trail shows it. */
export interface ChangeEntry {
  /** Zero-based row of the source file; null when the change concerns a whole column. */
  readonly row: number | null;
  /** Null when the change concerns a whole row. */
  readonly columnId: string | null;
  readonly operation: LoggedBlock['operation'];
  readonly step: number;
  /** What became of it. */
  readonly kind: EntryKind;
  /** Of a row that went its cells as JSON, which `cells` holds as a list. */
  readonly original: string | null;
  readonly new: string | null;
  /** What a row that went held. */
  readonly cells?: readonly (string | null)[];
  readonly reason: Reason;
}

/** Entry `index` of a block. The entry of a column as a whole comes before those of its cells. */
export function entryAt(block: LoggedBlock, index: number): ChangeEntry {
  // Written out in each case: a page of rows asks for a thousand entries, and spreading an object costs more than all else here.
  const { operation, step } = block;
  switch (block.kind) {
    case 'column_renamed':
      return {
        operation,
        step,
        kind: 'column',
        row: null,
        columnId: block.columnId,
        original: block.before,
        new: block.after,
        reason: block.reason,
      };
    case 'rows_reordered':
      return {
        operation,
        step,
        kind: 'order',
        row: null,
        columnId: null,
        original: null,
        new: null,
        reason: block.reason,
      };
    case 'column_removed':
    case 'column_added': {
      const isCell = index > 0;
      const row = isCell ? (block.rows[index - 1] as number) : null;
      const value = isCell ? cellText(block.values, index - 1) : block.columnName;
      const [original, after] = block.kind === 'column_removed' ? [value, null] : [null, value];
      const kind = isCell ? 'cell' : 'column';
      return { operation, step, kind, row, columnId: block.columnId, original, new: after, reason: block.reason };
    }
    case 'rows_removed': {
      const cells = block.columns.map(({ values }: { values: Vector }) => cellText(values, index));
      const row = block.rows[index] as number;
      const reason = reasonAt(block.reasons, index);
      const original = JSON.stringify(cells);
      return { operation, step, kind: 'row', row, columnId: null, original, new: null, cells, reason };
    }
    case 'flags': {
      const value = valueText(block.values, index);
      const reason = reasonAt(block.reasons, index);
      return {
        operation,
        step,
        kind: 'mark',
        row: block.rows[index] as number,
        columnId: block.columnId,
        original: value,
        new: value,
        reason,
      };
    }
    case 'cells':
      return {
        operation,
        step,
        kind: 'cell',
        row: block.rows[index] as number,
        columnId: block.columnId,
        original: valueText(block.before, index),
        new: valueText(block.after, index),
        reason: reasonAt(block.reasons, index),
      };
  }
}
