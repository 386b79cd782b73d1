import { MOST_POINTS } from '@/lib/charts/limits';
import type { Objection } from '@/lib/charts/problems/asked';
import { drawBins } from '@/lib/charts/scene/bins';
import { formatValue } from '@/lib/charts/scene/format';
import { numberAt, textAt } from '@/lib/charts/scene/values';
import { columnWords } from '@/lib/charts/titles';
import { percentOf } from '@/lib/charts/words/point-facts';
import { numberColumn } from '@/lib/charts/words/table';
import type { ChartTypeDefinition } from './definition';
import { rangeOf } from './series';

/**
 * How often the values of one column lie between round edges. Points: `{ x, from, to, y }`, a bin's label, its edges and its count; the last
 * bin includes its upper edge.
 */
export const histogram: ChartTypeDefinition = {
  label: 'Histogram',
  name: 'Histogram',
  icon: 'chart-column-big',
  pointWords: ['bin', 'bins'],
  liked: 0.78,
  along: 'values',
  isSingleValues: true,
  mostSpans: MOST_POINTS,
  order: 'own',
  stacks: [],
  hasLog: true,
  arrange: ({ x, y, group }) => (x.hasNumbers ? { x, y: [], group: null } : { x, y, group }),
  check({ x, y }): Objection | null {
    if (x.hasNumbers && y.length === 0) return null;
    const measured = x.hasNumbers ? x : y.find(({ hasNumbers }) => hasNumbers);
    const message = `A histogram needs a column of numbers; ${x.quoted} is none.`;
    if (measured === undefined) return { message, change: { chart_type: undefined } };
    return { message, change: { x_col: measured.id, y_col: undefined, group_col: undefined } };
  },
  prepare: (context, { bins }) => bins(context),
  title: (_, { x }) => `Distribution of ${columnWords(x)}`,
  yHeader: () => 'Number of rows',
  draw: drawBins,
  facts({ config, data }, index) {
    const point = data[index];
    const [from, to, count] = [numberAt(point, 'from'), numberAt(point, 'to'), numberAt(point, 'y')];
    const share = config.counts.used > 0 && count !== null ? ` (${percentOf(count / config.counts.used)})` : '';
    return {
      title: `${formatValue(from, config.x_unit)} to ${formatValue(to, config.x_unit)}`,
      facts: [{ name: 'Rows', value: `${formatValue(count)}${share}`, series: null }],
    };
  },
  table: ({ x_header, y_header, config }) => [
    numberColumn(`${x_header}, from`, 'from', config.x_unit),
    numberColumn(`${x_header}, to`, 'to', config.x_unit),
    numberColumn(y_header, 'y', null),
  ],
  value: (_, point) => numberAt(point, 'y'),
  range: (chart) =>
    rangeOf(
      chart,
      chart.data.map((point) => [numberAt(point, 'y')]),
      chart.data.map((point) => textAt(point, 'x')),
    ),
  nameKeys: ['x'],
  identity: ({ from, to }) => ['bin', from, to],
  reason: (words) => words.spread(),
};
