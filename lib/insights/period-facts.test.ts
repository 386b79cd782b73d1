import { expect, test } from 'vitest';
import { alignPeriods, computeDeltas, significantChanges } from '@/lib/comparison';
import { period, sameIds } from '@/lib/comparison/period.fixture';
import { composeInsight } from './compose';
import { contentOf, recommendationsOf, sentencesOf } from './language';
import { periodFacts } from './period-facts';

/** Ten shops in each of three regions; every amount of `north` times that of North. */
function shops(north: number, other = 1, unit = 1) {
  const rows = ['North', 'South', 'East'].flatMap((region) =>
    Array.from({ length: 10 }, (_, i) => [
      region,
      `Shop ${i}`,
      Math.round((1000 + i * 17) * (region === 'North' ? north : other) * unit),
    ]),
  );
  return period(['Region', 'Shop', 'Sales'], rows);
}

const clean = () => ({ filled: 0, suspected: 0 });

function insightOf(second: ReturnType<typeof shops>, threshold = 20) {
  const first = shops(1);
  const alignment = alignPeriods(first, second, sameIds(3));
  const changes = significantChanges(alignment, { threshold });
  const facts = periodFacts({ table: first.table, changes, deltas: computeDeltas(alignment), threshold }, clean);
  return composeInsight(first.table, facts, null);
}

test('a fall is told with what it comes from, each number from a fact', () => {
  const insight = insightOf(shops(0.3));
  expect(contentOf(insight)).toBe(
    'The total Sales fell from 32,295 to 24,760, down by 23 %. North explains 100 % of the fall in total Sales: from 10,765 to 3,230.',
  );
  expect(insight.facts.map(({ kind, query }) => [kind, query.filters])).toEqual([
    ['period_change', []],
    ['period_cause', [{ op: 'equals', column: 'c0', value: 'North' }]],
  ]);
  expect(insight.confidence).toBeGreaterThan(0.8);
  for (const { pieces } of sentencesOf(insight))
    for (const { text, fact } of pieces) if (/\d/.test(text)) expect(fact).not.toBeNull();
  expect(recommendationsOf(insight)[1]).toEqual({
    action: 'Begin with the 20 rows of North.',
    reasoning: 'They make 100 % of the fall; most else is as it was.',
  });
});

test('a part that the whole hides is told as a part', () => {
  const insight = insightOf(shops(0.7, 1.1));
  expect(contentOf(insight)).toMatch(/^For North the total Sales fell from 10,765 to 7,536, down by 30 %\./);
});

test('what has to be ruled out comes before what explains', () => {
  const insight = insightOf(shops(1, 1, 1000));
  expect(insight.facts.map(({ kind }) => kind).slice(0, 2)).toEqual(['period_change', 'period_notice']);
  expect(contentOf(insight)).toContain('All values of Sales seem multiplied by 1,000: the unit may have changed.');
});

test('where nothing matters the levels are told, and that nothing stands out', () => {
  const insight = insightOf(shops(1.01));
  expect(insight.isPlain).toBe(true);
  expect(contentOf(insight)).toBe(
    'Nothing notable stands out here. The number of rows is 30, and was 30 before. The total Sales is 32,403, and was 32,295 before.',
  );
});

test('filled cells lower how sure it is', () => {
  const first = shops(1);
  const alignment = alignPeriods(first, shops(0.4), sameIds(3));
  const compared = {
    table: first.table,
    changes: significantChanges(alignment, { threshold: 20 }),
    deltas: computeDeltas(alignment),
    threshold: 20,
  };
  const [sure] = periodFacts(compared, clean);
  const [doubted] = periodFacts(compared, () => ({ filled: 0.3, suspected: 0.1 }));
  expect(doubted?.confidence).toBeLessThan(sure?.confidence ?? 0);
});
