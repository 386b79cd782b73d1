import type { Area, LineShape, TextShape } from './shapes';

/** A labelled place of an axis. */
export interface Tick {
  /** px from the left, or from the top. */
  readonly at: number;
  readonly label: TextShape;
}

/** An axis laid out: where its values and places are, in px of the drawing. */
export interface Axis {
  /** Whether places stand along it, or numbers. */
  readonly kind: 'places' | 'number';
  /** Each place has a band of its own, or stands on a point. */
  readonly isBand: boolean;
  readonly ticks: readonly Tick[];
  /** px of a place's width; 0 of numbers. */
  readonly band: number;
  /** px of a number, or of the middle of the place with this index. */
  at(value: number): number;
  /** Whether the place with this index is in sight. */
  isInSight(place: number): boolean;
}

/** What numbers lie between on an axis. */
export interface Domain {
  readonly from: number;
  readonly to: number;
  readonly isLog: boolean;
}

/** So many lengths of the axis away is far enough out of sight, and still a number. */
const FAR = 10;

/** Where a value stands, 0 at the beginning of the domain and 1 at its end; beyond for what is not in sight. */
export function shareOf({ from, to, isLog }: Domain, value: number): number {
  if (isLog) return value > 0 ? clamped((Math.log(value) - Math.log(from)) / (Math.log(to) - Math.log(from))) : 0;
  // Halved, because the range between ±1e308 is beyond float64.
  return clamped(to > from ? (value / 2 - from / 2) / (to / 2 - from / 2) : 0.5);
}

function clamped(share: number): number {
  return Number.isNaN(share) ? 0 : Math.max(-FAR, Math.min(FAR, share));
}

/** Lines of the grid: at the ticks of what is measured, and of numbers along the axis. */
export function gridLines(x: Axis, y: Axis, plot: Area, isSideways: boolean): LineShape[] {
  const right = plot.left + plot.width;
  const bottom = plot.top + plot.height;
  const hasColumns = x.kind === 'number' && (isSideways || y.kind === 'number');
  const columns = hasColumns ? x.ticks.map(({ at }) => gridLine(at, plot.top, at, bottom)) : [];
  const rows = y.kind === 'number' ? y.ticks.map(({ at }) => gridLine(plot.left, at, right, at)) : [];
  return [...rows, ...columns];
}

function gridLine(x1: number, y1: number, x2: number, y2: number): LineShape {
  return { kind: 'line', x1, y1, x2, y2, stroke: 'grid', strokeWidth: 1 };
}
