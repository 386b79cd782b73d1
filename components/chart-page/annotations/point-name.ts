import type { ChartCell, ChartPoint, PreparedChart } from '@/lib/charts/chart';
import { formatBucket, formatValue } from '@/lib/charts/look/format';

const numberOf = (cell: ChartCell | undefined): number | null => (typeof cell === 'number' ? cell : null);

/** A place on an axis as its labels write it. */
function placed(cell: ChartCell | undefined, unit: string | null, { config }: PreparedChart): string {
  if (typeof cell === 'number') return formatValue(cell, unit);
  return typeof cell === 'string' ? formatBucket(cell, config.bucket) : '–';
}

/** Where on the chart a point is: "Lyon", "Mar 2024", "12.5 · 30 · Paris". */
export function pointPlace(chart: PreparedChart, point: ChartPoint): string {
  const { x_unit, y_unit } = chart.config;
  switch (chart.chart_type) {
    case 'scatter': {
      const { x, y, group } = point;
      const place = `${placed(x, x_unit, chart)} · ${placed(y, y_unit, chart)}`;
      return typeof group === 'string' ? `${place} · ${group}` : place;
    }
    case 'heatmap':
      return `${placed(point.x, x_unit, chart)} · ${typeof point.y === 'string' ? point.y : placed(point.y, null, chart)}`;
    case 'pie':
      return String(point.name);
    case 'histogram':
      return String(point.x);
    default:
      return placed(point.x, x_unit, chart);
  }
}

/** The same with what the point says there, when that is one number: "Lyon: 71.3". */
export function pointName(chart: PreparedChart, point: ChartPoint): string {
  const place = pointPlace(chart, point);
  const value = singleValue(chart, point);
  return value === null ? place : `${place}: ${formatValue(value, chart.config.y_unit)}`;
}

function singleValue({ chart_type, config }: PreparedChart, point: ChartPoint): number | null {
  switch (chart_type) {
    case 'scatter':
      return null;
    case 'pie':
    case 'heatmap':
      return numberOf(point.value);
    case 'box':
      return numberOf(point.median);
    default: {
      const [only, ...others] = config.series;
      return only && others.length === 0 ? (numberOf(point[only.key]) ?? numberOf(point.y)) : numberOf(point.y);
    }
  }
}
