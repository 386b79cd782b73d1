export interface CellPosition {
  /** −1 is the head, where it takes part. */
  row: number;
  column: number;
}

export interface GridSize {
  rows: number;
  columns: number;
  /** Rows that a page up or down moves. */
  pageRows: number;
  /** Whether the head can be reached from the first row. */
  hasHead?: boolean;
}

export const HEAD_ROW = -1;

const MOVES: Readonly<Record<string, (at: CellPosition, size: GridSize) => CellPosition>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  PageUp: ({ row, column }, { pageRows }) => ({ row: Math.max(row - pageRows, Math.min(row, 0)), column }),
  PageDown: ({ row, column }, { pageRows }) => ({ row: row + pageRows, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
  'Control+Home': () => ({ row: 0, column: 0 }),
  'Control+End': (_, { rows, columns }) => ({ row: rows - 1, column: columns - 1 }),
};

/** Where a key leads, as the ARIA practices for grids have it; undefined when it is not for moving. */
export function moveCell(
  at: CellPosition,
  { key, ctrlKey, metaKey }: { key: string; ctrlKey: boolean; metaKey: boolean },
  size: GridSize,
): CellPosition | undefined {
  const { row, column } = MOVES[ctrlKey || metaKey ? `Control+${key}` : key]?.(at, size) ?? {};
  if (row === undefined || column === undefined) return undefined;
  return {
    row: Math.max(size.hasHead ? HEAD_ROW : 0, Math.min(size.rows - 1, row)),
    column: Math.max(0, Math.min(size.columns - 1, column)),
  };
}

/** The cell at this place of a grid, from the nearest elements that say so. */
export function cellOf(target: EventTarget | null): CellPosition | null {
  if (!(target instanceof Element)) return null;
  const column = target.closest('[data-column]')?.getAttribute('data-column');
  const row = target.closest('[data-row]')?.getAttribute('data-row');
  return column == null || row == null ? null : { row: Number(row), column: Number(column) };
}
