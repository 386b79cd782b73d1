import type { ChartPoint, PreparedChart } from '@/lib/charts/chart';
import { chartType } from '@/lib/charts/types';

/**
 * What makes a point of a chart the same one after its data changed: its category, its time, its bin, its row. Text to
 * compare, not to show.
 */
export function pointKey({ chart_type }: Pick<PreparedChart, 'chart_type'>, point: ChartPoint): string {
  return JSON.stringify(chartType(chart_type).identity(point));
}

/** What the point is called: "Lyon", "2024-03 · Paris", "12.5 · 30". */
export function pointLabel({ chart_type }: Pick<PreparedChart, 'chart_type'>, point: ChartPoint): string {
  const cells = chartType(chart_type).nameKeys.map((key) => point[key]);
  return cells.filter((cell) => cell !== null && cell !== undefined).join(' · ');
}

/** Where the point with this key is now; null when the chart no longer has it. `place` is where it was. */
export function placeOfPoint(
  chart: Pick<PreparedChart, 'chart_type' | 'data'>,
  key: string,
  place: number,
): number | null {
  const before = chart.data[place];
  if (before && pointKey(chart, before) === key) return place;
  const found = chart.data.findIndex((point) => pointKey(chart, point) === key);
  return found < 0 ? null : found;
}
