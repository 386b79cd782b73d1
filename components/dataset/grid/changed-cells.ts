import type { RowsJson } from '@/lib/contract';

type Cell = RowsJson['rows'][number][number];

/** Identifies a cell of a page by its position in it. */
export const cellKey = (row: number, column: number): string => `${row}:${column}`;

/**
 * Positions in `cleaned` of the cells that differ from the source cell of the same row and column id. `source` holds at
 * least the source rows of `cleaned`. A number that was text of the same value has not changed.
 */
export function changedCells(cleaned: RowsJson, source: RowsJson): ReadonlySet<string> {
  const sourceRow = new Map(source.row_indices.map((index, position) => [index, source.rows[position]]));
  const sourceColumn = new Map(source.columns.map(({ id }, position) => [id, position]));
  const changed = new Set<string>();
  cleaned.rows.forEach((cells, row) => {
    const original = sourceRow.get(cleaned.row_indices[row] ?? -1);
    if (!original) return;
    cells.forEach((cell, column) => {
      const position = sourceColumn.get(cleaned.columns[column]?.id ?? '');
      const before = position === undefined ? null : (original[position] ?? null);
      if (!isSame(before, cell)) changed.add(cellKey(row, column));
    });
  });
  return changed;
}

function isSame(before: Cell, after: Cell): boolean {
  if (before === after) return true;
  if (before === null || after === null) return false;
  if (typeof after === 'number' && typeof before === 'string') return before !== '' && Number(before) === after;
  return String(before) === String(after);
}
