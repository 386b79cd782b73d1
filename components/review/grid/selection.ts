import type { CellPosition } from '@/components/dataset/grid/cell-position';

/** A rectangle of cells from the one where it was begun to the one that is meant. */
export interface Selection {
  anchor: CellPosition;
  active: CellPosition;
}

/** Both ends belong to it. */
export interface CellRange {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

interface Size {
  rows: number;
  columns: number;
}

export const selectCell = (cell: CellPosition): Selection => ({ anchor: cell, active: cell });

/** The selection with its other end moved; one that was begun in the head starts at the cell itself. */
export function extend(selection: Selection | null, to: CellPosition): Selection {
  const active = { ...to, row: Math.max(0, to.row) };
  return selection && selection.anchor.row >= 0 ? { anchor: selection.anchor, active } : selectCell(active);
}

/** The cells; null while only a head is meant. */
export function rangeOf(selection: Selection | null): CellRange | null {
  if (!selection || selection.active.row < 0) return null;
  const { anchor, active } = selection;
  return {
    top: Math.min(anchor.row, active.row),
    bottom: Math.max(anchor.row, active.row),
    left: Math.min(anchor.column, active.column),
    right: Math.max(anchor.column, active.column),
  };
}

export const isIn = (range: CellRange | null, row: number, column: number): boolean =>
  range !== null && row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;

export const rangeSize = ({ top, bottom, left, right }: CellRange): Size => ({
  rows: bottom - top + 1,
  columns: right - left + 1,
});

/** All cells of some rows, of some columns, or of the table; the cell that is meant stays in place. */
export function selectWhole(what: 'rows' | 'columns' | 'all', selection: Selection, size: Size): Selection {
  const { anchor, active } = selection;
  const rows = what === 'rows' ? [anchor.row, active.row] : [0, size.rows - 1];
  const columns = what === 'columns' ? [anchor.column, active.column] : [0, size.columns - 1];
  const [fromRow = 0, toRow = 0] = rows.map((row) => Math.max(0, row));
  const [fromColumn = 0, toColumn = 0] = columns;
  return { anchor: { row: toRow, column: toColumn }, active: { row: fromRow, column: fromColumn } };
}

/** The selection within a table that may have become smaller. */
export function clampTo(selection: Selection, { rows, columns }: Size): Selection {
  const clamp = ({ row, column }: CellPosition): CellPosition => ({
    row: Math.min(row, rows - 1),
    column: Math.min(column, columns - 1),
  });
  const anchor = clamp(selection.anchor);
  const active = clamp(selection.active);
  const isSame = (a: CellPosition, b: CellPosition) => a.row === b.row && a.column === b.column;
  return isSame(anchor, selection.anchor) && isSame(active, selection.active) ? selection : { anchor, active };
}
