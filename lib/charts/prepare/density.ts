import type { DensityGrid } from '@/lib/charts/chart';

const COLUMNS = 60;
const ROWS = 40;

/** Where an axis begins, how wide it is, and how many cells it has. */
interface Scale {
  readonly from: number;
  readonly to: number;
  readonly cells: number;
}

/** Lowest and highest of the values, divided into cells; one cell's width around a single value. */
export function scaleOf(values: Float64Array, cells: number): Scale {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value < from) from = value;
    if (value > to) to = value;
  }
  return from < to ? { from, to, cells } : { from: from - 0.5, to: to + 0.5, cells };
}

/** The cell of a value: its upper edge belongs to the last. Halved, because the range between ±1e308 is beyond float64. */
export function cellOf(value: number, { from, to, cells }: Scale): number {
  const share = (value / 2 - from / 2) / (to / 2 - from / 2);
  return Math.max(0, Math.min(cells - 1, Math.floor(share * cells)));
}

/** How many points lie in each cell of a grid over all of them. */
export function densityOf(x: Float64Array, y: Float64Array): DensityGrid {
  const across = scaleOf(x, COLUMNS);
  const up = scaleOf(y, ROWS);
  const counts = new Uint32Array(COLUMNS * ROWS);
  for (let i = 0; i < x.length; i++) {
    const cell = cellOf(y[i] as number, up) * COLUMNS + cellOf(x[i] as number, across);
    counts[cell] = (counts[cell] as number) + 1;
  }
  return {
    x_from: across.from,
    x_to: across.to,
    y_from: up.from,
    y_to: up.to,
    columns: COLUMNS,
    rows: ROWS,
    counts: Array.from(counts),
  };
}
