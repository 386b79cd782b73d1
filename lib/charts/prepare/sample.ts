import { extent } from '@/lib/stats/moments';
import { quantiles } from '@/lib/stats/quantile';
import { cellOf, scaleOf } from './density';
import { firstBy } from './top';

/** Most of the drawn points that are drawn for lying far out. */
const MOST_OUTLIERS = 100;
/** How far from the middle, in interquartile ranges: Tukey's fences of an even distribution. */
const FAR = 2;
/** Quartiles to tell what is far need no more values than this. */
const ENOUGH = 20_000;

const COLUMNS = 40;
const ROWS = 25;

/**
 * Which of the points to draw when they are more than `most`, ascending, always the same: the lowest and highest of both
 * axes, the furthest outliers, and of the rest every so manieth in the order of a grid's cells, so that the sample is as dense as
 * the whole wherever one looks.
 */
export function samplePoints(x: Float64Array, y: Float64Array, most: number): Uint32Array {
  const n = x.length;
  if (n <= most) return Uint32Array.from({ length: n }, (_, i) => i);
  const chosen = new Set([...extremes(x), ...extremes(y), ...outliers(x, y)]);
  for (const i of stratified(x, y, most - chosen.size)) chosen.add(i);
  return Uint32Array.from(chosen).sort();
}

function extremes(values: Float64Array): [number, number] {
  let low = 0;
  let high = 0;
  for (let i = 1; i < values.length; i++) {
    if ((values[i] as number) < (values[low] as number)) low = i;
    if ((values[i] as number) > (values[high] as number)) high = i;
  }
  return [low, high];
}

function outliers(x: Float64Array, y: Float64Array): number[] {
  const across = middleOf(x);
  const up = middleOf(y);
  const far: number[] = [];
  const distances: number[] = [];
  for (let i = 0; i < x.length; i++) {
    const away = Math.max(
      Math.abs((x[i] as number) - across.median) / across.spread,
      Math.abs((y[i] as number) - up.median) / up.spread,
    );
    if (!(away > FAR)) continue;
    far.push(i);
    distances.push(away);
  }
  const furthest = firstBy(far.keys(), MOST_OUTLIERS, (a, b) => (distances[b] as number) - (distances[a] as number));
  return furthest.map((i) => far[i] as number);
}

function middleOf(values: Float64Array): { median: number; spread: number } {
  const every = Math.ceil(values.length / ENOUGH);
  const some = Float64Array.from({ length: Math.ceil(values.length / every) }, (_, i) => values[i * every] as number);
  const [q1 = 0, median = 0, q3 = 0] = quantiles(some, [0.25, 0.5, 0.75]);
  const { min, max } = extent(some);
  // Where most values are equal, whatever lies in the outer half of the range is far.
  return { median, spread: q3 > q1 ? q3 - q1 : (max - min) / 4 || 1 };
}

/** Systematic sampling: with the points numbered cell by cell, those at which another `most / n` becomes whole. */
function stratified(x: Float64Array, y: Float64Array, most: number): number[] {
  const across = scaleOf(x, COLUMNS);
  const up = scaleOf(y, ROWS);
  const cells = new Uint16Array(x.length);
  const next = new Uint32Array(COLUMNS * ROWS + 1);
  for (let i = 0; i < x.length; i++) {
    const row = cellOf(y[i] as number, up);
    const column = cellOf(x[i] as number, across);
    // Row by row there and back, so that cells that follow one another touch.
    const cell = row * COLUMNS + (row % 2 === 0 ? column : COLUMNS - 1 - column);
    cells[i] = cell;
    next[cell + 1] = (next[cell + 1] as number) + 1;
  }
  for (let cell = 0; cell < COLUMNS * ROWS; cell++)
    next[cell + 1] = (next[cell + 1] as number) + (next[cell] as number);
  const share = most / x.length;
  const chosen: number[] = [];
  for (let i = 0; i < x.length; i++) {
    const cell = cells[i] as number;
    const rank = next[cell] as number;
    next[cell] = rank + 1;
    if (Math.floor((rank + 1) * share) > Math.floor(rank * share)) chosen.push(i);
  }
  return chosen.slice(0, most);
}
