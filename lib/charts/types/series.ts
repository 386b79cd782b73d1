import type { PreparedChart } from '@/lib/charts/chart';
import { formatValue } from '@/lib/charts/scene/format';
import { placeNames } from '@/lib/charts/scene/names';
import { numberAt, seriesValues } from '@/lib/charts/scene/values';
import { seriesFacts } from '@/lib/charts/words/point-facts';
import { numberColumn, placeColumn } from '@/lib/charts/words/table';
import type { ChartTypeDefinition } from './definition';

/** “, from 3 (Lyon) to 12 (Paris)”: the lowest and the highest of `values[place][…]`, and where they are. */
export function rangeOf(
  chart: PreparedChart,
  values: readonly (readonly (number | null)[])[],
  names: readonly string[],
): string {
  let low: [number, number] | null = null;
  let high: [number, number] | null = null;
  values.forEach((places, index) => {
    for (const value of places) {
      if (value === null) continue;
      if (low === null || value < low[0]) low = [value, index];
      if (high === null || value > high[0]) high = [value, index];
    }
  });
  if (low === null || high === null) return '';
  const { y_unit } = chart.config;
  const labelled = ([value, index]: [number, number]) => `${formatValue(value, y_unit)} (${names[index] ?? ''})`;
  return chart.data.length === 1 ? `: ${labelled(high)}` : `, from ${labelled(low)} to ${labelled(high)}`;
}

/** What is told of charts that have one value for each place and series. */
export const SERIES_WORDS: Pick<ChartTypeDefinition, 'facts' | 'table' | 'value' | 'range' | 'nameKeys' | 'identity'> =
  {
    facts: (chart, index, hidden) => ({
      title: placeNames(chart)[index] ?? '',
      facts: seriesFacts(chart, index, hidden),
    }),
    table: (chart) => [
      placeColumn(chart, placeNames(chart)),
      ...chart.config.series.map(({ key, label, unit }) => numberColumn(label, key, unit)),
    ],
    value({ config }, point) {
      const [only, ...others] = config.series;
      return only === undefined || others.length > 0 ? null : numberAt(point, only.key);
    },
    range: (chart) => rangeOf(chart, seriesValues(chart), placeNames(chart)),
    nameKeys: ['x'],
    identity: ({ x }) => ['place', x],
  };
