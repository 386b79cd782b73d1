import type { PreparedChart } from '@/lib/charts/chart';
import { MOST_SHARED_SPANS } from '@/lib/charts/limits';
import type { Asked, Objection } from '@/lib/charts/problems/asked';
import { placeNames } from '@/lib/charts/scene/names';
import { drawSlices } from '@/lib/charts/scene/slices';
import { numberAt } from '@/lib/charts/scene/values';
import { isAdditive } from '@/lib/charts/spec';
import { fact, percentOf } from '@/lib/charts/words/point-facts';
import { numberColumn, placeColumn } from '@/lib/charts/words/table';
import type { ChartTypeDefinition } from './definition';
import { rangeOf } from './series';

/** Slices drawn by themselves. */
const MOST_SLICES = 50;

/** Parts of a whole. Points: `{ name, value }`. */
export const pie: ChartTypeDefinition = {
  label: 'Pie',
  name: 'Pie chart',
  icon: 'chart-pie',
  pointWords: ['slice', 'slices'],
  liked: 0.72,
  along: 'places',
  isSingleValues: false,
  mostSpans: MOST_SHARED_SPANS,
  order: 'value',
  stacks: [],
  hasLog: false,
  hasNoValueAxis: true,
  check: partsOfAWhole,
  prepare(context, { places }) {
    const { grid, series, value, drawn, mostlyOther } = places(context, { places: MOST_SLICES, groups: 1 });
    const slices = drawn(grid.labels.map((label, place) => ({ name: String(label), value: value(place, 0) })));
    return { ...slices, notes: [...slices.notes, ...mostlyOther()], series: [series] };
  },
  draw: drawSlices,
  facts(chart, index) {
    const share = shareOf(chart, index);
    const shares = share === null ? [] : [{ name: 'Share', value: percentOf(share), series: null }];
    const { y_header, config } = chart;
    return {
      title: placeNames(chart, 'name')[index] ?? '',
      facts: [{ ...fact(y_header, numberAt(chart.data[index], 'value'), config.y_unit), series: index }, ...shares],
    };
  },
  table: (chart) => [
    placeColumn(chart, placeNames(chart, 'name'), 'name'),
    numberColumn(chart.config.series[0]?.label ?? chart.y_header, 'value', chart.config.y_unit),
    {
      name: 'Share',
      isNumber: true,
      text(_, index) {
        const share = shareOf(chart, index);
        return share === null ? '–' : percentOf(share);
      },
      cell: (_, index) => shareOf(chart, index),
      only: 'screen',
    },
  ],
  value: (_, point) => numberAt(point, 'value'),
  range: (chart) =>
    rangeOf(
      chart,
      chart.data.map((point) => [numberAt(point, 'value')]),
      placeNames(chart, 'name'),
    ),
  nameKeys: ['name'],
  identity: ({ name }) => ['place', name],
  reason: (words) => words.groups(),
};

/** The share of a slice in the whole; null where there is none. */
function shareOf({ data }: PreparedChart, index: number): number | null {
  const value = numberAt(data[index], 'value');
  const whole = data.reduce((sum, slice) => sum + Math.max(0, numberAt(slice, 'value') ?? 0), 0);
  return value === null || whole === 0 ? null : value / whole;
}

/** Of few categories, of what adds up, and never below nothing. */
function partsOfAWhole({ spec, x, y, group, negative }: Asked): Objection | null {
  const [first, ...more] = y;
  if (more.length > 0) return { message: 'A pie shows one column of values.', change: { chart_type: 'grouped_bar' } };
  if (group !== null)
    return { message: 'A pie has no room for groups within its slices.', change: { chart_type: 'stacked_bar' } };
  if (x.kind === 'time') {
    return { message: `A pie has no order, and ${x.quoted} is time.`, change: { chart_type: 'bar' } };
  }
  if (!x.isCategorical) {
    const message = `${x.quoted} has too many different numbers for a slice each.`;
    return { message, change: { chart_type: first === undefined ? 'histogram' : 'scatter', aggregate: undefined } };
  }
  if (!isAdditive(spec.aggregate)) {
    return { message: 'Only sums and counts are parts of a whole.', change: { chart_type: 'bar' } };
  }
  if (first !== undefined && spec.aggregate === 'sum' && first.role === 'rate') {
    const message = `The values of ${first.quoted} do not add up to a whole.`;
    return { message, change: { chart_type: 'bar', aggregate: undefined } };
  }
  if (negative() === null || first === undefined) return null;
  return { message: `${first.quoted} has values below 0, which make no slice.`, change: { chart_type: 'bar' } };
}
