import { isMissing, type Table } from '@/lib/tabular/table';
import type { SheetRows } from './sheet-rows';

/** A table beside another ends at least so much earlier: else both are one, with an empty column in it. */
const SHORTER = 0.9;

/** Columns of a second table that stands beside the first. */
export interface ColumnsBeside {
  /** Places of the columns, the empty one that divides the tables included. */
  from: number;
  to: number;
  /** Rows it has, itself. */
  rowCount: number;
}

/**
 * Finds a second table beside the first: an empty column without a name between two blocks of named ones, of which one ends rows before the
 * other. The smaller is the second.
 */
export function findTableBeside(rows: SheetRows): ColumnsBeside | undefined {
  const { table, width } = rows;
  const spacer = rows.names.findIndex((name, column) => isSpacer(table, column, width) && name.trim() === '');
  if (spacer < 1 || spacer >= width - 1) return undefined;
  const isNamed = (from: number, to: number) => rows.names.slice(from, to).every((name) => name.trim() !== '');
  if (!isNamed(0, spacer) || !isNamed(spacer + 1, width)) return undefined;
  const left = rowsUsed(rows, 0, spacer);
  const right = rowsUsed(rows, spacer + 1, width);
  if (left === undefined || right === undefined) return undefined;
  if (Math.min(left, right) > SHORTER * Math.max(left, right)) return undefined;
  return left * spacer >= right * (width - spacer - 1)
    ? { from: spacer, to: width, rowCount: right }
    : { from: 0, to: spacer + 1, rowCount: left };
}

function isSpacer(table: Table, column: number, width: number): boolean {
  const vector = table.columns[column]?.vector;
  if (vector === undefined || column === 0 || column >= width - 1 || vector.kind === 'number') return false;
  return vector.codes.every((code) => code < 0);
}

/** How many records, from the first on, have a cell in these columns; undefined when there are gaps between them. */
function rowsUsed(rows: SheetRows, from: number, to: number): number | undefined {
  const columns = rows.table.columns.slice(from, to);
  let used = 0;
  let records = 0;
  for (let row = 0; row < rows.count; row++) {
    if (!rows.isRecord(row)) continue;
    if (columns.some(({ vector }) => !isMissing(vector, row))) {
      if (used < records) return undefined;
      used++;
    }
    records++;
  }
  return used;
}
