import type { ChartPoint, PreparedChart } from '@/lib/charts/chart';

/**
 * What makes a point of a chart the same one after its data changed: its category, its time, its bin, its row. Text to
 * compare, not to show.
 */
export function pointKey({ chart_type }: Pick<PreparedChart, 'chart_type'>, point: ChartPoint): string {
  switch (chart_type) {
    case 'scatter':
      return JSON.stringify(['row', point.row_index]);
    case 'heatmap':
      return JSON.stringify(['cell', point.x, point.y]);
    case 'histogram':
      return JSON.stringify(['bin', point.from, point.to]);
    case 'pie':
      return JSON.stringify(['place', point.name]);
    default:
      return JSON.stringify(['place', point.x]);
  }
}

/** What the point is called: "Lyon", "2024-03 · Paris", "12.5 · 30". */
export function pointLabel({ chart_type }: Pick<PreparedChart, 'chart_type'>, point: ChartPoint): string {
  switch (chart_type) {
    case 'scatter':
    case 'heatmap':
      return [point.x, point.y, chart_type === 'scatter' ? point.group : null].filter(isSaid).join(' · ');
    case 'pie':
      return String(point.name);
    default:
      return String(point.x);
  }
}

const isSaid = (part: unknown): boolean => part !== null && part !== undefined;

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
