import { bucketIndexes, bucketLabel, bucketSpan } from '@/lib/charts/buckets';
import { categoriesOf } from '@/lib/charts/categories';
import { columnsOf } from '@/lib/charts/columns';
import { aggregateBy } from '@/lib/charts/prepare/aggregate';
import { countCodes, pickCodes, select } from '@/lib/charts/prepare/selection';
import { usableColumns } from '@/lib/charts/recommend/usable';
import { type Aggregate, type ChartFilter, type ChartSpec, isAdditive } from '@/lib/charts/spec';
import { timeColumn } from '@/lib/charts/time-column';
import type { Finding } from '@/lib/findings/finding';
import { CellFlag, type Column, type Table } from '@/lib/tabular/table';
import { keyOf } from './candidates';
import type { Draft, DraftOf } from './draft';
import type { Fact, FactQuery } from './fact';
import { MOST_GROUPS } from './floors';
import { judge } from './judge';
import { qualityIn } from './quality';
import { spanFilters } from './span-filters';
import { type Measure, measureUnit, type Rows, sourceOf } from './subject';
import type { FactOptions } from './table-facts';

/** Spans on either side that a span is compared with. */
const REACH = 3;
/** Columns looked into for what makes the difference, and what a part of one must have of it beyond its part of the rows. */
const MOST_COLUMNS = 8;
const LEAST_SHARE = 0.25;
const LEAST_LIFT = 0.1;

/**
 * What is to be said of one place of a chart: how it lies among its neighbours in time or the other groups, which part of the rows makes
 * most of the difference, and what cleaning did to its rows. Descriptions, not tests: what is said is there. Empty where the
 * chart has no such place, or shows single values.
 *
 * @param label what the place is called on the axis, as the chart's points have it (`2024-03`, `Porto`)
 * @throws AppError `wrong_state` when a column is gone.
 */
export function pointFacts(table: Table, spec: ChartSpec, label: string, { open = [] }: FactOptions = {}): Fact[] {
  const places = placesOf(table, spec);
  const at = places?.labels.indexOf(label) ?? -1;
  if (places === null || at < 0) return [];
  const drafts: Draft[] = [
    ...placeDraft(places, at),
    ...partDraft(table, places, at),
    ...touchedDraft(places, at, open),
  ];
  return judge(drafts, qualityIn(table, open));
}

interface Places {
  readonly x: Column;
  readonly rows: Rows;
  readonly measure: Measure;
  readonly aggregate: Aggregate;
  /** For each selected row its place, −1 for none. */
  readonly cells: Int32Array;
  readonly labels: readonly string[];
  readonly values: Float64Array;
  readonly counts: Uint32Array;
  readonly isTime: boolean;
  readonly query: FactQuery;
  filtersOf(at: number): ChartFilter[];
}

function placesOf(table: Table, spec: ChartSpec): Places | null {
  const { x, y } = columnsOf(table, spec);
  const [column = null] = y;
  const aggregate = spec.aggregate ?? (column === null && spec.type === 'pie' ? 'count' : null);
  if (aggregate === null) return null;
  const rows: Rows = {
    filters: spec.filters,
    selection: select(table, spec.filters),
    ...(spec.includeFilled === true && { includeFilled: true }),
  };
  const measure = { column, aggregate };
  const axis = spec.bucket === null ? groupAxis(x, rows) : timeAxis(x, spec, rows);
  if (axis === null) return null;
  const { values, rows: counts } = aggregateBy(axis.cells, axis.labels.length, sourceOf(measure, rows), aggregate);
  const query: FactQuery = {
    measure: column?.id ?? null,
    aggregate,
    by: spec.x,
    bucket: spec.bucket,
    second: null,
    filters: spec.filters,
    ...(rows.includeFilled === true && { includeFilled: true }),
  };
  const present: ChartFilter[] = column === null ? [] : [{ op: 'present', column: column.id }];
  return {
    ...axis,
    x,
    rows,
    measure,
    aggregate,
    values,
    counts,
    isTime: spec.bucket !== null,
    query,
    filtersOf: (at) => [...spec.filters, ...present, ...axis.only(at)],
  };
}

interface Axis {
  readonly cells: Int32Array;
  readonly labels: readonly string[];
  only(at: number): ChartFilter[];
}

function timeAxis(x: Column, { bucket }: ChartSpec, rows: Rows): Axis | null {
  const calendar = timeColumn(x);
  if (calendar === null || bucket === null) return null;
  const codes = pickCodes(calendar.codes, rows.selection);
  const indexes = bucketIndexes(calendar, bucket);
  const { first, places } = bucketSpan(indexes, countCodes(codes, calendar.months.length, null));
  const labels = Array.from({ length: places }, (_, i) => bucketLabel(first + i, bucket));
  return {
    cells: codes.map((code) => (code < 0 ? -1 : (indexes[code] as number) - first)),
    labels,
    only: (at) => spanFilters(x, labels[at] ?? '', bucket),
  };
}

function groupAxis(x: Column, rows: Rows): Axis {
  const { codes, size, label } = categoriesOf(x);
  return {
    cells: pickCodes(codes, rows.selection),
    labels: Array.from({ length: size }, (_, code) => label(code)),
    only: (at) => [{ op: 'equals', column: x.id, value: keyOf(x, at) }],
  };
}

/** The places a place is compared with: its neighbours in time, else all others, that have a value. */
function othersOf({ values, isTime }: Places, at: number): number[] {
  return Array.from(values.keys()).filter(
    (other) => other !== at && !Number.isNaN(values[other] as number) && (!isTime || Math.abs(other - at) <= REACH),
  );
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function placeDraft(places: Places, at: number): DraftOf<'place'>[] {
  const { values, counts, labels, isTime, measure, query } = places;
  const value = values[at] as number;
  const others = othersOf(places, at);
  if (Number.isNaN(value) || others.length === 0) return [];
  const usual = mean(others.map((other) => values[other] as number));
  const all = Array.from(values).filter((one) => !Number.isNaN(one));
  return [
    {
      kind: 'place',
      values: {
        at: labels[at] ?? '',
        value,
        usual,
        direction: value >= usual ? 'up' : 'down',
        others: others.length,
        rank: all.filter((one) => one > value).length + 1,
        places: all.length,
        isTime,
      },
      ...described(measure, counts[at] ?? 0, { ...query }, places.filtersOf(at)),
    },
  ];
}

const described = (measure: Measure, n: number, query: FactQuery, filters: readonly ChartFilter[]) =>
  ({
    unit: measureUnit(measure),
    n,
    effect: { measure: 'none', size: 0 },
    p: null,
    isSizeable: true,
    query,
    rows: { count: n, filters },
  }) as const;

/** The part of the rows, by any other column, that makes most of the difference from the others. */
function partDraft(table: Table, places: Places, at: number): DraftOf<'part'>[] {
  const { aggregate, x, measure, query } = places;
  if (!isAdditive(aggregate) && aggregate !== 'mean') return [];
  const taken = new Set([x.id, measure.column?.id]);
  const groupings = usableColumns(table)
    .groupings.filter(({ column, distinct, isUnique }) => !taken.has(column.id) && !isUnique && distinct <= MOST_GROUPS)
    .slice(0, MOST_COLUMNS);
  const [best] = groupings
    .flatMap(({ column }) => partsBy(places, at, column))
    .sort((a, b) => b.share - b.rows - (a.share - a.rows));
  if (best === undefined || best.share < LEAST_SHARE || best.share - best.rows < LEAST_LIFT) return [];
  const { column, code, value, usual, amount, share, count } = best;
  const filters = [...places.filtersOf(at), { op: 'equals', column: column.id, value: keyOf(column, code) } as const];
  return [
    {
      kind: 'part',
      values: {
        at: places.labels[at] ?? '',
        category: categoriesOf(column).label(code),
        direction: amount >= 0 ? 'up' : 'down',
        amount,
        share,
        value,
        usual,
      },
      ...described(measure, count, { ...query, second: column.id }, filters),
    },
  ];
}

interface Part {
  readonly column: Column;
  readonly code: number;
  /** The aggregate of the part here, and what it is elsewhere. */
  readonly value: number;
  readonly usual: number;
  /** What it adds to the difference, the part of the difference that is, and of the rows. */
  readonly amount: number;
  readonly share: number;
  readonly rows: number;
  readonly count: number;
}

/**
 * What each group of a column adds to the difference of a place from the mean of the others. Sums and counts add up by themselves; a
 * mean is what each group is above or below the mean elsewhere, by its part of the rows: both ways the amounts add up to the whole.
 */
function partsBy(places: Places, at: number, column: Column): Part[] {
  const { cells, rows, measure, aggregate, labels } = places;
  const { codes, size } = categoriesOf(column);
  const own = pickCodes(codes, rows.selection);
  const source = sourceOf(measure, rows);
  const crossed = cells.map((cell, i) => (cell < 0 || (own[i] as number) < 0 ? -1 : cell * size + (own[i] as number)));
  const { values: sums, rows: counts } = aggregateBy(
    crossed,
    labels.length * size,
    source,
    isAdditive(aggregate) ? aggregate : 'sum',
  );
  const others = othersOf(places, at);
  const sumAt = (place: number, code: number) =>
    Number.isNaN(sums[place * size + code] as number) ? 0 : (sums[place * size + code] as number);
  const countAt = (place: number, code: number) => counts[place * size + code] ?? 0;
  const overCodes = (of: (code: number) => number) =>
    Array.from({ length: size }, (_, code) => of(code)).reduce((a, b) => a + b, 0);
  const overOthers = (of: (place: number) => number) => others.reduce((total, place) => total + of(place), 0);
  const n = overCodes((code) => countAt(at, code));
  const elsewhere = overOthers((place) => overCodes((code) => countAt(place, code)));
  if (n === 0 || elsewhere === 0) return [];
  const level = overOthers((place) => overCodes((code) => sumAt(place, code))) / elsewhere;
  const parts = Array.from({ length: size }, (_, code): Omit<Part, 'share'> => {
    const [sum, count] = [sumAt(at, code), countAt(at, code)];
    const [otherSum, otherCount] = [
      overOthers((place) => sumAt(place, code)),
      overOthers((place) => countAt(place, code)),
    ];
    const isMean = aggregate === 'mean';
    return {
      column,
      code,
      count,
      rows: count / n,
      value: isMean ? sum / count : sum,
      usual: isMean ? otherSum / otherCount : otherSum / others.length,
      amount: isMean
        ? (sum - level * count) / n - (otherSum - level * otherCount) / elsewhere
        : sum - otherSum / others.length,
    };
  });
  const whole = parts.reduce((total, { amount }) => total + amount, 0);
  return parts
    .map((part) => ({ ...part, share: whole === 0 ? 0 : part.amount / whole }))
    .filter(({ value, usual, share }) => Number.isFinite(value) && Number.isFinite(usual) && share <= 1.5);
}

/** What cleaning did to the rows of a place, in the column that is measured. */
function touchedDraft(places: Places, at: number, open: readonly Finding[]): DraftOf<'touched'>[] {
  const { measure, cells, rows, query } = places;
  const { column } = measure;
  if (column === null) return [];
  const suspects = new Set(
    open.filter((finding) => finding.column === column.id).flatMap((finding) => [...finding.rows]),
  );
  let [count, filled, flagged, suspected] = [0, 0, 0, 0];
  for (let i = 0; i < cells.length; i++) {
    if (cells[i] !== at) continue;
    const row = rows.selection.rows?.[i] ?? i;
    const flag = column.flags?.[row] ?? 0;
    count++;
    if ((flag & CellFlag.Filled) !== 0) filled++;
    if ((flag & CellFlag.Outlier) !== 0) flagged++;
    if (suspects.has(row)) suspected++;
  }
  if (count === 0) return [];
  return [
    {
      kind: 'touched',
      values: { at: places.labels[at] ?? '', filled, flagged, suspected },
      ...described(measure, count, query, places.filtersOf(at)),
    },
  ];
}
