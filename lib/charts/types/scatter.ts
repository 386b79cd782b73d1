import { MOST_POINTS } from '@/lib/charts/limits';
import type { Objection } from '@/lib/charts/problems/asked';
import { drawDots } from '@/lib/charts/scene/dots';
import { formatValue } from '@/lib/charts/scene/format';
import { nameOf } from '@/lib/charts/scene/names';
import { groupIndexes, numberAt } from '@/lib/charts/scene/values';
import { fact } from '@/lib/charts/words/point-facts';
import { numberColumn, placeColumn, textColumn } from '@/lib/charts/words/table';
import type { ChartTypeDefinition } from './definition';

/** Single rows as points of two numbers, coloured by their groups. Points: `{ x, y, row_index }`, with `group` when coloured. */
export const scatter: ChartTypeDefinition = {
  label: 'Scatter',
  name: 'Scatter plot',
  icon: 'chart-scatter',
  pointWords: ['point', 'points'],
  liked: 0.95,
  along: 'values',
  isSingleValues: true,
  mostSpans: MOST_POINTS,
  order: 'own',
  stacks: [],
  hasLog: true,
  valueKeys: ['y'],
  check({ x, y }): Objection | null {
    const [first, ...more] = y;
    if (first === undefined) {
      const message = 'A scatter plot needs two columns of numbers.';
      return { message, change: { chart_type: x.kind === 'number' ? 'histogram' : undefined } };
    }
    if (more.length > 0) return { message: 'A scatter plot shows one column of values.', change: { y_col: first.id } };
    const odd = [x, first].find(({ hasNumbers }) => !hasNumbers);
    if (odd === undefined) return null;
    const message = `A scatter plot needs two columns of numbers; ${odd.quoted} is none.`;
    return { message, change: { chart_type: undefined } };
  },
  prepare: (context, { points }) => points(context),
  draw: drawDots,
  facts(chart, index) {
    const { config, data, x_header, y_header } = chart;
    const point = data[index];
    const isColoured = config.group_col !== null;
    const group = groupIndexes(chart)[index] ?? 0;
    const row = numberAt(point, 'row_index');
    return {
      title: isColoured ? nameOf(config.series[group]?.label ?? '') : '',
      facts: [
        { ...fact(x_header, numberAt(point, 'x'), config.x_unit), series: isColoured ? group : null },
        fact(y_header, numberAt(point, 'y'), config.y_unit),
        ...(row === null ? [] : [fact('Row', row + 1, null)]),
      ],
    };
  },
  table: (chart) => [
    placeColumn(
      chart,
      chart.data.map((point) => formatValue(numberAt(point, 'x'), chart.config.x_unit)),
    ),
    numberColumn(chart.y_header, 'y', chart.config.y_unit),
    ...(chart.config.group_col === null ? [] : [textColumn(chart.config.group_col, 'group', nameOf)]),
    numberColumn('Row', 'row_index', null, { only: 'file' }),
  ],
  value: () => null,
  range: ({ x_header, config }) =>
    ` by ${x_header}${config.fit === null ? '' : `, correlation r = ${formatValue(config.fit.r)}`}`,
  nameKeys: ['x', 'y', 'group'],
  identity: ({ row_index }) => ['row', row_index],
  reason: (words) => words.scatter(),
};
