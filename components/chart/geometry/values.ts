import type { ChartPoint, PreparedChart } from '@/lib/charts/chart';
import { isPercent } from '@/lib/charts/scene/layout';

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

/** `values[place][series]`, as they are told. */
export function seriesValues({ data, config }: PreparedChart): (number | null)[][] {
  return data.map((point) => config.series.map(({ key }) => numberAt(point, key)));
}

/** `values[place][series]`, as they are drawn: hidden series left out, shares of 100 where they are stacked so. */
export function drawnValues(chart: PreparedChart, hidden: ReadonlySet<number>): (number | null)[][] {
  const shown = seriesValues(chart).map((values) => values.map((value, series) => (hidden.has(series) ? null : value)));
  if (!isPercent(chart)) return shown;
  return shown.map((values) => {
    const whole = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    return values.map((value) => (value === null || whole === 0 ? null : (value / whole) * 100));
  });
}

/** Where each stacked value ends: upwards what is positive, downwards what is negative. */
export function stackEnds(values: readonly (number | null)[]): (number | null)[] {
  let [up, down] = [0, 0];
  return values.map((value) => {
    if (value === null) return null;
    if (value < 0) {
      down += value;
      return down;
    }
    up += value;
    return up;
  });
}
