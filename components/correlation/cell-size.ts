/** Of a cell in px, and whether its number fits in. */
export interface CellSize {
  readonly width: number;
  readonly height: number;
  readonly isNumbered: boolean;
}

const LARGE: CellSize = { width: 58, height: 40, isNumbered: true };
const MIDDLE: CellSize = { width: 40, height: 30, isNumbered: true };
const SMALL: CellSize = { width: 24, height: 24, isNumbered: false };

/** The more columns, the smaller; never smaller than a finger can meet, and with numbers as long as a screen holds them. */
export function cellSize(columns: number): CellSize {
  return columns <= 8 ? LARGE : columns <= 20 ? MIDDLE : SMALL;
}
