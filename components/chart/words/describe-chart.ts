import { placeLabels } from '@/components/chart/geometry/places';
import { numberAt, seriesValues } from '@/components/chart/geometry/values';
import type { PreparedChart } from '@/lib/charts/chart';
import { CHART_NAMES } from '@/lib/charts/look/chart-names';
import { formatValue } from '@/lib/charts/look/format';
import type { ChartType } from '@/lib/charts/spec';
import { number, plural } from '@/lib/text/words';

/** One sentence for who does not see the drawing: the type, how much there is, and between what it lies. */
export function describeChart(chart: PreparedChart): string {
  const { chart_type, config, data, x_header } = chart;
  const name = CHART_NAMES[chart_type];
  if (data.length === 0) return `${name} without any data.`;
  if (chart_type === 'scatter') {
    const fit = config.fit === null ? '' : `, correlation r = ${formatValue(config.fit.r)}`;
    return `${name} of ${plural(data.length, 'point')} by ${x_header}${fit}.`;
  }
  const series = config.series.length > 1 ? ` in ${number(config.series.length)} series` : '';
  return `${name} of ${plural(data.length, ...unitOf(chart_type))}${series}${range(chart)}.`;
}

/** What one of its points is called, and what many are when that is not a mere "s". */
function unitOf(type: ChartType): [one: string, many?: string] {
  if (type === 'heatmap') return ['cell'];
  if (type === 'histogram') return ['bin'];
  if (type === 'pie') return ['slice'];
  return type === 'box' ? ['box', 'boxes'] : ['place'];
}

/** “, from 3 (Lyon) to 12 (Paris)”: the lowest and the highest value, and where they are. */
function range(chart: PreparedChart): string {
  const { chart_type, data, config } = chart;
  const key = { histogram: 'y', box: 'median', pie: 'value', heatmap: 'value' }[chart_type as string];
  const values = key === undefined ? seriesValues(chart) : data.map((point) => [numberAt(point, key)]);
  let low: [number, number] | null = null;
  let high: [number, number] | null = null;
  values.forEach((places, index) => {
    for (const value of places) {
      if (value === null) continue;
      if (low === null || value < low[0]) low = [value, index];
      if (high === null || value > high[0]) high = [value, index];
    }
  });
  if (low === null || high === null || chart_type === 'heatmap') return '';
  const labels = placeLabels(chart);
  const told = ([value, index]: [number, number]) => `${formatValue(value, config.y_unit)} (${labels[index] ?? ''})`;
  return data.length === 1 ? `: ${told(high)}` : `, from ${told(low)} to ${told(high)}`;
}
