import type { Bucket, ChartFilter } from '@/lib/charts/spec';
import type { Draft } from '@/lib/insights/draft';
import type { FactQuery } from '@/lib/insights/fact';
import { FEWEST_SPANS, FLOORS } from '@/lib/insights/floors';
import { type ChangePoint, changePoint } from '@/lib/stats/change-point';
import { type LinearFit, linearFit } from '@/lib/stats/linear-fit';
import { movingAverage } from '@/lib/stats/moving-average';
import { median } from '@/lib/stats/quantile';
import { decompose, type Seasons, seasonTest } from '@/lib/stats/seasonality';
import { serialInflation } from '@/lib/stats/serial';
import { trend } from '@/lib/stats/trend';
import { anomalyOf } from './anomaly';
import { placeOfSeason } from './season-names';

/** Values along time, one a span, NaN where there is none. */
export interface Course {
  readonly values: Float64Array;
  readonly labels: readonly string[];
  readonly bucket: Bucket;
  /** Rows of each span. */
  readonly rows: Float64Array;
  /** Standard error of each span's value, by how much single rows vary; NaN where that is unknown. */
  readonly errors: Float64Array;
  readonly unit: string | null;
  readonly query: FactQuery;
  /** What the rows of the course are, before any span is chosen. */
  readonly filters: readonly ChartFilter[];
  /** The single values of a span, by its place; null where rows are counted. */
  readonly valuesAt: (place: number) => Float64Array | null;
  /** The rows of a span. */
  readonly rowsOf: (label: string) => readonly ChartFilter[];
}

/** Spans that a pattern may repeat after. */
const PERIODS: Readonly<Record<Bucket, number | null>> = {
  hour: 24,
  day: 7,
  week: 52,
  month: 12,
  quarter: 4,
  year: null,
};
const SEASON_P = 0.01;
/** A step that few far values make is none to their ranks. */
const RANKS_AGREE = 0.1;

/** Trend, change of level, season, single spans far off, and how it went lately. */
export function seriesFacts(course: Course): Draft[] {
  const { values, unit, query, filters, bucket, labels } = course;
  const present = values.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
  if (present < FEWEST_SPANS) return [];
  const rows = { count: course.rows.reduce((sum, count) => sum + count, 0), filters };
  const common = { unit, query, rows, n: present };
  const found: Draft[] = [];
  const period = PERIODS[bucket];
  const seasons = period === null ? null : decompose(values, period);
  const test = seasons && seasonTest(seasons, serialInflation(seasons.rest.filter((value) => !Number.isNaN(value))));
  const isSeasonal = test !== null && test.p < SEASON_P && test.strength >= FLOORS.season;
  if (seasons !== null && test !== null && period !== null) {
    const [high, low] = ends(seasons.pattern);
    found.push({
      ...common,
      kind: 'seasonality',
      p: test.p,
      effect: { measure: 'strength', size: test.strength },
      isSizeable: test.strength >= FLOORS.season,
      values: {
        period,
        high: placeOfSeason(labels[high] ?? '', bucket),
        low: placeOfSeason(labels[low] ?? '', bucket),
        swing: (seasons.pattern[high] as number) - (seasons.pattern[low] as number),
        strength: test.strength,
      },
    });
  }
  const calm = isSeasonal && seasons !== null ? withoutPattern(values, seasons) : values;
  found.push(...courseFacts(calm, course, common), ...anomalyOf(calm, course, rows.count));
  found.push(...latest(course, common));
  return found;
}

function ends(pattern: Float64Array): [high: number, low: number] {
  let [high, low] = [0, 0];
  for (let i = 0; i < pattern.length; i++) {
    if ((pattern[i] as number) > (pattern[high] as number)) high = i;
    if ((pattern[i] as number) < (pattern[low] as number)) low = i;
  }
  return [high, low];
}

const withoutPattern = (values: Float64Array, { pattern }: Seasons): Float64Array =>
  values.map((value, i) => value - (pattern[i % pattern.length] as number));

type Common = Pick<Draft, 'unit' | 'query' | 'rows' | 'n'>;

/** Trend or change of level: whichever leaves less unexplained is told, both are tested. */
function courseFacts(calm: Float64Array, { labels, values }: Course, common: Common): Draft[] {
  const line = linearFit(calm);
  const margin = Math.max(3, Math.ceil(common.n / 10));
  const step = changePoint(calm, 1, margin);
  if (line === null || step === null) return [];
  const isStep = isBetter(step, line);
  const tested = trend(calm, serialInflation(calm.map((value, i) => value - line.intercept - line.slope * i)));
  const careful = changePoint(calm, serialInflation(withoutStep(calm, step)), margin);
  if (tested?.p == null || careful === null) return [];
  const size = Math.abs(tested.tau);
  const middle = median(calm.map((value, i) => value - tested.slope * i));
  const [from, to] = [middle, middle + tested.slope * (values.length - 1)];
  const sd = Math.sqrt(step.residual / Math.max(1, step.n - 2));
  const d = sd > 0 ? Math.abs(step.after - step.before) / sd : Number.MAX_VALUE;
  return [
    {
      ...common,
      kind: 'trend',
      p: tested.p,
      effect: { measure: 'tau', size },
      isSizeable:
        !isStep && size >= FLOORS.tau && tested.slope !== 0 && Math.sign(tested.slope) === Math.sign(tested.tau),
      values: {
        direction: tested.slope >= 0 ? 'up' : 'down',
        from,
        to,
        change: relative(from, to),
        slope: tested.slope,
        linear: line.slope,
        first: labels[0] ?? '',
        last: labels.at(-1) ?? '',
        spans: labels.length,
      },
    },
    {
      ...common,
      kind: 'change_point',
      p: careful.pOfMeans,
      effect: { measure: 'd', size: d },
      isSizeable: isStep && d >= FLOORS.step && careful.p < RANKS_AGREE,
      values: {
        direction: step.after >= step.before ? 'up' : 'down',
        at: labels[step.at] ?? '',
        before: step.before,
        after: step.after,
        change: relative(step.before, step.after),
      },
    },
  ];
}

/** Two parameters more than a line has, one of them the place (Bayesian information criterion, Schwarz 1978). */
const isBetter = (step: ChangePoint, line: LinearFit): boolean =>
  step.n * Math.log(Math.max(step.residual, Number.MIN_VALUE)) + 2 * Math.log(step.n) <
  line.n * Math.log(Math.max(line.residual, Number.MIN_VALUE));

const withoutStep = (values: Float64Array, { at, before, after }: ChangePoint): Float64Array =>
  values.map((value, i) => value - (i < at ? before : after));

/** to ÷ from − 1, where both are on one side of zero. */
export function relative(from: number, to: number): number | null {
  return from > 0 && to >= 0 ? to / from - 1 : null;
}

const WINDOWS: Readonly<Record<Bucket, number>> = { hour: 24, day: 7, week: 4, month: 3, quarter: 4, year: 3 };

function latest({ values, bucket }: Course, common: Common): Draft[] {
  const window = WINDOWS[bucket];
  const means = movingAverage(values, window);
  const [now, before] = [means.at(-1) ?? Number.NaN, means.at(-1 - window) ?? Number.NaN];
  if (Number.isNaN(now) || Number.isNaN(before)) return [];
  return [
    {
      ...common,
      kind: 'moving_average',
      p: null,
      effect: { measure: 'none', size: 0 },
      isSizeable: true,
      values: { window, latest: now, previous: before, change: relative(before, now) },
    },
  ];
}
