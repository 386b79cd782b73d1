import { positionOfRow } from '@/lib/tabular/row-order';
import { cellText, type Table } from '@/lib/tabular/table';
import type { RowRef } from './anchor';
import { keptRecordOf } from './kept-record';
import type { Snapshot } from './snapshot';
import type { Move } from './standing';

/** Cells a row is known again by. */
const WITNESSES = 12;

/** Where a row of the file stands in the table; undefined when it is not in it. */
export function positionOf({ rowIndex }: Table, row: number): number | undefined {
  const position = positionOfRow(rowIndex, row);
  return position < 0 ? undefined : position;
}

/** How a row is known again, in this file and in others. */
export function rowRef(table: Table, row: number): RowRef {
  const position = positionOf(table, row);
  if (position === undefined) return { row, key: null, witness: [] };
  const text = (column: Table['columns'][number]) => cellText(column.vector, position);
  const key = table.columns.find((column) => column.type === 'identifier' && isAlone(column, text(column)));
  return {
    row,
    key: key === undefined ? null : { column: key.name, text: text(key) ?? '' },
    witness: table.columns.slice(0, WITNESSES).map((column) => [column.name, text(column)]),
  };
}

function isAlone(column: Table['columns'][number], wanted: string | null): boolean {
  if (wanted === null) return false;
  return rowsWith(column, wanted, 2).length === 1;
}

function rowsWith({ vector }: Table['columns'][number], wanted: string | null, most: number): number[] {
  const rows: number[] = [];
  const length = vector.kind === 'text' ? vector.codes.length : vector.values.length;
  for (let position = 0; position < length && rows.length < most; position++) {
    if (cellText(vector, position) === wanted) rows.push(position);
  }
  return rows;
}

export type FollowedRow =
  | { readonly row: number; readonly position: number; readonly moves: readonly Move[] }
  | { readonly row: null; readonly nearest: number | null };

/**
 * The row that is meant: the same one of the same file; the record it was merged into; in another file the one with the same key, or
 * without a key the only one with the same cells.
 */
export function followRow({ table, before, logs }: Snapshot, ref: RowRef): FollowedRow {
  if (before !== null) {
    const position = positionOf(table, ref.row);
    if (position !== undefined) return { row: ref.row, position, moves: [] };
    const kept = keptRecordOf(logs, ref.row);
    const at = kept === null ? undefined : positionOf(table, kept);
    if (kept !== null && at !== undefined) {
      return { row: kept, position: at, moves: [move('merge', ref.row, kept)] };
    }
    return { row: null, nearest: nearestRow(table, ref.row) };
  }
  const position = ref.key === null ? sameCells(table, ref) : sameKey(table, ref.key);
  const row = position === undefined ? undefined : table.rowIndex[position];
  if (position === undefined || row === undefined) return { row: null, nearest: null };
  return { row, position, moves: row === ref.row ? [] : [move('new_file', ref.row, row)] };
}

const move = (via: Move['via'], from: number, to: number): Move => ({
  what: 'row',
  via,
  from: String(from + 1),
  to: String(to + 1),
});

function nearestRow({ rowIndex }: Table, row: number): number | null {
  let best: number | null = null;
  for (const each of rowIndex) if (best === null || Math.abs(each - row) < Math.abs(best - row)) best = each;
  return best;
}

function sameKey(table: Table, key: { column: string; text: string }): number | undefined {
  const [column, another] = table.columns.filter(({ name }) => name === key.column);
  if (column === undefined || another !== undefined) return undefined;
  const [position, second] = rowsWith(column, key.text, 2);
  return second === undefined ? position : undefined;
}

function sameCells(table: Table, { witness }: RowRef): number | undefined {
  const cells = witness.map(([name, text]) => ({
    columns: table.columns.filter((column) => column.name === name),
    text,
  }));
  if (cells.length === 0 || cells.some(({ columns }) => columns.length !== 1)) return undefined;
  const found: number[] = [];
  for (let position = 0; position < table.rowIndex.length && found.length < 2; position++) {
    const isAlike = cells.every(({ columns: [column], text }) => column && cellText(column.vector, position) === text);
    if (isAlike) found.push(position);
  }
  return found.length === 1 ? found[0] : undefined;
}
