import type { ChangeLog } from '@/lib/cleaning/changes';
import { reasonAt, valueText } from '@/lib/cleaning/changes';
import { reasonSentence } from '@/lib/cleaning/language';
import type { WorkCellsJson } from '@/lib/contract/work-list';
import { type Column, cellText, type Table } from '@/lib/tabular/table';
import { missingCells, outlierCells, unreadCells } from './work-list';

export const WORK_KINDS = ['missing', 'outliers', 'unread'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** One page of the cells of a column a person has to look at, in the order of their rows. */
export function workCells(
  table: Table,
  logs: readonly ChangeLog[],
  column: Column,
  kind: WorkKind,
  page: Page,
): Omit<WorkCellsJson, 'version'> {
  const cellAt = (position: number) => ({
    row_index: table.rowIndex[position] as number,
    value: cellText(column.vector, position),
    original_value: null,
    reason: null,
  });
  if (kind === 'unread') {
    const cells = unreadCells(table, logs, column);
    return {
      total: cells.length,
      cells: cells.slice(page.offset, page.offset + page.limit).map(({ position, block, index }) => ({
        ...cellAt(position),
        original_value: valueText(block.before, index),
        reason: reasonSentence(reasonAt(block.reasons, index)),
      })),
    };
  }
  const positions =
    kind === 'missing' ? missingCells(column, unreadCells(table, logs, column)) : outlierCells(column, 'open');
  const shown = positions.subarray(page.offset, page.offset + page.limit);
  return { total: positions.length, cells: Array.from(shown, cellAt) };
}
