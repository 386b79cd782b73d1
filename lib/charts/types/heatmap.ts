import type { PreparedChart } from '@/lib/charts/chart';
import { MOST_SHARED_SPANS } from '@/lib/charts/limits';
import type { Asked, Objection } from '@/lib/charts/problems/asked';
import { drawCells } from '@/lib/charts/scene/cells';
import { nameOf, placeName } from '@/lib/charts/scene/names';
import { numberAt, textAt } from '@/lib/charts/scene/values';
import { headerOf } from '@/lib/charts/titles';
import { fact } from '@/lib/charts/words/point-facts';
import { numberColumn, textColumn } from '@/lib/charts/words/table';
import { groupsOfText } from './bars';
import type { ChartTypeDefinition } from './definition';

/** With `Other` along both sides 1,000 cells. */
const MOST_COLUMNS = 49;
const MOST_ROWS = 19;

/** A value for each pair of two kinds of categories, as a colour. Points: `{ x, y, value }`. */
export const heatmap: ChartTypeDefinition = {
  label: 'Heatmap',
  name: 'Heatmap',
  icon: 'grid-3x3',
  pointWords: ['cell', 'cells'],
  liked: 0.8,
  along: 'places',
  isSingleValues: false,
  mostSpans: MOST_SHARED_SPANS,
  order: 'own',
  stacks: [],
  hasLog: false,
  isGrid: true,
  hasNoValueAxis: true,
  needsSeries: true,
  arrange: groupsOfText,
  check: twoCategories,
  prepare(context, { places }) {
    const { grid, series, value, drawn } = places(context, { places: MOST_COLUMNS, groups: MOST_ROWS });
    const data = grid.labels.flatMap((label, place) =>
      grid.series.map((name, s) => ({ x: label, y: name, value: value(place, s) })),
    );
    return { ...drawn(data), series: [series], yKind: 'category' };
  },
  yHeader: ({ group }) => (group === null ? null : headerOf(group)),
  draw: drawCells,
  facts(chart, index) {
    const [series] = chart.config.series;
    const value = numberAt(chart.data[index], 'value');
    return {
      title: cellName(chart, index),
      facts: [fact(series?.label ?? 'Value', value, series?.unit ?? null)],
    };
  },
  table(chart) {
    const [series] = chart.config.series;
    return [
      textColumn(chart.x_header, 'x', (label) => placeName(chart, label)),
      textColumn(chart.y_header, 'y', nameOf),
      numberColumn(series?.label ?? 'Value', 'value', series?.unit ?? null),
    ];
  },
  value: (_, point) => numberAt(point, 'value'),
  range: () => '',
  nameKeys: ['x', 'y'],
  identity: ({ x, y }) => ['cell', x, y],
  reason: (words) => words.cross(),
};

function cellName(chart: PreparedChart, index: number): string {
  const point = chart.data[index];
  return `${placeName(chart, textAt(point, 'x'))} · ${nameOf(textAt(point, 'y'))}`;
}

function twoCategories({ x, y, group }: Asked): Objection | null {
  const [first, ...more] = y;
  if (more.length > 0) return { message: 'A heatmap shows one column of values.', change: { y_col: first?.id } };
  if (group === null) {
    const message = 'A heatmap needs categories along both sides.';
    const areNumbers = x.kind === 'number' && first?.kind === 'number';
    return { message, change: { chart_type: areNumbers ? 'scatter' : x.kind === 'number' ? undefined : 'bar' } };
  }
  if (x.isCategorical) return null;
  const message = `${x.quoted} has too many different numbers for a column each.`;
  return { message, change: { chart_type: undefined } };
}
