import type { FitLine } from '@/lib/charts/chart';
import type { Axis } from './axis';

interface Segment {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** The part of a fitted line that lies within the axes; null where none does, or where a line would not be straight. */
export function fitSegment({ slope, intercept }: FitLine, x: Axis, y: Axis): Segment | null {
  if (x.kind !== 'number' || y.kind !== 'number' || y.isLog || x.isLog) return null;
  let [from, to] = [x.from, x.to];
  if (slope !== 0) {
    const [a, b] = [(y.from - intercept) / slope, (y.to - intercept) / slope];
    from = Math.max(from, Math.min(a, b));
    to = Math.min(to, Math.max(a, b));
  } else if (intercept < y.from || intercept > y.to) return null;
  if (!(from < to)) return null;
  const at = (value: number) => ({ x: value, y: intercept + slope * value });
  return { from: at(from), to: at(to) };
}
