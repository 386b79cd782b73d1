import { describe, expect, test } from 'vitest';
import type { Fact, FactKind, FactValues } from '@/lib/insights/fact';
import { sayFact } from '.';

const NAMES = { c0: 'date', c1: 'shop', c2: 'sold' };

/** A fact of a kind, with everything but what it says as plain as can be. */
function fact<K extends FactKind>(kind: K, values: FactValues[K]): Fact {
  const query = { measure: 'c2', aggregate: 'mean', by: 'c0', bucket: 'month', second: 'c1', filters: [] } as const;
  const rest = { id: kind, unit: null, n: 48, p: null, q: null, quality: { filled: 0, suspected: 0 }, confidence: 0.9 };
  return {
    ...rest,
    kind,
    values,
    effect: { measure: 'none', size: 0 },
    query,
    rows: { count: 48, filters: [] },
  } as Fact;
}

const say = <K extends FactKind>(kind: K, values: FactValues[K]): string => sayFact(fact(kind, values), NAMES);

const UP = /\b(rises?|rose|rise|higher|up|above)\b/;
const DOWN = /\b(falls?|fell|fall|lower|down|below)\b/;
const CAUSE = /\b(because|causes?|caused|drives?|leads? to|thanks to)\b/;

describe('a direction in words is the direction of the fact', () => {
  const [at, span] = [{ at: '2024-03' }, { first: '2024-01', last: '2024-12', spans: 12 }];
  const change = 0.5;
  test.each(['up', 'down'] as const)('%s', (direction) => {
    const [low, high] = direction === 'up' ? [10, 20] : [20, 10];
    const said = [
      say('trend', { direction, from: low, to: high, change, slope: high - low, linear: high - low, ...span }),
      say('change_point', { direction, ...at, before: low, after: high, change }),
      say('moving_average', { window: 3, latest: high, previous: low, change }),
      say('place', { direction, ...at, value: high, usual: low, others: 6, rank: 1, places: 12, isTime: true }),
      say('part', { direction, ...at, category: 'Porto', amount: high - low, share: 0.8, value: high, usual: low }),
      say('period_change', {
        direction,
        slice: null,
        from: low,
        to: high,
        change,
        low: null,
        high: null,
        threshold: 0.2,
      }),
    ];
    for (const sentence of said) {
      expect(sentence).toMatch(direction === 'up' ? UP : DOWN);
      expect(sentence).not.toMatch(direction === 'up' ? DOWN : UP);
    }
  });

  test('of two numbers that go apart one falls as the other rises', () => {
    const values = { r: -0.8, low: -0.9, high: -0.7, rho: -0.8, slope: -2 };
    expect(say('correlation', { direction: 'down', ...values })).toMatch(
      /^sold tends to fall as date rises|^Sold tends to fall as date rises/,
    );
    expect(say('correlation', { direction: 'up', ...values, r: 0.8 })).toMatch(/tends to rise as date rises/);
  });
});

test('what goes together is said to go together, not to be caused', () => {
  const values = { r: 0.8, low: 0.7, high: 0.9, rho: 0.8, slope: 2 };
  const groups = { high: 'Porto', highValue: 20, low: 'Faro', lowValue: 10, groups: 3 };
  expect(say('correlation', { direction: 'up', ...values })).not.toMatch(CAUSE);
  expect(say('group_difference', { ...groups, etaSquared: 0.4, epsilonSquared: 0.4 })).not.toMatch(CAUSE);
  expect(say('ratio', { ...groups, overall: 15 })).not.toMatch(CAUSE);
});

test('the quartiles of a spread stand in its sentence', () => {
  expect(say('spread', { sd: 3, low: 1, high: 20, q1: 5, q3: 11, skewness: 0 })).toBe(
    'Half of the values of sold lie between 5 and 11; the lowest is 1, the highest 20.',
  );
});
