import type { ChartPoint, PreparedChart } from '@/lib/charts/chart';
import { isPercent, isStacked } from './stacking';

/** A point's own value under a key, as a number; null when there is none. */
export function numberAt(point: ChartPoint | undefined, key: string): number | null {
  const value = point !== undefined && Object.hasOwn(point, key) ? point[key] : null;
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** A point's own value under a key, as text; empty when there is none. */
export function textAt(point: ChartPoint | undefined, key: string): string {
  const value = point !== undefined && Object.hasOwn(point, key) ? point[key] : null;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The numbers of a list that a point holds under a key. */
export function numbersAt(point: ChartPoint | undefined, key: string): number[] {
  const value = point !== undefined && Object.hasOwn(point, key) ? point[key] : null;
  return Array.isArray(value) ? value.filter((item) => Number.isFinite(item)) : [];
}

/** `values[place][series]`, as they are told. */
export function seriesValues({ data, config }: PreparedChart): (number | null)[][] {
  return data.map((point) => config.series.map(({ key }) => numberAt(point, key)));
}

/** Where a value begins and ends: at zero, or on what it is stacked on. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const NONE: ReadonlySet<number> = new Set();

/**
 * `spans[place][series]`, as they are drawn: null without a value and for hidden series; stacked upwards what is positive and
 * downwards what is negative; parts of 100 where they are shown so.
 */
export function spansOf(chart: PreparedChart, hidden: ReadonlySet<number> = NONE): (Span | null)[][] {
  const shown = seriesValues(chart).map((values) => values.map((value, series) => (hidden.has(series) ? null : value)));
  if (!isStacked(chart)) {
    return shown.map((values) => values.map((value) => (value === null ? null : { from: 0, to: value })));
  }
  const areShares = isPercent(chart);
  return shown.map((values) => stacked(values, areShares));
}

function stacked(values: readonly (number | null)[], areShares: boolean): (Span | null)[] {
  const whole = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  // Of nothing there are no parts.
  if (areShares && whole === 0) return values.map(() => null);
  const by = areShares ? whole / 100 : 1;
  let [up, down] = [0, 0];
  return values.map((value) => {
    if (value === null) return null;
    const from = value < 0 ? down : up;
    const to = from + value / by;
    if (value < 0) down = to;
    else up = to;
    return { from, to };
  });
}

/** For each point of a scatter the index of its series; 0 where points are not coloured. */
export function groupIndexes({ data, config }: PreparedChart): number[] {
  if (config.group_col === null) return data.map(() => 0);
  const indexes = new Map(config.series.map(({ key }, index) => [key, index]));
  return data.map((point) => indexes.get(textAt(point, 'group')) ?? 0);
}

/** Lowest and highest of what is a number; null without any. */
export function extentOf(values: Iterable<number | null>): [min: number, max: number] | null {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value === null) continue;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return min <= max ? [min, max] : null;
}
