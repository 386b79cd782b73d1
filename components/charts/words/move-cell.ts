export interface Cell {
  readonly row: number;
  readonly column: number;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

/** Where a key leads in a square grid of so many rows; null for a key that leads nowhere. */
export function moveCell({ row, column }: Cell, key: string, size: number): Cell | null {
  const inside = (place: number) => Math.max(0, Math.min(size - 1, place));
  if (key === 'Home') return { row, column: 0 };
  if (key === 'End') return { row, column: inside(size - 1) };
  const step = STEPS[key];
  return step === undefined ? null : { row: inside(row + step[0]), column: inside(column + step[1]) };
}
