import { describe, expect, test } from 'vitest';
import { alignPeriods } from '@/lib/comparison/align/align-periods';
import { compareRows } from '@/lib/comparison/align/compare-rows';
import { period, sameIds } from '@/lib/comparison/period.fixture';
import { groupMoments } from '@/lib/stats/group-moments';
import { type Cell, tableFromRows } from '@/lib/tabular/columns';
import { judgeChanges } from './judge-changes';
import { noiseOf, pairedNoise } from './noise';
import { sampleOf } from './sample';
import { significantChanges } from './significant-changes';

const sample = (...values: number[]) =>
  sampleOf(groupMoments(new Int32Array(values.length), 1, Float64Array.from(values)), 0);

describe('noise', () => {
  const before = sample(1032, 929, 887, 1318, 831, 1199);
  const after = sample(514, 622, 495, 484, 500, 578);

  test('of means is judged as scipy.stats.ttest_ind(equal_var=False)', () => {
    const verdict = noiseOf('mean', before, after);
    expect(verdict.p).toBeCloseTo(0.0009208465605542441, 10);
    expect(verdict.interval?.[0]).toBeCloseTo(-700.1495908448538, 6);
    expect(verdict.interval?.[1]).toBeCloseTo(-300.8504091551464, 6);
  });

  test('of sums of as many rows likewise', () => {
    expect(noiseOf('sum', before, after)).toMatchObject({
      test: 'welch',
      p: expect.closeTo(0.0009208465605542441, 10),
    });
  });

  test('of sums of another number of rows counts how many came', () => {
    const verdict = noiseOf('sum', sample(...Array(100).fill(1)), sample(...Array(121).fill(1)));
    expect(verdict.test).toBe('compound_poisson');
    // 21 ÷ √221 standard errors.
    expect(verdict.p).toBeCloseTo(0.159, 2);
  });

  test('of values of the same keys is judged as scipy.stats.ttest_rel', () => {
    const verdict = pairedNoise(Float64Array.of(10, 14, 9, 19, 25, 17), Float64Array.of(12, 15, 9, 22, 30, 18), false);
    expect(verdict?.p).toBeCloseTo(0.04085940385929585, 10);
    expect(verdict?.interval?.[0]).toBeCloseTo(0.12271245694527111, 8);
  });

  test('of keys whose values do not go together is not', () => {
    expect(pairedNoise(Float64Array.of(1, 2, 3, 4, 5), Float64Array.of(5, 1, 4, 1, 2), false)).toBeNull();
  });

  test('nothing can be said of single values or of medians', () => {
    expect(noiseOf('mean', sample(1), sample(9)).p).toBeNull();
    expect(noiseOf('median', before, after).p).toBeNull();
  });
});

const HEADER = ['Region', 'Store', 'Sales Amount', 'Unit Price'];
const REGIONS = ['North', 'South', 'East', 'West'];
const WOBBLE = [0.93, 1.06, 1.01, 0.98, 1.04, 0.96, 1.02, 0.99];

/** Eight stores in each of four regions. */
function month(level: (region: string) => number): Cell[][] {
  return REGIONS.flatMap((region, r) =>
    WOBBLE.map((wobble, s): Cell[] => [
      region,
      `Store ${s}`,
      Math.round(1000 * wobble * level(region) + 7 * r),
      6 + (WOBBLE[(s + r) % 8] ?? 0),
    ]),
  );
}

const MAY = period(
  HEADER,
  month(() => 1),
);
const against = (rows: readonly (readonly Cell[])[]) =>
  alignPeriods(MAY, period(HEADER, rows), sameIds(4), { aggregates: { c2: 'sum', c3: 'mean' } });

describe('changes that matter', () => {
  test('a fall of the whole, with its cause', () => {
    const [change, ...others] = significantChanges(against(month((region) => (region === 'North' ? 0.1 : 1))));
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      pair: 'c2',
      basis: 'whole',
      whole: { isOverThreshold: true, isBeyondNoise: true, isSizeable: true },
    });
    expect(change?.cause?.slices.map(({ conditions }) => conditions)).toEqual([[{ pair: 'c0', value: 'North' }]]);
    expect(change?.parts[0]).toMatchObject({ by: 'c0', delta: { group: ['North'] } });
  });

  test('a fall of a part that the whole hides', () => {
    const [change] = significantChanges(against(month((region) => (region === 'North' ? 0.6 : 1))));
    expect(change).toMatchObject({ pair: 'c2', basis: 'part', whole: { isOverThreshold: false } });
    expect(change?.parts.map(({ delta }) => delta.group)).toEqual([['North']]);
    expect(change?.cause?.slices[0]?.conditions).toEqual([{ pair: 'c0', value: 'North' }]);
  });

  test('none where nothing changed', () => {
    expect(significantChanges(against(month(() => 1)))).toEqual([]);
  });

  test('the threshold is one’s own', () => {
    const fallen = against(month(() => 0.9));
    expect(significantChanges(fallen)).toEqual([]);
    expect(significantChanges(fallen, { threshold: 5 })).toMatchObject([
      { pair: 'c2', basis: 'whole', cause: { isEverywhere: true } },
    ]);
  });

  test('keys make the judgement sharper', () => {
    const fallen = against(month(() => 0.985));
    const plain = judgeChanges(fallen, { threshold: 1 })[0]?.whole;
    const keyed = judgeChanges(fallen, { threshold: 1, rows: compareRows(fallen, ['c0', 'c1']) })[0]?.whole;
    expect(plain).toMatchObject({ isBeyondNoise: false, noise: { test: 'welch' } });
    expect(keyed).toMatchObject({ isBeyondNoise: true, noise: { test: 'paired', nBefore: 32 } });
  });
});

test('many rows alone make nothing significant', () => {
  const rows = (shift: number) =>
    Array.from({ length: 20_000 }, (_, i): Cell[] => [i % 2 === 0 ? 'a' : 'b', 100 + ((i * 37) % 50) + shift]);
  const tables = [rows(0), rows(0.9)].map((cells) => ({ table: tableFromRows(['Group', 'Score'], cells) }));
  const [first, second] = tables;
  if (first === undefined || second === undefined) throw new Error('There are two months.');
  const [judged] = judgeChanges(alignPeriods(first, second, sameIds(2), { aggregates: { c1: 'mean' } }), {
    threshold: 0,
  });
  expect(judged?.whole).toMatchObject({ isOverThreshold: true, isBeyondNoise: true, isSizeable: false });
});
