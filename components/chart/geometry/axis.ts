/** A labelled place of an axis. `value` is a number, or the index of a place. */
export interface Tick {
  readonly value: number;
  readonly text: string;
}

/** Places side by side, from the index `from` to `to`: each has a band of its own, or stands on a point. */
export interface PlacesAxis {
  readonly kind: 'places';
  readonly isBand: boolean;
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly Tick[];
}

export interface NumberAxis {
  readonly kind: 'number';
  readonly from: number;
  readonly to: number;
  readonly isLog: boolean;
  readonly ticks: readonly Tick[];
}

export type Axis = PlacesAxis | NumberAxis;

/** So many lengths of the axis away is far enough out of sight, and still a number. */
const FAR = 10;

/** Where a value stands, 0 at the beginning of the axis and 1 at its end; beyond for what is not in sight. */
export function shareAt(axis: Axis, value: number): number {
  if (axis.kind === 'places') {
    const count = axis.to - axis.from + 1;
    if (axis.isBand) return (value - axis.from + 0.5) / count;
    return count === 1 ? 0.5 : (value - axis.from) / (count - 1);
  }
  const { from, to, isLog } = axis;
  if (isLog) {
    return value > 0 ? (Math.log(value) - Math.log(from)) / (Math.log(to) - Math.log(from)) : 0;
  }
  // Halved, because the range between ±1e308 is beyond float64.
  const share = to > from ? (value / 2 - from / 2) / (to / 2 - from / 2) : 0.5;
  return Math.max(-FAR, Math.min(FAR, share));
}

/** Width of a place in px, on an axis of this length. */
export function bandWidth(axis: Axis, length: number): number {
  return axis.kind === 'places' ? length / Math.max(1, axis.isBand ? axis.to - axis.from + 1 : axis.to - axis.from) : 0;
}

/** Whether a place is in sight. */
export function isInSight(axis: Axis, place: number): boolean {
  return axis.kind === 'number' || (place >= axis.from && place <= axis.to);
}
