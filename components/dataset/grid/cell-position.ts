export interface CellPosition {
  row: number;
  column: number;
}

interface GridSize {
  rows: number;
  columns: number;
  /** Rows that a page up or down moves. */
  pageRows: number;
}

const MOVES: Readonly<Record<string, (at: CellPosition, size: GridSize) => CellPosition>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  PageUp: ({ row, column }, { pageRows }) => ({ row: row - pageRows, column }),
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
  return { row: clamp(row, size.rows), column: clamp(column, size.columns) };
}

const clamp = (index: number, count: number): number => Math.max(0, Math.min(count - 1, index));
