import type { ChartFilter } from '@/lib/charts/spec';
import type { Draft } from '@/lib/insights/draft';
import type { FactQuery } from '@/lib/insights/fact';
import { FEWEST_IN_GROUP, FLOORS, MOST_GROUPS } from '@/lib/insights/floors';
import { chiSquareP } from '@/lib/stats/chi-square';
import { concentration } from '@/lib/stats/concentration';
import type { Effect } from '@/lib/stats/effect';
import type { GroupMoments } from '@/lib/stats/group-moments';
import type { KruskalWallis } from '@/lib/stats/kruskal-wallis';
import { normalP } from '@/lib/stats/significance';
import { welch } from '@/lib/stats/two-means';

/** Values of groups: the aggregate of each, and what is needed to judge it. */
export interface Groups {
  /** Aggregated value of each group; NaN without rows. */
  readonly values: Float64Array;
  readonly rows: ArrayLike<number>;
  readonly label: (group: number) => string;
  readonly filterOf: (group: number) => ChartFilter;
  /** Sums and counts are parts of a whole, means are not. */
  readonly kind: 'count' | 'sum' | 'mean' | 'other';
  /** Of the single values; null where rows are counted. */
  readonly moments: GroupMoments | null;
  /** Mean of the middle half of each group's values: what a few wild values do not move; null where rows are counted. */
  readonly middles: Float64Array | null;
  /** Whether a part of the group seems to be on another scale. */
  readonly isSlip: (group: number) => boolean;
  readonly unit: string | null;
  readonly query: FactQuery;
  readonly filters: readonly ChartFilter[];
}

/** The groups that have a value, largest first. */
function ranked({ values }: Groups): number[] {
  return Array.from(values.keys())
    .filter((group) => !Number.isNaN(values[group] as number))
    .sort((a, b) => (values[b] as number) - (values[a] as number) || a - b);
}

const sumOf = (values: ArrayLike<number>): number => Array.from(values).reduce((sum, value) => sum + value, 0);

/** The largest and the smallest group, and how much the largest have together. */
export function rankFacts(groups: Groups): Draft[] {
  const order = ranked(groups);
  if (order.length < 2) return [];
  const found = concentrationFact(groups, order);
  if (order.length < 3 || order.length > MOST_GROUPS) return found;
  return [...found, endFact('top', groups, order), endFact('bottom', groups, [...order].reverse())];
}

function endFact(kind: 'top' | 'bottom', groups: Groups, order: readonly number[]): Draft {
  const [first = 0, second = 0] = order;
  const { values, rows } = groups;
  const [value, nextValue] = [values[first] as number, values[second] as number];
  const [larger, smaller] = value > nextValue ? [value, nextValue] : [nextValue, value];
  const lead = smaller > 0 ? larger / smaller - 1 : 0;
  // Any pair could have been at the end.
  const pairs = (order.length * (order.length - 1)) / 2;
  const p = pairTest(groups, first, second);
  const isEnough = p === null || Math.min(rows[first] ?? 0, rows[second] ?? 0) >= FEWEST_IN_GROUP;
  return {
    kind,
    unit: groups.unit,
    query: groups.query,
    n: sumOf(rows),
    p: p === null ? null : Math.min(1, p * pairs),
    effect: { measure: 'ratio', size: lead },
    isSizeable:
      lead >= FLOORS.lead &&
      isEnough &&
      (p !== null || lead >= 3 * FLOORS.lead) &&
      isCarried(groups, first, second, value - nextValue),
    rows: { count: rows[first] ?? 0, filters: [...groups.filters, groups.filterOf(first)] },
    values: {
      category: groups.label(first),
      value,
      next: groups.label(second),
      nextValue,
      groups: order.length,
    },
  };
}

/** What a difference keeps at least when a quarter of the values on either side is left out; less, and a few values make it. */
const KEPT = 0.15;

/** Whether a difference is there in the middle of the groups, too. Where all have one middle (mostly zeros) that says nothing. */
function isCarried({ middles, moments, kind, isSlip }: Groups, a: number, b: number, difference: number): boolean {
  if (middles === null || moments === null) return true;
  if (isSlip(difference > 0 ? a : b)) return false;
  const able = middles.filter((middle) => !Number.isNaN(middle));
  if (able.every((middle) => middle === able[0])) return true;
  const size = (group: number) => (middles[group] as number) * (kind === 'sum' ? (moments.n[group] as number) : 1);
  const kept = size(a) - size(b);
  return kept * difference > 0 && Math.abs(kept) >= KEPT * Math.abs(difference);
}

/** p of two groups being alike; null where every group is a single row and there is nothing to test. */
function pairTest({ kind, values, rows, moments }: Groups, a: number, b: number): number | null {
  if (Array.from(rows).every((count) => count <= 1)) return null;
  const difference = (values[a] as number) - (values[b] as number);
  if (kind === 'count') return normalP(difference / Math.sqrt((rows[a] ?? 0) + (rows[b] ?? 0)));
  if (moments === null) return 1;
  if (kind === 'sum') {
    const variance = (moments.squares[a] as number) + (moments.squares[b] as number);
    return variance > 0 ? normalP(difference / Math.sqrt(variance)) : 1;
  }
  const of = (group: number) => ({
    n: moments.n[group] as number,
    mean: moments.mean[group] as number,
    variance: moments.variance[group] as number,
  });
  return welch(of(a), of(b))?.p ?? 1;
}

const FEWEST_PARTS = 5;

function concentrationFact(groups: Groups, order: readonly number[]): Draft[] {
  const { values, rows, kind, moments, unit, query, filters, label } = groups;
  if (kind !== 'count' && kind !== 'sum') return [];
  const parts = order.map((group) => values[group] as number);
  const top = Math.ceil(order.length / 5);
  const found = concentration(parts, top);
  if (found === null || order.length < FEWEST_PARTS) return [];
  const isSingle = Array.from(rows).every((count) => count <= 1);
  const mean = found.total / order.length;
  // Were all alike, sums would vary as much as their squares add up to on average.
  const squares = order.reduce((sum, group) => sum + (moments?.squares[group] ?? 0), 0);
  const variance = kind === 'count' ? mean : squares / order.length;
  const chi = parts.reduce((sum, part) => sum + (part - mean) ** 2, 0) / variance;
  const equal = top / order.length;
  return [
    {
      kind: 'concentration',
      unit,
      query,
      n: sumOf(rows),
      p: isSingle ? null : chiSquareP(chi, order.length - 1),
      effect: { measure: 'share', size: found.topK },
      isSizeable:
        found.topK >= FLOORS.concentration &&
        found.topK >= FLOORS.concentrationTimes * equal &&
        (isSingle || isCarried(groups, order[0] ?? 0, order.at(-1) ?? 0, (parts[0] ?? 0) - (parts.at(-1) ?? 0))),
      rows: { count: sumOf(rows), filters },
      values: {
        top,
        parts: order.length,
        share: found.topK,
        first: label(order[0] ?? 0),
        firstShare: found.top,
        gini: found.gini,
      },
    },
  ];
}

/** Whether single values differ between groups, by ranks; the means of the groups that have enough rows are named. */
export function differenceFact(groups: Groups, ranks: KruskalWallis, effect: Effect): Draft[] {
  const { moments, unit, query, filters, label } = groups;
  if (moments === null || ranks.p === null) return [];
  const able = Array.from(moments.n.keys())
    .filter((group) => (moments.n[group] as number) >= FEWEST_IN_GROUP)
    .sort((a, b) => (moments.mean[b] as number) - (moments.mean[a] as number));
  const [high, low] = [able[0], able.at(-1)];
  if (high === undefined || low === undefined || high === low || able.length > MOST_GROUPS) return [];
  return [
    {
      kind: 'group_difference',
      unit,
      query: { ...query, aggregate: 'mean' },
      n: effect.n,
      p: ranks.p,
      effect: { measure: 'epsilon_squared', size: ranks.epsilonSquared },
      isSizeable:
        ranks.epsilonSquared >= FLOORS.epsilonSquared &&
        isCarried(
          { ...groups, kind: 'mean' },
          high,
          low,
          (moments.mean[high] as number) - (moments.mean[low] as number),
        ),
      rows: { count: effect.n, filters },
      values: {
        high: label(high),
        highValue: moments.mean[high] as number,
        low: label(low),
        lowValue: moments.mean[low] as number,
        etaSquared: effect.etaSquared ?? 0,
        epsilonSquared: ranks.epsilonSquared,
        groups: able.length,
      },
    },
  ];
}
