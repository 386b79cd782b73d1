import type { ChartPoint, PreparedChart } from '@/lib/charts/chart';
import { formatValue } from '@/lib/charts/scene/format';
import { nameOf, placeName } from '@/lib/charts/scene/names';
import { numberAt, textAt } from '@/lib/charts/scene/values';
import { chartType } from '@/lib/charts/types';

/** Where on the chart a point is, as its axes write it: "Lyon", "Mar 2024", "12.5 · 30 · Paris". */
export function pointPlace(chart: PreparedChart, point: ChartPoint): string {
  const { x_unit, y_unit, group_col } = chart.config;
  const { nameKeys } = chartType(chart.chart_type);
  return nameKeys
    .filter((key) => key !== 'group' || group_col !== null || Object.hasOwn(point, key))
    .map((key) => {
      const value = numberAt(point, key);
      if (value !== null) return formatValue(value, key === 'y' ? y_unit : x_unit);
      return key === 'x' ? placeName(chart, textAt(point, key)) : nameOf(textAt(point, key));
    })
    .join(' · ');
}

/** The same with what the point says there, when that is one number: "Lyon: 71.3". */
export function pointName(chart: PreparedChart, point: ChartPoint): string {
  const place = pointPlace(chart, point);
  const value = chartType(chart.chart_type).value(chart, point);
  return value === null ? place : `${place}: ${formatValue(value, chart.config.y_unit)}`;
}
