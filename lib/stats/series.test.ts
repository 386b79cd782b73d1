import { describe, expect, it } from 'vitest';
import { changePoint } from './change-point';
import { chiSquareP } from './chi-square';
import { EXPECTED } from './expected-series.fixture';
import { benjaminiYekutieli } from './false-discovery';
import { independence } from './independence';
import { correlationInterval } from './interval';
import { kruskalWallis } from './kruskal-wallis';
import { linearFit } from './linear-fit';
import { moments } from './moments';
import { movingAverage } from './moving-average';
import { decompose, seasonTest } from './seasonality';
import { autocorrelation, serialInflation } from './serial';
import { welch } from './two-means';

const NA = Number.NaN;
const GROUPS = Int32Array.of(0, 0, 0, 1, 1, 1, 2, 2, 2, 2);
const VALUES = Float64Array.of(4, 5.5, 6, 7, 9.5, 8, 1, 2.5, 4, 2);
const SERIES = [3, 4, 4, 6.5, 5, 9, 8.5, 12, 11, 15];

function expectClose(actual: number | null | undefined, expected: number, digits = 9): void {
  expect(Math.abs((actual ?? NA) - expected)).toBeLessThanOrEqual(10 ** -digits * Math.max(1e-3, Math.abs(expected)));
}

const expectAllClose = (actual: ArrayLike<number>, expected: readonly number[]): void => {
  expect(actual.length).toBe(expected.length);
  for (const [i, value] of expected.entries()) expectClose(actual[i], value);
};

describe('agrees with scipy and statsmodels', () => {
  it.each(EXPECTED.chi)('χ² = %d with %d degrees of freedom', (x, df, p) => expectClose(chiSquareP(x, df), p, 8));

  it('Kruskal and Wallis, with ties', () => {
    const { h, p, n, groups } = kruskalWallis(GROUPS, 3, VALUES);
    expectClose(h, EXPECTED.kruskal.h);
    expectClose(p, EXPECTED.kruskal.p);
    expect([n, groups]).toEqual([10, 3]);
    const withGaps = kruskalWallis(Int32Array.of(...GROUPS, -1, 1), 3, Float64Array.of(...VALUES, 100, NA));
    expect(withGaps).toEqual(kruskalWallis(GROUPS, 3, VALUES));
    expect(kruskalWallis(Int32Array.of(0, 0), 1, Float64Array.of(1, 2)).p).toBeNull();
  });

  it('Benjamini and Yekutieli', () => {
    const ps = [0.001, 0.2, 0.03, 0.04, 0.6, 0.0004, 0.04];
    expectAllClose(benjaminiYekutieli(ps), EXPECTED.q);
    expect(benjaminiYekutieli([NA, 0.01])).toEqual([NA, 0.01]);
  });

  it('Welch', () => {
    const group = (values: Float64Array) => ({ n: values.length, ...moments(values) });
    const found = welch(group(VALUES.slice(0, 6)), group(VALUES.slice(6)));
    expectClose(found?.t, EXPECTED.welch.t);
    expectClose(found?.p, EXPECTED.welch.p);
    expect(welch({ n: 1, mean: 2, variance: NA }, { n: 4, mean: 2, variance: 1 })).toBeNull();
  });

  it('interval of a correlation', () => {
    const { r, low, high } = EXPECTED.interval;
    const found = correlationInterval(r, 10);
    expectClose(found?.[0], low);
    expectClose(found?.[1], high);
    expect(correlationInterval(0.5, 3)).toBeNull();
    expect(correlationInterval(1, 9)).toEqual([1, 1]);
  });

  it('autocorrelation', () => {
    expectAllClose(
      [0, 1, 2, 3].map((lag) => autocorrelation(SERIES, lag)),
      EXPECTED.acf,
    );
    expect(autocorrelation([2, 2, 2], 1)).toBe(0);
    expect(serialInflation([1, -1, 1, -1, 1, -1, 1, -1])).toBe(1);
    expect(serialInflation(SERIES)).toBeGreaterThan(2);
  });

  it('a line', () => {
    const found = linearFit(SERIES);
    expectClose(found?.slope, EXPECTED.line.slope);
    expectClose(found?.intercept, EXPECTED.line.intercept);
    expectClose(found?.p, EXPECTED.line.p);
    expect(linearFit([1, NA])).toBeNull();
    expect(linearFit([1, 2, 3])?.p).toBe(0);
  });

  it('Pettitt', () => {
    const found = changePoint(SERIES);
    expect(found?.k).toBe(EXPECTED.pettitt.k);
    expectClose(found?.p, EXPECTED.pettitt.p);
  });

  it.each([
    [4, EXPECTED.even],
    [3, EXPECTED.odd],
  ] as const)('decomposition with a period of %d', (period, { course, pattern }) => {
    const found = decompose(EXPECTED.months, period);
    expectAllClose(found?.course.slice(period, -period) ?? [], course);
    expectAllClose(found?.pattern ?? [], pattern);
  });

  it('moving average', () => expectAllClose(movingAverage(SERIES, 3).slice(2), EXPECTED.rolling));

  it('independence', () => {
    const { chi, p, df } = independence([12, 5, 7, 0, 3, 9, 14, 0], 4);
    expectClose(chi, EXPECTED.independence.chi);
    expectClose(p, EXPECTED.independence.p);
    expect(df).toBe(EXPECTED.independence.df);
    expect(independence([5, 0, 7, 0], 2).p).toBeNull();
  });
});

describe('series', () => {
  it('a step is found where it is, gaps or not', () => {
    const found = changePoint([5, 6, 5, NA, 6, 5, 6, 15, 16, 15, 16, 15, 16]);
    expect(found).toMatchObject({ at: 7, after: 15.5, n: 12 });
    expectClose(found?.before, 5.5);
    expect(found?.p).toBeLessThan(0.05);
    expect(changePoint([5, 6, 5, 6, 5, 6, 15, 16, 15, 16, 15, 16], 4)?.p).toBeGreaterThan(found?.p ?? 1);
    expect(changePoint([1, 2, 3])).toBeNull();
  });

  it('a pattern that repeats is told from none', () => {
    const judge = (values: number[]) => {
      const seasons = decompose(values, 4);
      return seasons && seasonTest(seasons);
    };
    const repeating = Array.from({ length: 24 }, (_, i) => [0, 3, 1, -4][i % 4] as number);
    expect(judge(repeating)).toMatchObject({ strength: 1, p: 0 });
    const noise = Array.from({ length: 24 }, (_, i) => ((i * 7919) % 31) / 31);
    expect(judge(noise)?.p).toBeGreaterThan(0.05);
    expect(decompose([1, 2, 3, 4, 5], 4)).toBeNull();
    expect(decompose([1, NA, 1, NA, 1, NA, 1, NA], 2)).toBeNull();
  });
});
