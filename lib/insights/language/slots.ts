import { formatAmount, share, statistic } from '@/lib/charts/recommend/reasons/words';
import { formatBucket } from '@/lib/charts/scene/dates';
import type { Fact, FactQuery } from '@/lib/insights/fact';
import { number } from '@/lib/text/words';
import { phrasesOf } from './phrases';
import { percentPoints } from './points';

/** What columns are called, by id. */
export type Names = Readonly<Record<string, string>>;

/** A place in a sentence that only a fact fills: a name, a number as it is written, or words with slots of the same fact. */
export interface Slot {
  readonly text: string;
  readonly kind: 'name' | 'number' | 'phrase';
}

export type Slots = Readonly<Record<string, Slot>>;

const AGGREGATES = { sum: 'total', mean: 'mean', median: 'median', min: 'lowest', max: 'highest' } as const;

/** “mean score”, “number of rows”. */
export function measureWords({ measure, aggregate }: FactQuery, names: Names): string {
  if (measure === null) return 'number of rows';
  const name = names[measure] ?? measure;
  if (aggregate === 'count') return `number of rows with ${name}`;
  if (aggregate === 'distinct') return `number of different ${name}`;
  const word = aggregate === null ? null : AGGREGATES[aggregate];
  return word === null || name.toLowerCase().includes(word) ? name : `${word} ${name}`;
}

const named = (text: string): Slot => ({ text: text === '' ? '(empty)' : text, kind: 'name' });
const counted = (text: string): Slot => ({ text, kind: 'number' });

/** Every slot of a fact: what a sentence about it may name. */
export function slotsOf(fact: Fact, names: Names): Slots {
  const { unit, query } = fact;
  const amount = (value: number) => counted(formatAmount(value, unit));
  const part = (value: number) => counted(share(value));
  const count = (value: number) => counted(number(value));
  const span = (label: string) => named(formatBucket(label, query.bucket));
  const changed = (value: number | null): Slots => (value === null ? {} : { change: counted(percentPoints(value)) });
  const column = (id: string | null) => named(id === null ? 'rows' : (names[id] ?? id));
  const common: Slots = {
    measure: named(measureWords(query, names)),
    column: column(query.measure),
    ...(query.by === null ? {} : { by: column(query.by) }),
    ...(query.second === null ? {} : { second: column(query.second) }),
    ...(query.bucket === null ? {} : { spans: named(`${query.bucket}s`) }),
    n: count(fact.n),
    rows: count(fact.rows.count),
  };
  const phrases = Object.entries(phrasesOf(fact)).map(([name, text]): [string, Slot] => [
    name,
    { text, kind: 'phrase' },
  ]);
  // A number keeps its name where a phrase about it has the same.
  return { ...Object.fromEntries(phrases), ...common, ...own(fact, { amount, part, count, span, changed }) };
}

interface Writers {
  amount(value: number): Slot;
  part(value: number): Slot;
  count(value: number): Slot;
  span(label: string): Slot;
  changed(value: number | null): Slots;
}

function own(fact: Fact, { amount, part, count, span, changed }: Writers): Slots {
  switch (fact.kind) {
    case 'level': {
      const { total, mean, median } = fact.values;
      return { ...(total === null ? {} : { total: amount(total) }), mean: amount(mean), median: amount(median) };
    }
    case 'spread': {
      const { sd, low, high, q1, q3 } = fact.values;
      return { sd: amount(sd), low: amount(low), high: amount(high), q1: amount(q1), q3: amount(q3) };
    }
    case 'trend': {
      const { from, to, change, slope, first, last } = fact.values;
      return {
        from: amount(from),
        to: amount(to),
        slope: amount(slope),
        first: span(first),
        last: span(last),
        ...changed(change),
      };
    }
    case 'change_point': {
      const { at, before, after, change } = fact.values;
      return { at: span(at), before: amount(before), after: amount(after), ...changed(change) };
    }
    case 'seasonality': {
      const { period, high, low, swing, strength } = fact.values;
      return {
        period: count(period),
        high: named(high),
        low: named(low),
        swing: amount(swing),
        strength: part(strength),
      };
    }
    case 'moving_average': {
      const { window, latest, previous, change } = fact.values;
      return { window: count(window), latest: amount(latest), previous: amount(previous), ...changed(change) };
    }
    case 'anomaly': {
      const { at, value, expected, deviations } = fact.values;
      return {
        at: span(at),
        value: amount(value),
        expected: amount(expected),
        deviations: counted(statistic(deviations)),
      };
    }
    case 'outliers': {
      const { low, high, median, share: of } = fact.values;
      return {
        count: count(fact.values.count),
        share: part(of),
        low: amount(low),
        high: amount(high),
        median: amount(median),
      };
    }
    case 'top':
    case 'bottom': {
      const { category, value, next, nextValue, groups } = fact.values;
      return {
        category: named(category),
        value: amount(value),
        next: named(next),
        nextValue: amount(nextValue),
        groups: count(groups),
      };
    }
    case 'concentration': {
      const { top, parts, share: of, first, firstShare } = fact.values;
      return {
        top: count(top),
        parts: count(parts),
        share: part(of),
        first: named(first),
        firstShare: part(firstShare),
      };
    }
    case 'group_difference': {
      const { high, highValue, low, lowValue, epsilonSquared, groups } = fact.values;
      return {
        high: named(high),
        highValue: amount(highValue),
        low: named(low),
        lowValue: amount(lowValue),
        explained: part(epsilonSquared),
        groups: count(groups),
      };
    }
    case 'correlation': {
      const { r, low, high, rho } = fact.values;
      return {
        r: counted(statistic(r)),
        low: counted(statistic(low)),
        high: counted(statistic(high)),
        rho: counted(statistic(rho)),
      };
    }
    case 'missingness': {
      const { share: of, category, categoryShare, restShare } = fact.values;
      const byGroup: Slots =
        category === null || categoryShare === null || restShare === null
          ? {}
          : { category: named(category), categoryShare: part(categoryShare), restShare: part(restShare) };
      return { share: part(of), count: count(fact.values.count), ...byGroup };
    }
    case 'ratio': {
      const { overall, high, highValue, low, lowValue, groups } = fact.values;
      const per = (value: number) => counted(formatAmount(Number(value.toPrecision(4))));
      return {
        overall: per(overall),
        high: named(high),
        highValue: per(highValue),
        low: named(low),
        lowValue: per(lowValue),
        groups: count(groups),
      };
    }
    case 'mix': {
      const { high, low, difference, adjusted } = fact.values;
      return { high: named(high), low: named(low), difference: amount(difference), adjusted: amount(adjusted) };
    }
    case 'period_change': {
      const { slice, from, to, change, low, high, threshold } = fact.values;
      return {
        ...(slice === null ? {} : { slice: named(slice) }),
        from: amount(from),
        to: amount(to),
        threshold: part(threshold),
        ...(low === null || high === null ? {} : { low: amount(low), high: amount(high) }),
        ...changed(change),
      };
    }
    case 'period_cause': {
      const { slice, from, to, contribution, share: of } = fact.values;
      return {
        slice: named(slice),
        ...(from === null || to === null ? {} : { from: amount(from), to: amount(to) }),
        contribution: amount(contribution),
        share: part(of),
      };
    }
    case 'period_notice': {
      const { slice, count: cells, factor, before, after } = fact.values;
      return {
        ...(slice === null ? {} : { slice: named(slice) }),
        ...(cells === null ? {} : { count: count(cells) }),
        ...(factor === null ? {} : { factor: count(factor) }),
        ...(before === null || after === null ? {} : { before: part(before), after: part(after) }),
      };
    }
    case 'place': {
      const { at, value, usual, others, rank, places } = fact.values;
      return {
        at: span(at),
        value: amount(value),
        usual: amount(usual),
        others: count(others),
        rank: count(rank),
        places: count(places),
      };
    }
    case 'part': {
      const { at, category, amount: added, share: of, value, usual } = fact.values;
      return {
        at: span(at),
        category: named(category),
        amount: amount(Math.abs(added)),
        share: part(of),
        value: amount(value),
        usual: amount(usual),
      };
    }
    case 'touched': {
      const { at, filled, flagged, suspected } = fact.values;
      return { at: span(at), filled: count(filled), flagged: count(flagged), suspected: count(suspected) };
    }
    case 'period_level':
      return { from: amount(fact.values.from), to: amount(fact.values.to) };
  }
}
