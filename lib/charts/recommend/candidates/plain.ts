import { desc } from 'arquero';
import type { Candidate, Intent } from '@/lib/charts/recommend/candidate';
import type { Sample } from '@/lib/charts/recommend/sample';
import { type Grouping, isRepeating, isUsableMeasure, type Usable } from '@/lib/charts/recommend/usable';
import type { ChartRequest } from '@/lib/charts/request';
import { isMeasure, roleOf } from '@/lib/charts/roles';
import { BUCKETS, type ChartFilter } from '@/lib/charts/spec';
import { timeColumn } from '@/lib/charts/time-column';
import { numberFacts, numbersOf } from '@/lib/charts/values';
import { toArquero } from '@/lib/tabular/arquero';
import type { Column, Table } from '@/lib/tabular/table';
import { plainPairs } from './plain-pairs';

/**
 * Charts for a table in which too few are remarkable: each column by itself and every two together, without asking whether there is
 * anything to see. Each is worth less than what is.
 *
 * @param present the columns that are mostly there, as `presentColumns` gives them
 * @param totals filters of rows that are totals of others, as `totalsOf` gives them
 */
export function plainCharts(
  table: Table,
  present: readonly Column[],
  usable: Usable,
  totals: readonly ChartFilter[],
  sample: Sample,
): Candidate[] {
  const numbers = present.filter(hasSpread).slice(0, MOST_NUMBERS);
  const groupings = usable.groupings.slice(0, MOST_GROUPINGS);
  return [
    ...numbers.flatMap((column) => aloneNumber(column, sample)),
    ...groupings.flatMap((group) => aloneGroup(group, usable.isPanel)),
    ...usable.times.flatMap((time) => aloneTime(time, usable.isPanel)),
    ...present.flatMap((column) => frequentTexts(table, column)),
    ...plainPairs({ ...usable, groupings }, numbers, totals, sample),
  ];
}

const MOST_NUMBERS = 12;
const MOST_GROUPINGS = 8;

/** What a chart is worth that nothing is known about, by how much people usually see in it. */
const WORTH = { spread: 0.12, box: 0.05, part: 0.03, count: 0.12, pie: 0.09, without: 0.04, time: 0.1, span: 0.05 };
/** Coordinates, codes and ranks. */
const ODD = 0.8;
/** Rows of a table of measurements. */
const PANEL = 0.15;

/** A chart of a single column. */
function alone(column: Column, type: Candidate['type'], interest: number, more: Partial<ChartRequest> = {}): Candidate {
  const measure = isMeasure(column) ? column : null;
  const intent: Intent = measure !== null ? 'spread' : roleOf(column) === 'time' ? 'time' : 'compare';
  const request = { x_col: column.id, chart_type: type, ...more };
  return { type, request, measure, along: measure === null ? [column] : [], interest, intent };
}

/** Numbers to look at, also those that are places or codes. */
function hasSpread(column: Column): boolean {
  const values = isMeasure(column) ? numbersOf(column) : null;
  if (values === null) return false;
  const { min, max } = numberFacts(values);
  return max > min;
}

const MOST_VALUES = 30;

/** Few numbers that occur again and again. */
function isRepeated(column: Column): boolean {
  const values = numbersOf(column);
  if (values === null) return false;
  const { distinct, count } = numberFacts(values);
  return distinct <= MOST_VALUES && 2 * distinct <= count;
}

/** All of it, its middle, and its halves. */
function aloneNumber(column: Column, sample: Sample): Candidate[] {
  const worth = isUsableMeasure(column) ? 1 : ODD;
  const sorted = sample
    .numbers(column)
    .filter((value) => !Number.isNaN(value))
    .sort();
  const [low = 0, middle = 0, high = 0] = [0.1, 0.5, 0.9].map((p) => sorted[Math.round((sorted.length - 1) * p)]);
  const part = (bounds: { min?: number; max?: number; exclusiveMax?: boolean }, less: number) =>
    alone(column, 'histogram', less * worth * WORTH.part, { filters: [{ op: 'range', column: column.id, ...bounds }] });
  return [
    alone(column, 'histogram', worth * WORTH.spread),
    alone(column, 'box', worth * WORTH.box),
    ...(isRepeated(column) ? [alone(column, 'bar', worth * WORTH.part, { aggregate: 'count' })] : []),
    part({ min: low, max: high }, 1),
    part({ min: middle }, 0.7),
    part({ max: middle, exclusiveMax: true }, 0.6),
  ];
}

/** How many rows each group has, and how many the others have without the largest. */
function aloneGroup({ column, counts, distinct, isUnique }: Grouping, isPanel: boolean): Candidate[] {
  if (isUnique) return [];
  const worth = isPanel ? PANEL : 1;
  const charts = [
    alone(column, 'bar', worth * WORTH.count, { aggregate: 'count' }),
    alone(column, 'pie', worth * WORTH.pie, { aggregate: 'count' }),
  ];
  const largest =
    column.vector.kind === 'text' ? column.vector.dictionary[counts.indexOf(Math.max(...counts))] : undefined;
  if (distinct < 4 || largest === undefined) return charts;
  const filters: ChartFilter[] = [{ op: 'equals', column: column.id, value: largest, not: true }];
  return [...charts, alone(column, 'bar', worth * WORTH.without, { aggregate: 'count', filters })];
}

/** How many rows each span has, whatever the span. */
function aloneTime(time: Column, isPanel: boolean): Candidate[] {
  const resolution = timeColumn(time)?.resolution;
  if (resolution === undefined) return [];
  const worth = isPanel ? PANEL : 1;
  const spans = BUCKETS.slice(BUCKETS.indexOf(resolution));
  return [
    alone(time, 'line', worth * WORTH.time, { aggregate: 'count' }),
    ...spans.map((bucket) => alone(time, 'line', worth * WORTH.span, { aggregate: 'count', bucket })),
    ...spans.map((bucket) => alone(time, 'bar', 0.8 * worth * WORTH.span, { aggregate: 'count', bucket })),
  ];
}

const MOST_FREQUENT = 12;

/** The texts that repeat most, of a column of which most do not. */
function frequentTexts(table: Table, column: Column): Candidate[] {
  const { id } = column;
  if (roleOf(column) !== 'text' || !isRepeating(column)) return [];
  const values = toArquero(table)
    .groupby(id)
    .count()
    .orderby(desc('count'))
    .objects({ limit: MOST_FREQUENT + 1 })
    .map((row) => row as Readonly<Record<string, string | number | null>>)
    .filter((row) => row[id] !== null && Number(row.count) > 1)
    .slice(0, MOST_FREQUENT)
    .map((row) => row[id] ?? null);
  if (values.length < 2) return [];
  return [alone(column, 'bar', WORTH.part, { aggregate: 'count', filters: [{ op: 'in', column: id, values }] })];
}
