import { describe, expect, test } from 'vitest';
import { resolveRequest } from '@/lib/charts/resolve';
import { tableFromRows } from '@/lib/tabular/columns';
import { inferTypes } from '@/lib/tabular/infer';
import { filterRows } from '@/lib/tabular/query';
import { CellFlag, type Table } from '@/lib/tabular/table';
import { chartFacts, chartOfFact, chooseForChart, chooseStandingOut, composeInsight, type Fact, tableFacts } from '.';
import { contentOf, recommendationsOf, sentencesOf } from './language';

/** 48 months of four regions; `seed` moves a little noise. */
function noise(i: number, seed = 1): number {
  const mixed = Math.imul((i + 1) * 2654435761 + seed * 40503, 2246822519) ^ (i << 7);
  return ((Math.imul(mixed ^ (mixed >>> 15), 3266489917) >>> 0) % 10_000) / 10_000 - 0.5;
}
const month = (i: number): string => `20${18 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-01`;
const REGIONS = ['North', 'South', 'East', 'West'];

function table(score: (month: number, region: number, row: number) => number | null): Table {
  const rows = Array.from({ length: 48 * 4 }, (_, i) => {
    const [at, region] = [Math.floor(i / 4), i % 4];
    return [month(at), REGIONS[region] as string, score(at, region, i)];
  });
  return inferTypes(tableFromRows(['date', 'region', 'score'], rows));
}

const ofKind = <K extends Fact['kind']>(facts: readonly Fact[], kind: K) =>
  facts.find((fact): fact is Extract<Fact, { kind: K }> => fact.kind === kind);

const line = (data: Table) => chartFacts(data, resolveRequest(data, { x_col: 'date', y_col: 'score' }));
const bars = (data: Table) => chartFacts(data, resolveRequest(data, { x_col: 'region', y_col: 'score' }));

test('a chart that draws filled cells is explained with them, one that does not without', () => {
  const data = tableFromRows(
    ['shop', 'sold'],
    [
      ...Array.from({ length: 20 }, (_, i): (string | number)[] => ['Porto', 10 + (i % 3)]),
      ...Array.from({ length: 20 }, (): (string | number)[] => ['Faro', 100]),
    ],
  );
  const flagged = inferTypes(data).columns.map((column) =>
    column.name === 'sold'
      ? { ...column, flags: Uint8Array.from({ length: 40 }, (_, i) => (i < 20 ? 0 : CellFlag.Filled)) }
      : column,
  );
  const filled: Table = { ...data, columns: flagged };
  const level = (include_filled: boolean) =>
    ofKind(chartFacts(filled, resolveRequest(filled, { x_col: 'shop', y_col: 'sold', include_filled })), 'level');
  expect(level(false)).toMatchObject({ n: 20, values: { median: 11 } });
  expect(level(true)).toMatchObject({ n: 40, values: { median: 56 }, query: { includeFilled: true } });
});

describe('along time', () => {
  test('a steady rise is a trend with its two ends', () => {
    const trend = ofKind(line(table((at, _, i) => 50 + at / 2 + 4 * noise(i))), 'trend');
    expect(trend?.values).toMatchObject({ direction: 'up', first: '2018-01', last: '2021-12', spans: 48 });
    expect(trend?.values.slope).toBeCloseTo(0.5, 1);
    expect(trend?.q).toBeLessThan(0.001);
    expect(trend?.query).toMatchObject({ measure: 'c2', aggregate: 'mean', by: 'c0', bucket: 'month' });
  });

  test('a step is told as a step, with the month it began', () => {
    const facts = line(table((at, _, i) => (at >= 30 ? 60 : 50) + 4 * noise(i)));
    expect(ofKind(facts, 'change_point')?.values).toMatchObject({ direction: 'up', at: '2020-07' });
    expect(ofKind(facts, 'trend')).toBeUndefined();
  });

  test('a year repeats itself', () => {
    const season = ofKind(
      line(table((at, _, i) => 50 + 6 * Math.cos((at * Math.PI) / 6) + (at % 12 === 0 ? 4 : 0) + noise(i))),
      'seasonality',
    );
    expect(season?.values).toMatchObject({ period: 12, high: 'January', low: 'July' });
  });

  test('one month far off is found with its rows', () => {
    const data = table((at, _, i) => (at === 20 ? 90 : 50) + 4 * noise(i));
    const anomaly = ofKind(line(data), 'anomaly');
    expect(anomaly?.values).toMatchObject({ at: '2019-09', direction: 'up' });
    expect([...filterRows(data, anomaly?.rows.filters ?? [])]).toEqual([80, 81, 82, 83]);
    expect(anomaly?.rows.count).toBe(4);
  });

  test('noise is nothing notable', () => {
    const data = table((_, __, i) => 50 + 10 * noise(i, 3));
    const chosen = chooseForChart(line(data));
    const insight = composeInsight(data, chosen, null);
    expect(insight.isPlain).toBe(true);
    expect(contentOf(insight)).toMatch(/^Nothing notable stands out here\. /);
    expect(chosen.length).toBeGreaterThanOrEqual(2);
  });
});

describe('over groups', () => {
  test('a difference names the highest and the lowest', () => {
    const facts = bars(table((_, region, i) => 50 + 10 * region + 6 * noise(i)));
    expect(ofKind(facts, 'group_difference')?.values).toMatchObject({ high: 'West', low: 'North', groups: 4 });
    expect(ofKind(facts, 'top')?.values).toMatchObject({ category: 'West', next: 'East' });
  });

  test('a part of a group on another scale is no difference', () => {
    const facts = bars(table((_, region, i) => (region === 1 && i % 3 === 0 ? 5000 : 50) + 6 * noise(i)));
    expect(facts.map(({ kind }) => kind)).not.toContain('group_difference');
    expect(facts.map(({ kind }) => kind)).not.toContain('top');
  });

  test('what is missing in one group more often is told, and filled cells count as missing', () => {
    const data = table((_, region, i) => (region === 2 && i % 8 < 4 ? null : 50 + 6 * noise(i)));
    const gap = tableFacts(data).find(({ kind, query }) => kind === 'missingness' && query.by === 'c1');
    expect(gap?.values).toMatchObject({ category: 'East', categoryShare: 0.5, restShare: 0 });
    const filled = {
      ...data,
      columns: data.columns.map((column) => {
        if (column.id !== 'c2' || column.vector.kind !== 'number') return column;
        const { values } = column.vector;
        const flags = Uint8Array.from(values, (value) => (Number.isNaN(value) ? CellFlag.Filled : 0));
        return {
          ...column,
          flags,
          vector: { ...column.vector, values: values.map((v) => (Number.isNaN(v) ? 50 : v)) },
        };
      }),
    };
    const same = tableFacts(filled).find(({ kind, query }) => kind === 'missingness' && query.by === 'c1');
    expect(same?.values).toEqual(gap?.values);
    expect(same?.quality.filled).toBeGreaterThan(0.05);
    expect(same?.confidence).toBeLessThan(gap?.confidence ?? 0);
  });
});

describe('what stands out', () => {
  const data = table((at, region, i) => 50 + at / 2 + 8 * region + 4 * noise(i));

  test('every fact can be drawn, is told once, and says its numbers', () => {
    const chosen = chooseStandingOut(tableFacts(data));
    expect(chosen.length).toBeGreaterThanOrEqual(2);
    expect(chosen.length).toBeLessThanOrEqual(7);
    expect(new Set(chosen.map(({ id }) => id)).size).toBe(chosen.length);
    for (const fact of chosen) {
      expect(resolveRequest(data, chartOfFact(fact)).type).toBeDefined();
      const insight = composeInsight(data, [fact], { text: 'Which region scores best?' });
      const [sentence] = sentencesOf(insight);
      expect(sentence?.pieces.filter(({ fact: of }) => of === fact.id).length).toBeGreaterThanOrEqual(2);
      expect(contentOf(insight)).not.toMatch(/[{}]|undefined|NaN/);
      expect(recommendationsOf(insight)).toHaveLength(1);
      expect(JSON.parse(JSON.stringify(insight))).toEqual(insight);
    }
  });

  test('the same table gives the same facts, in whatever order its rows are', () => {
    expect(tableFacts(data)).toEqual(tableFacts(data));
    expect(tableFacts(tableFromRows(['a'], [['x'], ['y']]))).toEqual([]);
  });
});
