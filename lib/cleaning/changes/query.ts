import { lowerBound } from '@/lib/cleaning/kernels/positions';
import { type ChangeEntry, entryAt } from './entry';
import { type ChangeLog, entryCount, type LoggedBlock } from './model';
import { type ColumnNames, columnNames } from './names';

export interface ChangeFilter {
  /** Id of an operation. */
  readonly action?: string | undefined;
  /** Name of a column: as it is called in the end, or else as it was ever called. */
  readonly column?: string | undefined;
  /** Zero-based row of the source file, or several. Entries about whole columns concern no row. */
  readonly row?: number | readonly number[] | undefined;
}

export interface ChangeQuery extends ChangeFilter {
  readonly limit: number;
  readonly offset: number;
}

export interface NamedEntry extends ChangeEntry {
  /** What the column is called in the end, whatever it was called when the change was made. */
  readonly columnName: string | null;
}

export interface ChangePage {
  /** Entries that match, on all pages. */
  readonly total: number;
  readonly entries: NamedEntry[];
}

/**
 * One page of the entries that match, in the order in which the changes were made, and within one operation and column
 * by row. Only the entries of the page are made; counting takes a binary search in each block, whatever its size.
 */
export function queryChanges(logs: readonly ChangeLog[], query: ChangeQuery): ChangePage {
  const names = columnNames(logs);
  const ids = query.column === undefined ? undefined : names.idsOf(query.column);
  const rows =
    query.row === undefined
      ? undefined
      : typeof query.row === 'number'
        ? [query.row]
        : [...query.row].sort((a, b) => a - b);
  const entries: NamedEntry[] = [];
  let total = 0;
  for (const { blocks } of logs) {
    for (const block of blocks) {
      if (query.action !== undefined && block.operation !== query.action) continue;
      if (ids !== undefined && (!('columnId' in block) || !ids.has(block.columnId))) continue;
      const indexes = rows === undefined ? undefined : entriesOfRows(block, rows);
      const count = indexes?.length ?? entryCount(block);
      const first = Math.max(query.offset - total, 0);
      const last = Math.min(query.offset + query.limit - total, count);
      for (let i = first; i < last; i++) entries.push(nameEntry(entryAt(block, indexes?.[i] ?? i), names));
      total += count;
    }
  }
  return { total, entries };
}

/** The entry with the name its column has in the end. */
export function nameEntry(entry: ChangeEntry, names: ColumnNames): NamedEntry {
  return { ...entry, columnName: entry.columnId === null ? null : (names.last.get(entry.columnId) ?? null) };
}

function entriesOfRows(block: LoggedBlock, rows: readonly number[]): number[] {
  if (!('rows' in block)) return [];
  const firstCell = block.kind === 'column_removed' || block.kind === 'column_added' ? 1 : 0;
  const found: number[] = [];
  for (const row of rows) {
    const index = lowerBound(block.rows, row);
    if (block.rows[index] === row) found.push(index + firstCell);
  }
  return found;
}
