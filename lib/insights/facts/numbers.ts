import type { ChartFilter } from '@/lib/charts/spec';
import { quartilesOf } from '@/lib/charts/values';
import { spreadOf } from '@/lib/findings/numbers';
import type { Draft } from '@/lib/insights/draft';
import type { FactQuery } from '@/lib/insights/fact';
import { FLOORS } from '@/lib/insights/floors';
import { momentsOf } from '@/lib/insights/remembered';
import { sampled } from '@/lib/insights/sampled';
import type { Correlation } from '@/lib/stats/correlation';
import { correlationInterval } from '@/lib/stats/interval';
import { fencesOfQuartiles } from '@/lib/stats/outliers';
import { normalP } from '@/lib/stats/significance';

/** The values of one column. */
export interface Numbers {
  readonly values: Float64Array;
  readonly isAdded: boolean;
  readonly unit: string | null;
  readonly query: FactQuery;
  readonly filters: readonly ChartFilter[];
}

/** Level, spread, and values far from the others. */
export function numberFacts(numbers: Numbers): Draft[] {
  const { values, isAdded, unit, query, filters } = numbers;
  const { count, mean, sd, min, max, skewness } = momentsOf(values);
  if (count === 0) return [];
  const [q1, middle, q3] = quartilesOf(values);
  const common = {
    unit,
    query,
    n: count,
    rows: { count, filters },
    effect: { measure: 'none', size: 0 } as const,
    p: null,
  };
  return [
    {
      ...common,
      kind: 'level',
      isSizeable: true,
      values: { total: isAdded ? mean * count : null, mean, median: middle },
    },
    ...(count < 2 || !(sd > 0)
      ? []
      : ([
          {
            ...common,
            kind: 'spread',
            isSizeable: true,
            values: { sd, low: min, high: max, q1, q3, skewness: Number.isNaN(skewness) ? 0 : skewness },
          },
        ] satisfies Draft[])),
    ...outliersFact(numbers, fencesOfQuartiles(q1, q3)),
  ];
}

const MOST_SHARE = 0.05;

function outliersFact({ values, unit, query, filters }: Numbers, [from, to]: readonly [number, number]): Draft[] {
  // The scale of many values is that of some, evenly spread; which are far is asked of all.
  const spread = spreadOf(sampled(values), values.length);
  if (spread === null) return [];
  let furthest = { value: Number.NaN, score: 0 };
  let count = 0;
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let beyondFences = 0;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    total++;
    if (value < from || value > to) beyondFences++;
    const score = Math.abs(spread.score(value));
    if (score > furthest.score) furthest = { value, score };
    if (score <= spread.limit) continue;
    count++;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  // Scores are made normal by the scale, and heavier tails are allowed for by the limit.
  const asNormal = (furthest.score * NORMAL_LIMIT) / spread.limit;
  const share = count / Math.max(1, total);
  const column = query.measure;
  const range: ChartFilter[] = column === null || count === 0 ? [] : [{ op: 'range', column, min: low, max: high }];
  return [
    {
      kind: 'outliers',
      unit,
      query: { ...query, aggregate: null },
      n: total,
      p: Math.min(1, total * normalP(asNormal)),
      effect: { measure: 'deviations', size: Math.min(99, furthest.score) },
      isSizeable: count > 0 && share <= MOST_SHARE,
      rows: { count, filters: [...filters, ...range] },
      values: {
        count,
        share,
        low: count === 0 ? Number.NaN : low,
        high: count === 0 ? Number.NaN : high,
        median: spread.median,
        score: furthest.score,
        beyondFences,
      },
    },
  ];
}

/** Where a score at the limit is no chance in any number of rows. */
const NORMAL_LIMIT = 6.5;

/** Numbers that go together more closely than this say the same twice. */
const COPY = 0.985;

/** Whether two columns go together. */
export function correlationFact(
  linear: Correlation,
  ranks: Correlation,
  slope: number,
  about: { unit: string | null; query: FactQuery; filters: readonly ChartFilter[] },
): Draft[] {
  const { r, n } = linear;
  if (r === null || ranks.r === null || ranks.p === null) return [];
  const interval = correlationInterval(r, n);
  if (interval === null) return [];
  const size = Math.min(Math.max(Math.abs(r), Math.abs(ranks.r)), 1);
  const agree =
    Math.sign(r) === Math.sign(ranks.r) && Math.min(Math.abs(r), Math.abs(ranks.r)) >= FLOORS.correlation / 2;
  return [
    {
      kind: 'correlation',
      unit: about.unit,
      query: about.query,
      n,
      p: ranks.p,
      effect: { measure: 'r', size },
      isSizeable: agree && size >= FLOORS.correlation && Math.abs(r) < COPY,
      rows: { count: n, filters: about.filters },
      values: { direction: r > 0 ? 'up' : 'down', r, low: interval[0], high: interval[1], rho: ranks.r, slope },
    },
  ];
}
