import type { PreparedChart } from '@/lib/charts/chart';
import { chartType } from '@/lib/charts/types';
import { number, plural } from '@/lib/text/words';

/** One sentence for who does not see the drawing: the type, how much there is, and between what it lies. */
export function describeChart(chart: PreparedChart): string {
  const { name, pointWords, range } = chartType(chart.chart_type);
  const { config, data } = chart;
  if (data.length === 0) return `${name} without any data.`;
  const isSeveral = config.series.length > 1;
  const series = isSeveral ? ` in ${number(config.series.length)} series` : '';
  return `${name} of ${plural(data.length, ...pointWords)}${series}${range(chart)}.`;
}
