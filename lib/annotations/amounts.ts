import { numberAt } from '@/lib/charts/scene/values';
import { isAdditive } from '@/lib/charts/spec';
import { chartType } from '@/lib/charts/types';
import type { Amount, AmountOf } from './anchor';
import type { ShownChart } from './snapshot';
import type { Change } from './standing';

type Of = Pick<ShownChart, 'spec' | 'prepared'>;

/** What tells a series from others when it is called otherwise: the id of its column, or its group. Null of the only one. */
export function seriesId({ spec, prepared }: Of, series: number): string | null {
  // The rows of a grid are no series: it has the one that is measured.
  if (chartType(spec.type).isGrid || (prepared.config.series.length < 2 && spec.group === null)) return null;
  return spec.group === null && spec.y.length > 1
    ? (spec.y[series] ?? null)
    : (prepared.config.series[series]?.label ?? null);
}

/** The numbers of a point, of one of its series or of all. */
export function amountsAt(chart: Of, index: number, series: number | null): Amount[] {
  const { spec, prepared } = chart;
  const { config, data } = prepared;
  const point = data[index];
  if (point === undefined) return [];
  if (spec.type === 'scatter') {
    return [
      { of: 'value', series: 'x', name: config.x_col, value: numberAt(point, 'x') },
      { of: 'value', series: 'y', name: config.y_cols[0] ?? null, value: numberAt(point, 'y') },
    ];
  }
  const own = config.series.flatMap(({ key, label }, s): Amount[] => {
    if (!Object.hasOwn(point, key) || (series !== null && s !== series)) return [];
    const id = seriesId(chart, s);
    return [{ of: 'value', series: id, name: id === null ? null : label, value: numberAt(point, key) }];
  });
  if (own.length > 0) return own;
  return [{ of: 'value', series: null, name: null, value: chartType(spec.type).value(prepared, point) }];
}

/** What sums up the points of an interval: the total of what adds up, else the lowest and the highest. */
export function amountsBetween(chart: Of, from: number, to: number): Amount[] {
  const lists = new Map<string | null, { name: string | null; values: number[] }>();
  for (let index = from; index <= to; index++) {
    for (const { series, name, value } of amountsAt(chart, index, null)) {
      const known = lists.get(series) ?? { name, values: [] };
      if (value !== null) known.values.push(value);
      lists.set(series, known);
    }
  }
  const amount = (of: AmountOf, value: number | null, series: string | null, name: string | null): Amount => ({
    of,
    series,
    name,
    value,
  });
  return [...lists].flatMap(([series, { name, values }]) => {
    if (isAdditive(chart.spec.aggregate)) {
      return [
        amount(
          'total',
          values.reduce((sum, value) => sum + value, 0),
          series,
          name,
        ),
      ];
    }
    const ends = values.length === 0 ? [null, null] : [Math.min(...values), Math.max(...values)];
    return [amount('lowest', ends[0] ?? null, series, name), amount('highest', ends[1] ?? null, series, name)];
  });
}

/** How many points of a chart lie within a band of values. */
export function pointsWithin(chart: Of, { from, to }: { from: number; to: number }): Amount[] {
  const { data } = chart.prepared;
  const count = data.filter((_, index) =>
    amountsAt(chart, index, null).some(
      ({ value, series }) => series !== 'x' && value !== null && value >= from && value <= to,
    ),
  ).length;
  return [{ of: 'points', series: null, name: null, value: count }];
}

/** What sums up a whole chart: its rows, and the total of what adds up. */
export function amountsOfChart(chart: Of): Amount[] {
  const { config, data } = chart.prepared;
  const rows: Amount = { of: 'rows', series: null, name: null, value: config.counts.used };
  if (!isAdditive(chart.spec.aggregate) || data.length === 0) return [rows];
  return [rows, ...amountsBetween(chart, 0, data.length - 1)];
}

/** A sum of the same numbers in another order is not the same number. */
const TOLERANCE = 1e-9;

const isSame = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b)));

/** What is another number now, or is there no more, or was not there before. */
export function changesBetween(before: readonly Amount[], after: readonly Amount[]): Change[] {
  const keyOf = ({ of, series }: Amount) => JSON.stringify([of, series]);
  const known = new Map(before.map((amount) => [keyOf(amount), amount]));
  const now = new Map(after.map((amount) => [keyOf(amount), amount]));
  return [...new Set([...known.keys(), ...now.keys()])].flatMap((key): Change[] => {
    const [old, is] = [known.get(key), now.get(key)];
    const [was, value] = [old?.value ?? null, is?.value ?? null];
    if (isSame(was, value)) return [];
    return [{ of: (is ?? old)?.of ?? 'value', name: (is ?? old)?.name ?? null, before: was, after: value }];
  });
}
