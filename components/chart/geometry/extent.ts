import type { PreparedChart } from '@/lib/charts/chart';
import { fromZero, isPercent, isStacked } from '@/lib/charts/scene/layout';
import { drawnValues, numberAt, stackEnds } from './values';

/** Lines and points that come nearer to zero than this share of their range begin at zero. */
const NEAR_ZERO = 0.4;

/** Lowest and highest of what the value axis has to show, null without any value. */
export function valueExtent(chart: PreparedChart, hidden: ReadonlySet<number>): [number, number] | null {
  const extent = extentOf(valuesShown(chart, hidden));
  if (extent === null || chart.config.log) return extent;
  if (isPercent(chart)) return [0, 100];
  return fromZero(chart) ? withZero(extent) : nearZero(extent);
}

/** Lowest and highest along the other axis, of charts that measure there too. */
export function xExtent({ chart_type, data }: PreparedChart): [number, number] | null {
  if (chart_type === 'histogram')
    return extentOf(data.flatMap((point) => [numberAt(point, 'from'), numberAt(point, 'to')]));
  const extent = extentOf(data.map((point) => numberAt(point, 'x')));
  return extent === null || chart_type !== 'scatter' ? extent : nearZero(extent);
}

function valuesShown(chart: PreparedChart, hidden: ReadonlySet<number>): (number | null)[] {
  const { chart_type, data } = chart;
  if (chart_type === 'scatter') return data.map((point) => numberAt(point, 'y'));
  if (chart_type === 'box') return data.flatMap((point) => [numberAt(point, 'min'), numberAt(point, 'max')]);
  const values = drawnValues(chart, hidden);
  return isStacked(chart) ? values.flatMap(stackEnds) : values.flat();
}

function extentOf(values: readonly (number | null)[]): [number, number] | null {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value === null) continue;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return min <= max ? [min, max] : null;
}

function withZero([min, max]: [number, number]): [number, number] {
  return [Math.min(0, min), Math.max(0, max)];
}

function nearZero([min, max]: [number, number]): [number, number] {
  return min > 0 && min < (max - min) * NEAR_ZERO ? [0, max] : [min, max];
}
