import type { Aggregate, Bucket, ChartFilter } from '@/lib/charts/spec';

/**
 * What each kind of fact says. Numbers are in the unit of the fact unless said otherwise, shares 0–1, categories as they stand in the
 * data, spans of time as axes call them (`2024-03`).
 */
export interface FactValues {
  /** How much in general. `total` where values add up. */
  level: { total: number | null; mean: number; median: number };
  /** How far values lie apart. */
  spread: { sd: number; low: number; high: number; q1: number; q3: number; skewness: number };
  /** Rises or falls all along; `from` and `to` are the ends of the Theil–Sen line, `linear` the least-squares slope. */
  trend: {
    direction: 'up' | 'down';
    from: number;
    to: number;
    /** to ÷ from − 1; null where that has no meaning. */
    change: number | null;
    slope: number;
    linear: number;
    first: string;
    last: string;
    spans: number;
  };
  /** One level before, another from `at` on. */
  change_point: { direction: 'up' | 'down'; at: string; before: number; after: number; change: number | null };
  /** A pattern that repeats every `period` spans: where in it values are highest and lowest, and how far apart these are. */
  seasonality: { period: number; high: string; low: string; swing: number; strength: number };
  /** The mean of the last spans, and of as many before them. */
  moving_average: { window: number; latest: number; previous: number; change: number | null };
  /** One span far from its neighbours. */
  anomaly: { at: string; value: number; expected: number; deviations: number; direction: 'up' | 'down' };
  /** Single values far from the others: robust scores, scale chosen by the distribution; beside it how many lie beyond the fences of Tukey. */
  outliers: {
    count: number;
    share: number;
    low: number;
    high: number;
    median: number;
    score: number;
    beyondFences: number;
  };
  /** The largest group and the one after it. */
  top: { category: string; value: number; next: string; nextValue: number; groups: number };
  /** The smallest group and the one before it. */
  bottom: { category: string; value: number; next: string; nextValue: number; groups: number };
  /** How much the largest `top` of `parts` parts have; `first` is the largest. */
  concentration: { top: number; parts: number; share: number; first: string; firstShare: number; gini: number };
  /** Means of groups differ: the highest and the lowest, and how much of the variation lies between groups. */
  group_difference: {
    high: string;
    highValue: number;
    low: string;
    lowValue: number;
    etaSquared: number;
    epsilonSquared: number;
    groups: number;
  };
  /** Two numbers go together; 95 % interval of Pearson's r. */
  correlation: { direction: 'up' | 'down'; r: number; low: number; high: number; rho: number; slope: number };
  /** Cells without a value of the file: in all rows, and in the group where most are missing. */
  missingness: {
    share: number;
    count: number;
    category: string | null;
    categoryShare: number | null;
    restShare: number | null;
  };
  /** One column per another: over all rows, and in the groups where it is highest and lowest. */
  ratio: { overall: number; high: string; highValue: number; low: string; lowValue: number; groups: number };
  /**
   * Part of the difference between two groups comes from what they are made of: `difference` as it is, `adjusted` with the same mix of
   * the other grouping in both.
   */
  mix: { high: string; low: string; difference: number; adjusted: number; isReversed: boolean };
  /**
   * From one period to the next, over all rows or in those of a slice (`North × online`). `low` and `high` are the ends of the 95 %
   * interval of to − from; `threshold`, a share, is how large a change was asked for.
   */
  period_change: {
    direction: 'up' | 'down';
    slice: string | null;
    from: number;
    to: number;
    /** to ÷ from − 1, of the size of `from`; null where that is zero. */
    change: number | null;
    low: number | null;
    high: number | null;
    threshold: number;
  };
  /** What rows of a slice add to the change of the whole, and which part of it that is; the change of the whole has the direction. */
  period_cause: {
    direction: 'up' | 'down';
    slice: string;
    from: number | null;
    to: number | null;
    contribution: number;
    share: number;
  };
  /** A cause of a known kind that has to be ruled out before a change is believed. */
  period_notice: {
    code: PeriodNotice;
    /** The group that came or went. */
    slice: string | null;
    /** Rows, or cells, it is about. */
    count: number | null;
    factor: number | null;
    /** Shares of missing cells. */
    before: number | null;
    after: number | null;
  };
  /** How much before and how much now, where nothing more is to be said. */
  period_level: { from: number; to: number };
  /** One place of a chart among its neighbours in time, or the other groups: `usual` is their mean, `rank` 1 the largest of all. */
  place: {
    at: string;
    value: number;
    usual: number;
    direction: 'up' | 'down';
    others: number;
    rank: number;
    places: number;
    isTime: boolean;
  };
  /** What the rows of one group add to the difference of a place from the others: `value` there, `usual` at the others. */
  part: {
    at: string;
    category: string;
    direction: 'up' | 'down';
    amount: number;
    share: number;
    value: number;
    usual: number;
  };
  /** Cells behind a place that cleaning filled in or flagged, and that open findings suspect. */
  touched: { at: string; filled: number; flagged: number; suspected: number };
}

export type PeriodNotice =
  | 'group_vanished'
  | 'group_appeared'
  | 'duplicate_batch'
  | 'unit_changed'
  | 'cleaning_differs'
  | 'missing_rose';

export type FactKind = keyof FactValues;

/** What was computed: enough to compute it again. Columns by id. */
export interface FactQuery {
  /** What is measured; null: rows are counted. */
  readonly measure: string | null;
  /** Null where single values are looked at. */
  readonly aggregate: Aggregate | null;
  /** Along what: time, groups, or the other number. */
  readonly by: string | null;
  readonly bucket: Bucket | null;
  /** What the measure is divided by (ratio), or the second grouping (mix). */
  readonly second: string | null;
  readonly filters: readonly ChartFilter[];
  /** Whether values that cleaning filled in count as measured. */
  readonly includeFilled?: boolean;
}

/** What an effect size is a size of. */
export type EffectMeasure =
  | 'tau'
  | 'd'
  | 'strength'
  | 'deviations'
  | 'ratio'
  | 'epsilon_squared'
  | 'r'
  | 'v'
  | 'share'
  | 'g'
  | 'none';

interface FactOf<K extends FactKind> {
  /** Kind and columns: the same fact of the next version has the same. */
  readonly id: string;
  readonly kind: K;
  readonly values: FactValues[K];
  readonly unit: string | null;
  /** Values it rests on: rows, or spans of time. */
  readonly n: number;
  readonly effect: { readonly measure: EffectMeasure; readonly size: number };
  /** Of the test, and corrected for all that were tested (Benjamini–Yekutieli); null where nothing was tested: what is said is what is there. */
  readonly p: number | null;
  readonly q: number | null;
  readonly query: FactQuery;
  /** The rows it rests on: how many, and what selects them. */
  readonly rows: { readonly count: number; readonly filters: readonly ChartFilter[] };
  /** Of the cells used: the share that cleaning filled in, and the share that open findings suspect. */
  readonly quality: { readonly filled: number; readonly suspected: number };
  /** How likely it is to hold, 0–1. */
  readonly confidence: number;
}

/** A fact about data, with all that is needed to check it. Plain JSON. */
export type Fact = { [K in FactKind]: FactOf<K> }[FactKind];
export type FactOfKind<K extends FactKind> = FactOf<K>;

/** Every kind of fact, and whether it is worth telling by itself or only describes. */
export const FACT_KINDS: Readonly<Record<FactKind, 'notable' | 'plain'>> = {
  level: 'plain',
  spread: 'plain',
  moving_average: 'plain',
  bottom: 'notable',
  trend: 'notable',
  change_point: 'notable',
  seasonality: 'notable',
  anomaly: 'notable',
  outliers: 'notable',
  top: 'notable',
  concentration: 'notable',
  group_difference: 'notable',
  correlation: 'notable',
  missingness: 'notable',
  ratio: 'notable',
  mix: 'notable',
  period_change: 'notable',
  period_cause: 'notable',
  period_notice: 'notable',
  period_level: 'plain',
  place: 'notable',
  part: 'notable',
  touched: 'plain',
};

/** The columns a query reads. */
export function columnsUsed({ measure, by, second }: FactQuery): string[] {
  return [measure, by, second].filter((id) => id !== null);
}

export function factId(kind: FactKind, { measure, aggregate, by, second, filters }: FactQuery): string {
  const parts = [kind, measure ?? 'rows', aggregate ?? 'values', by ?? '', second ?? ''];
  return [...parts, filters.length === 0 ? '' : JSON.stringify(filters)].join('|').replace(/\|+$/, '');
}
