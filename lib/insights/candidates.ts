import { bucketIndexes, bucketLabel, bucketSpan, chooseBucket } from '@/lib/charts/buckets';
import { categoriesOf } from '@/lib/charts/categories';
import { aggregateBy, type Source } from '@/lib/charts/prepare/aggregate';
import { countCodes, pickCodes } from '@/lib/charts/prepare/selection';
import type { Bucket, ChartFilter } from '@/lib/charts/spec';
import { isAdditive } from '@/lib/charts/spec';
import { timeColumn } from '@/lib/charts/time-column';
import { pearson, spearman } from '@/lib/stats/correlation';
import { effectSize } from '@/lib/stats/effect';
import type { GroupMoments } from '@/lib/stats/group-moments';
import { kruskalWallis } from '@/lib/stats/kruskal-wallis';
import { middles } from '@/lib/stats/middles';
import { unitOf } from '@/lib/tabular/labels';
import type { Column } from '@/lib/tabular/table';
import type { Draft } from './draft';
import type { FactQuery } from './fact';
import { differenceFact, type Groups, rankFacts } from './facts/groups';
import { missingFacts } from './facts/missing';
import { mixFact } from './facts/mix';
import { correlationFact, numberFacts } from './facts/numbers';
import { ratioFact } from './facts/ratio';
import { isScaleSlip } from './facts/scale-slip';
import { seriesFacts } from './facts/series';
import { FEWEST_IN_GROUP, MOST_GROUPS } from './floors';
import { missingPlaces } from './gaps';
import { momentsBy, momentsOf, sizesOf } from './remembered';
import { sampled } from './sampled';
import { spanFilters } from './span-filters';
import { givenOf, type Measure, measureUnit, type Rows, sourceOf } from './subject';

const query = (rows: Rows, parts: Partial<FactQuery>): FactQuery => ({
  measure: null,
  aggregate: null,
  by: null,
  bucket: null,
  second: null,
  ...parts,
  filters: rows.filters,
  ...(rows.includeFilled === true && { includeFilled: true }),
});

const have = (column: Column | null): ChartFilter[] => (column === null ? [] : [{ op: 'present', column: column.id }]);

/** Candidates of a measure along time; with `bucket` null in the spans an axis would have. */
export function alongTime(rows: Rows, measure: Measure, time: Column, bucket: Bucket | null): Draft[] {
  // What a column said before it was cut to months is found by the column's own id.
  const axis = 'of' in time && typeof time.of === 'string' ? time.of : time.id;
  const calendar = timeColumn(time);
  if (calendar === null) return [];
  const codes = pickCodes(calendar.codes, rows.selection);
  const used = countCodes(codes, calendar.months.length, null);
  const by = bucket ?? chooseBucket(calendar, used);
  const indexes = bucketIndexes(calendar, by);
  const { first, places } = bucketSpan(indexes, used);
  if (places === 0 || places > MOST_SPANS) return [];
  const cells = codes.map((code) => (code < 0 ? -1 : (indexes[code] as number) - first));
  const source = sourceOf(measure, rows);
  if (source.kind === 'numbers')
    for (let i = 0; i < cells.length; i++) if (Number.isNaN(source.values[i] as number)) cells[i] = -1;
  const { values, rows: counts } = aggregateBy(cells, places, source, measure.aggregate);
  const isAdded = isAdditive(measure.aggregate);
  if (isAdded) for (let i = 0; i < values.length; i++) if (counts[i] === 0) values[i] = 0;
  const whole = isAdded ? wholeSpans(counts) : { from: 0, to: places };
  const labels = Array.from({ length: places }, (_, i) => bucketLabel(first + i, by));
  return seriesFacts({
    values: values.slice(whole.from, whole.to),
    labels: labels.slice(whole.from, whole.to),
    rows: Float64Array.from(counts.slice(whole.from, whole.to)),
    errors: errorsOf(measure, source, counts).slice(whole.from, whole.to),
    bucket: by,
    unit: measureUnit(measure),
    query: query(rows, { measure: measure.column?.id ?? null, aggregate: measure.aggregate, by: axis, bucket: by }),
    filters: [...rows.filters, ...have(measure.column), ...have(time)],
    valuesAt: (place) => {
      const at = place + whole.from;
      return source.kind === 'numbers' ? source.values.filter((_, i) => cells[i] === at) : null;
    },
    rowsOf: (label) => [...rows.filters, ...have(measure.column), ...spanFilters(time, label, by)],
  });
}

/** Standard errors of the values of spans, as if all rows varied alike: of a mean σ ÷ √n, of a sum √(n·mean x²), of a count √n. */
function errorsOf({ aggregate }: Measure, source: Source, counts: ArrayLike<number>): Float64Array {
  const by = (error: (n: number) => number) => Float64Array.from(counts, (n) => (n === 0 ? Number.NaN : error(n)));
  if (source.kind === 'rows' || aggregate === 'count') return by(Math.sqrt);
  if (source.kind !== 'numbers' || (aggregate !== 'mean' && aggregate !== 'sum')) return by(() => Number.NaN);
  const { mean, variance } = momentsOf(source.values);
  const ofSum = Math.sqrt(variance + mean * mean);
  return by((n) => (aggregate === 'mean' ? Math.sqrt(variance / n) : ofSum * Math.sqrt(n)));
}

const MOST_SPANS = 2000;
const PART_OF_A_SPAN = 0.5;

/** A file that begins or ends in the middle of a month has little of it: what is added up there says nothing of the course. */
function wholeSpans(counts: ArrayLike<number>): { from: number; to: number } {
  const sorted = Array.from(counts).sort((a, b) => a - b);
  const least = PART_OF_A_SPAN * (sorted[Math.floor(sorted.length / 2)] ?? 0);
  const [from, to] = [0, counts.length];
  return { from: (counts[from] ?? 0) < least ? from + 1 : from, to: (counts[to - 1] ?? 0) < least ? to - 1 : to };
}

/** Candidates of a measure over groups: who is first, how much the first have together, whether single values differ. */
export function acrossGroups(rows: Rows, measure: Measure, by: Column, isCompared = true): Draft[] {
  const { codes: all, size, label } = categoriesOf(by);
  const codes = pickCodes(all, rows.selection);
  const source = sourceOf(measure, rows);
  const given = measure.column === null || source.kind !== 'numbers' ? null : givenOf(measure.column, rows);
  const measured = given === null ? null : momentsBy(codes, size, given);
  const { values, rows: counts } = aggregated(codes, size, source, measure, measured);
  const groups: Groups = {
    values,
    rows: counts,
    label,
    filterOf: (group) => ({ op: 'equals', column: by.id, value: keyOf(by, group) }),
    kind: kindOf(measure),
    moments: measured,
    middles: given === null ? null : middles(sampled(codes), size, sampled(given)),
    isSlip: (group) => given !== null && isScaleSlip(sampled(codes), sampled(given), group),
    unit: measureUnit(measure),
    query: query(rows, { measure: measure.column?.id ?? null, aggregate: measure.aggregate, by: by.id }),
    filters: [...rows.filters, ...have(measure.column), ...have(by)],
  };
  const found = rankFacts(groups);
  if (given === null || !isCompared || countUsed(counts) > MOST_GROUPS) return found;
  const [some, values_] = [sampled(codes), sampled(given)];
  const unit = measure.column === null ? null : unitOf(measure.column);
  return [
    ...found,
    ...differenceFact({ ...groups, unit }, kruskalWallis(some, size, values_), effectSize(some, size, values_)),
  ];
}

/** The aggregate of each group: sums and means are known from the moments already. */
function aggregated(
  codes: Int32Array,
  size: number,
  source: Source,
  { aggregate }: Measure,
  known: GroupMoments | null,
): { values: Float64Array; rows: ArrayLike<number> } {
  if (known === null || (aggregate !== 'sum' && aggregate !== 'mean'))
    return aggregateBy(codes, size, source, aggregate);
  const { n, sum, mean } = known;
  return {
    values:
      aggregate === 'mean'
        ? mean
        : sum.map((total, group) => (n[group] === 0 || !Number.isFinite(total) ? Number.NaN : total)),
    rows: n,
  };
}

function kindOf({ column, aggregate }: Measure): Groups['kind'] {
  if (column === null || aggregate === 'count') return 'count';
  if (aggregate === 'sum' || aggregate === 'mean') return aggregate;
  return 'other';
}

const countUsed = (counts: ArrayLike<number>): number => Array.from(counts).filter((count) => count > 0).length;

/** What a group is called in a filter. */
export function keyOf(by: Column, group: number): string | number {
  const { vector } = by;
  if (vector.kind === 'text') return vector.dictionary[group] ?? '';
  return Number(categoriesOf(by).order?.[group]);
}

/** Candidates of two columns of numbers. */
export function together(rows: Rows, measure: Column, other: Column): Draft[] {
  const [y, x] = [givenOf(measure, rows), givenOf(other, rows)];
  const linear = pearson(x, y);
  const ranks = spearman(sampled(x), sampled(y));
  const slope = linear.r === null ? 0 : (linear.r * momentsOf(y).sd) / momentsOf(x).sd;
  return correlationFact(linear, ranks, slope, {
    unit: unitOf(measure),
    query: query(rows, { measure: measure.id, by: other.id }),
    filters: [...rows.filters, ...have(measure), ...have(other)],
  });
}

/** Level, spread and outliers of a column. */
export function ofNumbers(rows: Rows, column: Column, isAdded: boolean): Draft[] {
  return numberFacts({
    values: givenOf(column, rows),
    isAdded,
    unit: unitOf(column),
    query: query(rows, { measure: column.id, aggregate: isAdded ? 'sum' : 'mean' }),
    filters: [...rows.filters, ...have(column)],
  });
}

/** What is missing of a column, alone or by groups. */
export function ofGaps(rows: Rows, column: Column, by: Column | null): Draft[] {
  return missingFacts({
    missing: missingPlaces(column, rows),
    n: rows.selection.count,
    groups: by && groupsOf(by, rows),
    query: query(rows, { measure: column.id, aggregate: 'count', by: by?.id ?? null }),
    filters: rows.filters,
    missingFilters: [{ op: 'missing', column: column.id }],
  });
}

function groupsOf(by: Column, rows: Rows) {
  const { codes: all, size, label } = categoriesOf(by);
  const codes = pickCodes(all, rows.selection);
  return { codes, sizes: sizesOf(codes, size), label };
}

/** One column per another, by groups. */
export function ratioBy(rows: Rows, above: Column, below: Column, by: Column): Draft[] {
  const { codes, size, label } = categoriesOf(by);
  if (size > MOST_GROUPS) return [];
  return ratioFact({
    above: givenOf(above, rows),
    below: givenOf(below, rows),
    codes: pickCodes(codes, rows.selection),
    size,
    label,
    query: query(rows, { measure: above.id, aggregate: 'sum', by: by.id, second: below.id }),
    filters: [...rows.filters, ...have(above), ...have(below), ...have(by)],
  });
}

/** What groups are made of, in the difference of their means. */
export function mixBy(rows: Rows, measure: Column, by: Column, parts: Column): Draft[] {
  const [groups, made] = [categoriesOf(by), categoriesOf(parts)];
  if (groups.size > MOST_PARTS || made.size > MOST_PARTS || rows.selection.count < 4 * FEWEST_IN_GROUP) return [];
  return mixFact({
    values: givenOf(measure, rows),
    codes: pickCodes(groups.codes, rows.selection),
    size: groups.size,
    label: groups.label,
    partCodes: pickCodes(made.codes, rows.selection),
    parts: made.size,
    unit: unitOf(measure),
    query: query(rows, { measure: measure.id, aggregate: 'mean', by: by.id, second: parts.id }),
    filters: [...rows.filters, ...have(measure), ...have(by), ...have(parts)],
  });
}

const MOST_PARTS = 12;
