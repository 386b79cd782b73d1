import { table as aqTable, desc, op } from 'arquero';
import { isAlike } from '@/lib/charts/recommend/alike';
import type { Candidate } from '@/lib/charts/recommend/candidate';
import type { Sample } from '@/lib/charts/recommend/sample';
import { type Grouping, isUsableMeasure, type Usable } from '@/lib/charts/recommend/usable';
import { roleOf } from '@/lib/charts/roles';
import type { Aggregate, ChartFilter, ChartType } from '@/lib/charts/spec';
import { timeColumn } from '@/lib/charts/time-column';
import type { Column } from '@/lib/tabular/table';

const MOST_GROUPS = 30;
const MOST_SERIES = 12;

const WORTH = { scatter: 0.06, mean: 0.08, box: 0.06, cross: 0.05, line: 0.08, zoom: 0.25, largest: 0.14 };
const AGGREGATES: readonly Aggregate[] = ['mean', 'median', 'max', 'min'];

/**
 * Every two columns together, without asking whether there is anything to see.
 *
 * @param numbers the columns of numbers to be looked at, coordinates and codes among them
 * @param totals filters of rows that are totals of others
 */
export function plainPairs(
  usable: Usable,
  numbers: readonly Column[],
  totals: readonly ChartFilter[],
  sample: Sample,
): Candidate[] {
  const { groupings, times, isPanel } = usable;
  const measures = numbers.filter(isUsableMeasure);
  const groups = groupings.filter(({ distinct }) => distinct <= MOST_GROUPS);
  return [
    ...numbers.flatMap((y, i) => numbers.slice(0, i).map((x) => scatter(x, y))),
    ...groups.flatMap((group) => measures.flatMap((measure) => byGroup(group, measure))),
    ...times.flatMap((time) => measures.flatMap((measure) => overTime(time, measure))),
    ...times.flatMap((time) =>
      groupings.flatMap((group) =>
        measures.flatMap((measure) => largestOverTime(time, group, measure, totals, sample)),
      ),
    ),
    ...(isPanel ? [] : groups.flatMap((x) => groups.flatMap((group) => across(x, group)))),
    ...(isPanel ? [] : times.flatMap((time) => groups.flatMap((group) => countsOverTime(time, group)))),
  ];
}

function scatter(x: Column, y: Column): Candidate {
  const request = { x_col: x.id, y_col: y.id, chart_type: 'scatter' } as const;
  const interest = isAlike(x, y) ? 0.2 * WORTH.scatter : WORTH.scatter;
  return { type: 'scatter', request, measure: y, along: [x], interest, intent: 'relate' };
}

/** Amounts and averages of each group; of single values there is one amount and no more to say. */
function byGroup({ column, isUnique }: Grouping, measure: Column): Candidate[] {
  if (column === measure) return [];
  const base = { measure, along: [column] };
  const columns = { x_col: column.id, y_col: measure.id };
  const bar = (aggregate: Aggregate, interest: number): Candidate => ({
    ...base,
    type: 'bar',
    request: { ...columns, chart_type: 'bar', aggregate },
    interest,
    intent: 'compare',
  });
  const isAdded = roleOf(measure) === 'quantity';
  if (isUnique) return [bar(isAdded ? 'sum' : 'mean', WORTH.mean)];
  const averages = AGGREGATES.map((aggregate, i) => bar(aggregate, WORTH.mean / (i + 1)));
  const box = { ...base, type: 'box', request: { ...columns, chart_type: 'box' } } as const;
  return [...(isAdded ? [bar('sum', WORTH.mean)] : []), ...averages, { ...box, interest: WORTH.box, intent: 'spread' }];
}

/** Fewer years than this are drawn by the month as a whole. */
const FEWEST_YEARS = 8;
const LAST_YEARS = 5;

/** The whole of time, and of many years the last few by the month, so that seasons show. */
function overTime(time: Column, measure: Column): Candidate[] {
  const times = timeColumn(time);
  if (times === null) return [];
  const base = { type: 'line', measure, along: [time], intent: 'time' } as const;
  const columns = { x_col: time.id, y_col: measure.id, chart_type: 'line' } as const;
  const lines = AGGREGATES.map((aggregate, i) => ({
    ...base,
    request: { ...columns, aggregate },
    interest: WORTH.line / (i + 1),
  }));
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const code of times.codes) {
    if (code < 0) continue;
    const year = Math.floor((times.months[code] as number) / 12);
    if (year < first) first = year;
    if (year > last) last = year;
  }

  const isFine = ['month', 'week', 'day', 'hour'].includes(times.rhythm);
  if (!isFine || last - first < FEWEST_YEARS || time.vector.kind !== 'text') return lines;
  const min = String(last - LAST_YEARS).padStart(4, '0');
  const zoom = { aggregate: 'mean', bucket: 'month', filters: [{ op: 'range', column: time.id, min }] } as const;
  return [...lines, { ...base, request: { ...columns, ...zoom }, interest: WORTH.zoom }];
}

/** Groups beyond these are no lines to be told apart. */
const MOST_LINES = 7;
const LARGEST = 5;

/** Of many groups the course of the largest. */
function largestOverTime(
  time: Column,
  group: Grouping,
  measure: Column,
  without: readonly ChartFilter[],
  sample: Sample,
): Candidate[] {
  const { column, distinct, isUnique } = group;
  if (isUnique || distinct <= MOST_LINES || roleOf(measure) !== 'quantity' || column.vector.kind !== 'text') return [];
  const { dictionary } = column.vector;
  const amounts = aqTable({ code: sample.codes(column), amount: sample.numbers(measure) })
    .groupby('code')
    .rollup({ amount: op.sum('amount') })
    .orderby(desc('amount'), 'code')
    .array('code', Int32Array);
  const isTotal = (label: string) =>
    without.some((filter) => filter.op === 'equals' && filter.column === column.id && filter.value === label);
  const values = Array.from(amounts)
    .filter((code) => code >= 0)
    .map((code) => dictionary[code] as string)
    .filter((label) => !isTotal(label))
    .slice(0, LARGEST);
  if (values.length < 2) return [];
  return [
    {
      type: 'line',
      request: {
        x_col: time.id,
        y_col: measure.id,
        group_col: column.id,
        chart_type: 'line',
        aggregate: 'sum',
        filters: [{ op: 'in', column: column.id, values }],
      },
      measure,
      along: [time, column],
      interest: WORTH.largest,
      intent: 'time',
    },
  ];
}

/** How many rows two groupings share. */
function across(x: Grouping, group: Grouping): Candidate[] {
  if (x === group || x.isUnique || group.isUnique || group.distinct > MOST_SERIES) return [];
  const drawn = (type: ChartType, interest: number): Candidate => ({
    type,
    request: { x_col: x.column.id, group_col: group.column.id, chart_type: type, aggregate: 'count' },
    measure: null,
    along: [x.column, group.column],
    interest,
    intent: 'compare',
  });
  return [
    drawn('stacked_bar', WORTH.cross),
    drawn('heatmap', 0.9 * WORTH.cross),
    drawn('grouped_bar', 0.8 * WORTH.cross),
  ];
}

function countsOverTime(time: Column, group: Grouping): Candidate[] {
  if (group.isUnique || group.distinct > MOST_SERIES || group.column === time) return [];
  const drawn = (type: ChartType, interest: number): Candidate => ({
    type,
    request: { x_col: time.id, group_col: group.column.id, chart_type: type, aggregate: 'count' },
    measure: null,
    along: [time, group.column],
    interest,
    intent: 'time',
  });
  return [drawn('line', WORTH.cross), drawn('area', 0.9 * WORTH.cross), drawn('heatmap', 0.8 * WORTH.cross)];
}
