/** A cell: places in the matrix as it is shown. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads in a square matrix, as in any grid; null for a key that leads nowhere. */
export function move(
  { row, column }: Place,
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
  count: number,
): Place | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowUp':
      return { row: ctrlKey ? 0 : Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: ctrlKey ? last : Math.min(last, row + 1), column };
    case 'ArrowLeft':
      return { row, column: ctrlKey ? 0 : Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: ctrlKey ? last : Math.min(last, column + 1) };
    case 'PageUp':
      return { row: 0, column };
    case 'PageDown':
      return { row: last, column };
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrlKey ? last : row, column: last };
    default:
      return null;
  }
}
