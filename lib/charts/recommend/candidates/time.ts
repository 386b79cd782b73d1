import { bucketIndexes, bucketSpan } from '@/lib/charts/buckets';
import { aggregateBy } from '@/lib/charts/prepare/aggregate';
import { aggregateAlong } from '@/lib/charts/recommend/aggregate';
import type { Candidate } from '@/lib/charts/recommend/candidate';
import type { Sample } from '@/lib/charts/recommend/sample';
import { withoutStrays, type Years } from '@/lib/charts/recommend/stray-times';
import type { Grouping, Usable } from '@/lib/charts/recommend/usable';
import { resolveRequest } from '@/lib/charts/resolve';
import type { Bucket } from '@/lib/charts/spec';
import { type TimeColumn, timeColumn } from '@/lib/charts/time-column';
import { numberFacts, numbersOf } from '@/lib/charts/values';
import { concentration } from '@/lib/stats/concentration';
import { effectSize } from '@/lib/stats/effect';
import { trend } from '@/lib/stats/trend';
import type { Column, Table } from '@/lib/tabular/table';

const FEWEST_PLACES = 4;
const MOST_LINES = 7;
const MOST_ROWS = 19;

/** Lines of each measure over time, of the number of rows, and in several lines by group. */
export function timeCharts(table: Table, usable: Usable, sample: Sample): Candidate[] {
  return usable.times.flatMap((time) => {
    const years = withoutStrays(time, sample);
    const filters = years === null ? [] : [years.filter];
    const { bucket } = resolveRequest(table, { x_col: time.id, chart_type: 'line', filters });
    const places = bucket === null ? null : placesOf(time, bucket, years, usable.isPanel, sample);
    if (places === null) return [];
    const lines = usable.measures.flatMap((measure) => {
      const line = single(time, places, measure, usable.isPanel, sample);
      return [line, ...usable.groupings.flatMap((group) => several(line, time, measure, group, sample))];
    });
    const counted = usable.isPanel || places.isGappy ? null : rowsOverTime(time, places);
    const charts = counted === null ? lines : [...lines, counted];
    if (years === null) return charts;
    return charts.map((chart) => ({ ...chart, request: { ...chart.request, filters } }));
  });
}

interface Places {
  readonly codes: Int32Array;
  readonly size: number;
  readonly bucket: Bucket;
  readonly rhythm: Bucket;
  /** Many spans have no rows. */
  readonly isGappy: boolean;
}

/** Measurements are drawn one by one as long as there are no more places than this. */
const MOST_MEASUREMENTS = 400;
const GAPPY = 0.25;

function placesOf(time: Column, chosen: Bucket, years: Years | null, isPanel: boolean, sample: Sample): Places | null {
  const times = timeColumn(time);
  if (times === null) return null;
  if (isPanel && chosen !== times.rhythm) {
    const fine = placesAt(times, times.rhythm, years, sample);
    if (fine !== null && fine.size <= MOST_MEASUREMENTS) return fine;
  }
  return placesAt(times, chosen, years, sample);
}

function placesAt(times: TimeColumn, bucket: Bucket, years: Years | null, sample: Sample): Places | null {
  const indexes = bucketIndexes(times, bucket);
  const used = new Uint8Array(indexes.length);
  const isWithin = (code: number) => {
    const year = Math.floor((times.months[code] as number) / 12);
    return years === null || (year >= years.first && year <= years.last);
  };
  const moments = sample.pick(times.codes).map((code) => (code >= 0 && isWithin(code) ? code : -1));
  for (const code of moments) if (code >= 0) used[code] = 1;
  const { first, places } = bucketSpan(indexes, used);
  if (places < FEWEST_PLACES) return null;
  const codes = moments.map((code) => (code < 0 ? -1 : (indexes[code] as number) - first));
  const met = new Set(codes);
  met.delete(-1);
  return { codes, size: places, bucket, rhythm: times.rhythm, isGappy: met.size < (1 - GAPPY) * places };
}

function single(time: Column, places: Places, measure: Column, isPanel: boolean, sample: Sample): Candidate {
  const aggregate = aggregateAlong(measure, places, isPanel, sample);
  const values = sample.numbers(measure);
  const { values: series } = aggregateBy(places.codes, places.size, { kind: 'numbers', values }, aggregate);
  return {
    type: 'line',
    request: { x_col: time.id, y_col: measure.id, chart_type: 'line', aggregate, bucket: places.bucket },
    measure,
    along: [time],
    interest: pattern(series),
    intent: 'time',
  };
}

/** How much of a pattern a series has: a steady trend, or neighbours that are alike (waves, seasons). */
function pattern(series: Float64Array): number {
  const found = trend(series);
  if (found === null) return 0.1;
  const isTrend = found.p !== null && found.p < 0.05;
  const steady = isTrend ? Math.abs(found.tau) : 0;
  return 0.3 + 0.65 * Math.max(steady, 0.85 * Math.max(0, neighbours(series)));
}

/** Correlation of each value with the one before it. */
function neighbours(series: Float64Array): number {
  const present = series.filter((value) => !Number.isNaN(value));
  if (present.length < 6) return 0;
  const mean = present.reduce((sum, value) => sum + value, 0) / present.length;
  let together = 0;
  let own = 0;
  for (let i = 0; i < present.length; i++) {
    const distance = (present[i] as number) - mean;
    own += distance * distance;
    if (i > 0) together += distance * ((present[i - 1] as number) - mean);
  }
  return own > 0 ? together / own : 0;
}

/** A line each, or areas on one another where the values add up; rows of a heatmap where lines would be too many. */
function several(line: Candidate, time: Column, measure: Column, group: Grouping, sample: Sample): Candidate[] {
  if (group.distinct > MOST_ROWS || group.isUnique || group.column === time || group.column === measure) return [];
  const { epsilonSquared } = effectSize(sample.codes(group.column), group.counts.length, sample.numbers(measure));
  const values = numbersOf(measure);
  const isStacked = line.request.aggregate === 'sum' && values !== null && numberFacts(values).min >= 0;
  const interest = Math.min(1, 0.55 * line.interest + 0.5 * Math.sqrt(epsilonSquared));
  const base = { measure, along: [time, group.column], intent: 'time' } as const;
  const drawn = (type: 'line' | 'area' | 'heatmap') => ({
    ...line.request,
    group_col: group.column.id,
    chart_type: type,
  });
  const { bucket: _bucket, ...map } = drawn('heatmap');
  const heatmap = { ...base, type: 'heatmap', request: map, interest: 0.75 * interest } as const;
  if (group.distinct > MOST_LINES) return [heatmap];
  const type = isStacked ? 'area' : 'line';
  return [{ ...base, type, request: drawn(type), interest }, heatmap];
}

/** Worth a look where the number of rows is not simply the same in every span. */
function rowsOverTime(time: Column, { codes, size, bucket }: Places): Candidate | null {
  const { values } = aggregateBy(codes, size, { kind: 'rows' }, 'count');
  const uneven = concentration(values)?.gini ?? 0;
  if (uneven < 0.05) return null;
  return {
    type: 'line',
    request: { x_col: time.id, chart_type: 'line', aggregate: 'count', bucket },
    measure: null,
    along: [time],
    interest: 0.72 * pattern(values),
    intent: 'time',
  };
}
