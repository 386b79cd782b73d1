/** Of a cell in px, and whether its number fits in. */
export interface CellSize {
  readonly width: number;
  readonly height: number;
  readonly isNumbered: boolean;
}

/** The more columns, the smaller; never smaller than a finger can meet, and with numbers as long as a screen holds them. */
export function cellSize(columns: number): CellSize {
  if (columns <= 8) return { width: 58, height: 40, isNumbered: true };
  if (columns <= 20) return { width: 40, height: 30, isNumbered: true };
  return { width: 24, height: 24, isNumbered: false };
}
