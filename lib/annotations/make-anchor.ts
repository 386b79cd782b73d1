import { categoryCount } from '@/lib/charts/categories';
import { formatValue } from '@/lib/charts/scene/format';
import { numberAt, textAt } from '@/lib/charts/scene/values';
import { chartType } from '@/lib/charts/types';
import { numbersOf } from '@/lib/charts/values';
import { type Column, cellText, isMissing, type Table } from '@/lib/tabular/table';
import { amountsAt, amountsBetween, amountsOfChart, pointsWithin } from './amounts';
import type { Amount, Anchor, Part, Range, Series } from './anchor';
import { columnRef } from './columns';
import { labelAt, partAt, pointLabelAt } from './places';
import { positionOf, rowRef } from './row-ref';
import { shownBy } from './shown';
import type { ShownChart } from './snapshot';
import { spanName, spanOf } from './spans';

/** The anchor of a point, of one of its series or of all. Null when the chart has no such point or series. */
export function pointAnchor(
  table: Table,
  chart: ShownChart,
  index: number,
  series: number | null = null,
): Anchor | null {
  const { prepared, spec } = chart;
  const point = prepared.data[index];
  if (point === undefined) return null;
  const shown = shownBy(table, chart);
  const amounts = amountsAt(chart, index, series);
  const row = spec.type === 'scatter' ? numberAt(point, 'row_index') : null;
  if (row !== null) {
    return {
      on: 'point',
      shown,
      place: { kind: 'row', row: rowRef(table, row) },
      amounts,
      label: pointLabelAt(chart, index),
    };
  }
  const of = chartType(spec.type).isGrid ? groupSeries(textAt(point, 'y'), chart) : seriesAnchor(chart, series);
  if (of === undefined) return null;
  const name = series === null ? '' : ` · ${prepared.config.series[series]?.label ?? ''}`;
  return {
    on: 'point',
    shown,
    place: { kind: 'along', x: partAt(chart, index), series: of },
    amounts,
    label: `${pointLabelAt(chart, index)}${name}`,
  };
}

/** What a series is; null where none is asked for, undefined where there is no such one. */
function seriesAnchor({ prepared, spec }: ShownChart, series: number | null): Series | null | undefined {
  if (series === null) return null;
  const label = prepared.config.series[series]?.label;
  if (label === undefined) return undefined;
  if (spec.group !== null) return groupSeries(label, { prepared, spec, isOutdated: false });
  const id = spec.y[series];
  const name = prepared.config.y_cols[series];
  return id === undefined || name === undefined ? null : { by: 'column', column: { id, name } };
}

function groupSeries(label: string, { prepared }: ShownChart): Series {
  const labels = prepared.config.series.map((series) => series.label);
  // The last series is what is put together when there are as many as are told apart.
  const isPutTogether = label === 'Other' && labels.length > 12;
  const part: Part = isPutTogether ? { kind: 'rest' } : { kind: 'category', value: label };
  return { by: 'group', part };
}

/** The anchor of the time from one point to another, both included. Null where the axis is not time. */
export function intervalAnchor(table: Table, chart: ShownChart, from: number, to: number): Anchor | null {
  const { bucket, x_kind } = chart.prepared.config;
  if (x_kind !== 'time' || bucket === null || from > to) return null;
  const [first, last] = [spanOf(labelAt(chart, from), bucket), spanOf(labelAt(chart, to), bucket)];
  if (first === null || last === null) return null;
  const labels = chart.prepared.data.map((_, index) => labelAt(chart, index));
  return {
    on: 'interval',
    shown: shownBy(table, chart),
    span: { from: first.from, until: last.until },
    amounts: amountsBetween(chart, from, to),
    label: spanName(labels, bucket, from, to),
  };
}

/** The anchor of a band of values. Null where there is no axis of values, or nothing between the ends. */
export function bandAnchor(table: Table, chart: ShownChart, band: Range): Anchor | null {
  if (!hasValueAxis(chart) || !(band.from <= band.to)) return null;
  const { y_unit } = chart.prepared.config;
  const ends = [band.from, band.to].map((end) => formatValue(end, y_unit));
  return {
    on: 'band',
    shown: shownBy(table, chart),
    band,
    amounts: pointsWithin(chart, band),
    label: ends[0] === ends[1] ? (ends[0] ?? '') : ends.join(' to '),
  };
}

/** Whether values lie along an axis on which a band can be drawn. */
export function hasValueAxis({ spec, prepared }: ShownChart): boolean {
  return !chartType(spec.type).hasNoValueAxis && spec.stack !== 'percent' && prepared.data.length > 0;
}

export function chartAnchor(table: Table, chart: ShownChart): Anchor {
  return { on: 'chart', shown: shownBy(table, chart), amounts: amountsOfChart(chart), label: chart.prepared.title };
}

export function columnAnchor(column: Column): Anchor {
  return { on: 'column', column: columnRef(column), amounts: amountsOfColumn(column), label: column.name };
}

/** What sums up a column: its values, how many different ones there are, and the mean of numbers. */
export function amountsOfColumn(column: Column): Amount[] {
  const amount = (of: Amount['of'], value: number): Amount => ({ of, series: null, name: null, value });
  const numbers = numbersOf(column);
  const { vector } = column;
  const length = vector.kind === 'text' ? vector.codes.length : vector.values.length;
  let count = 0;
  for (let position = 0; position < length; position++) if (!isMissing(vector, position)) count++;
  if (numbers === null) return [amount('values', count), amount('distinct', categoryCount(column))];
  const present = numbers.filter((value) => !Number.isNaN(value));
  const mean =
    present.length === 0 ? [] : [amount('mean', present.reduce((sum, value) => sum + value, 0) / present.length)];
  return [amount('values', count), ...mean];
}

/** The anchor of a cell by its column and the row of the file. Null when the table has no such row. */
export function cellAnchor(table: Table, column: Column, row: number): Anchor | null {
  const position = positionOf(table, row);
  if (position === undefined) return null;
  const text = cellText(column.vector, position);
  return {
    on: 'cell',
    column: columnRef(column),
    row: rowRef(table, row),
    text,
    label: `${column.name}, row ${row + 1}`,
  };
}

export const dashboardAnchor = (title: string): Anchor => ({ on: 'dashboard', label: title });
