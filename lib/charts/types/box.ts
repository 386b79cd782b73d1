import { MOST_SHARED_SPANS } from '@/lib/charts/limits';
import type { Asked, Objection } from '@/lib/charts/problems/asked';
import { drawBoxes } from '@/lib/charts/scene/boxes';
import { formatValue } from '@/lib/charts/scene/format';
import { placeNames } from '@/lib/charts/scene/names';
import { numberAt, numbersAt } from '@/lib/charts/scene/values';
import { columnWords, valueWords } from '@/lib/charts/titles';
import { fact } from '@/lib/charts/words/point-facts';
import { numberColumn, placeColumn } from '@/lib/charts/words/table';
import type { ChartTypeDefinition } from './definition';
import { rangeOf } from './series';

const NUMBERS = [
  ['low', 'Lower whisker'],
  ['q1', 'First quartile'],
  ['median', 'Median'],
  ['q3', 'Third quartile'],
  ['high', 'Upper whisker'],
  ['min', 'Minimum'],
  ['max', 'Maximum'],
] as const;

/**
 * The spread of a column of numbers in each category, as Tukey draws it. Points: `{ x, n, low, q1, median, q3, high, min, max, outliers }`, with
 * up to 20 outliers beyond the whiskers.
 */
export const box: ChartTypeDefinition = {
  label: 'Box plot',
  name: 'Box plot',
  icon: 'chart-candlestick',
  pointWords: ['box', 'boxes'],
  liked: 0.86,
  along: 'places',
  isSingleValues: true,
  mostSpans: MOST_SHARED_SPANS,
  order: 'own',
  stacks: [],
  hasLog: true,
  valueKeys: ['min'],
  arrange({ x, y, group }) {
    // One column by groups: it is what is measured.
    if (y.length === 0 && group !== null && x.hasNumbers) return { x: group, y: [x], group: null };
    return { x, y, group };
  },
  check: oneColumn,
  prepare: (context, { boxes }) => boxes(context),
  title(spec, { x, y }) {
    if (y.length === 0) return `Distribution of ${columnWords(x)}`;
    return `Distribution of ${valueWords(spec, y)} by ${spec.bucket ?? columnWords(x)}`;
  },
  draw: drawBoxes,
  facts(chart, index) {
    const { y_unit } = chart.config;
    const point = chart.data[index];
    const amount = (key: string) => formatValue(numberAt(point, key), y_unit);
    return {
      title: placeNames(chart)[index] ?? '',
      facts: [
        fact('Median', numberAt(point, 'median'), y_unit),
        { name: 'Middle half', value: `${amount('q1')} to ${amount('q3')}`, series: null },
        fact('Highest', numberAt(point, 'max'), y_unit),
        fact('Lowest', numberAt(point, 'min'), y_unit),
        fact('Rows', numberAt(point, 'n'), null),
      ],
    };
  },
  table: (chart) => [
    placeColumn(chart, placeNames(chart)),
    numberColumn('Rows', 'n', null),
    ...NUMBERS.map(([key, name]) => numberColumn(name, key, chart.config.y_unit)),
    {
      name: 'Outliers',
      isNumber: false,
      text: (point) => numbersAt(point, 'outliers').join('; '),
      cell: (point) => numbersAt(point, 'outliers'),
      only: 'file',
    },
  ],
  value: (_, point) => numberAt(point, 'median'),
  range: (chart) =>
    rangeOf(
      chart,
      chart.data.map((point) => [numberAt(point, 'median')]),
      placeNames(chart),
    ),
  nameKeys: ['x'],
  identity: ({ x }) => ['place', x],
  reason: (words) => (words.hasMeasure ? words.boxes() : words.spread()),
};

function oneColumn({ x, y, group }: Asked): Objection | null {
  const [first, ...more] = y;
  if (first === undefined) {
    if (x.hasNumbers && group === null) return null;
    const message = `A box plot needs a column of numbers; ${x.quoted} is none.`;
    return { message, change: { chart_type: undefined } };
  }
  if (more.length > 0) return { message: 'A box plot shows one column of values.', change: { y_col: first.id } };
  if (!first.hasNumbers) {
    const message = `A box plot needs a column of numbers; ${first.quoted} is none.`;
    const isTurned = x.kind === 'number';
    return { message, change: isTurned ? { x_col: first.id, y_col: x.id } : { chart_type: undefined } };
  }
  if (group !== null) {
    const message = 'A box plot has one box for each place, without groups.';
    return { message, change: { group_col: undefined } };
  }
  if (x.isCategorical) return null;
  const message = `${x.quoted} has too many different numbers for a box each.`;
  return { message, change: { chart_type: 'scatter' } };
}
