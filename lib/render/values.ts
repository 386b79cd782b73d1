import type { ChartCell, ChartPoint, PreparedChart } from '@/lib/charts/chart';
import { fromZero, isPercent, isStacked } from '@/lib/charts/scene/layout';
import { axisTicks, logTicks } from '@/lib/charts/scene/ticks';

/** The number in a cell, or null. */
export function numberOf(cell: ChartCell | undefined): number | null {
  return typeof cell === 'number' && Number.isFinite(cell) ? cell : null;
}

/** Where a value of a stack begins and ends. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** For each point, for each series, what is drawn; null where there is no value. */
export function spansOf(chart: PreparedChart): (Span | null)[][] {
  const keys = chart.config.series.map(({ key }) => key);
  if (!isStacked(chart)) {
    return chart.data.map((point) =>
      keys.map((key) => {
        const to = numberOf(point[key]);
        return to === null ? null : { from: 0, to };
      }),
    );
  }
  const isShare = isPercent(chart);
  return chart.data.map((point) => stackOf(point, keys, isShare));
}

/** Values above zero go up from it, those below down. */
function stackOf(point: ChartPoint, keys: readonly string[], isShare: boolean): (Span | null)[] {
  const total = keys.reduce((sum, key) => sum + (numberOf(point[key]) ?? 0), 0);
  const by = isShare && total > 0 ? total / 100 : 1;
  let up = 0;
  let down = 0;
  return keys.map((key) => {
    const value = numberOf(point[key]);
    if (value === null) return null;
    const from = value < 0 ? down : up;
    const to = from + value / by;
    if (value < 0) down = to;
    else up = to;
    return { from, to };
  });
}

/** All numbers the value axis has to enclose. */
function axisValues(chart: PreparedChart): number[] {
  const { chart_type, data } = chart;
  if (chart_type === 'box') {
    return data.flatMap(({ low, high, outliers }) =>
      [numberOf(low), numberOf(high), ...(Array.isArray(outliers) ? outliers.map(numberOf) : [])].filter(
        (value) => value !== null,
      ),
    );
  }
  if (chart_type === 'scatter' || chart_type === 'histogram') {
    const { density } = chart.config;
    return [...data.flatMap(({ y }) => numberOf(y) ?? []), ...(density === null ? [] : [density.y_from, density.y_to])];
  }
  const base = isStacked(chart);
  return spansOf(chart).flatMap((spans) =>
    spans.flatMap((span) => (span === null ? [] : base ? [span.from, span.to] : [span.to])),
  );
}

/** The ticks of the value axis, the first and last of which are its ends. */
export function valueTicks(chart: PreparedChart, count: number): { ticks: number[]; isLog: boolean } {
  if (isPercent(chart)) return { ticks: [0, 25, 50, 75, 100], isLog: false };
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const value of axisValues(chart)) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  if (max < min) return { ticks: axisTicks(0, 1, count), isLog: false };
  if (chart.config.log && min > 0) return { ticks: logTicks(min, max, count), isLog: true };
  if (fromZero(chart) || isNearZero(min, max))
    return { ticks: axisTicks(Math.min(0, min), Math.max(0, max), count), isLog: false };
  return { ticks: axisTicks(min, max, count), isLog: false };
}

/** Whether zero is so near that leaving it out would be odd. */
function isNearZero(min: number, max: number): boolean {
  return min > 0 && min < (max - min) * 0.4;
}
