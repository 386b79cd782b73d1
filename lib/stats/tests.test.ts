import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cramersV } from './association';
import { concentration } from './concentration';
import { pearson, spearman } from './correlation';
import { effectSize } from './effect';
import { EXPECTED } from './expected-tests.fixture';
import { averageRanks } from './ranks';
import { correlationP, fisherP, normalP, studentP } from './significance';
import { sortOrder } from './sort-order';
import { erfc, incompleteBeta, logGamma } from './special-functions';
import { trend } from './trend';

const NA = Number.NaN;
const of = (...numbers: number[]) => Float64Array.from(numbers);
const X = of(0.5, 1.5, 2, NA, 4, 4, 7.5, -3, 9, 11);
const Y = of(1, 0, 2.5, 3, 2.5, 8, NA, -1, 7, 6.5);

/** Equal to `digits` significant digits. */
function expectClose(actual: number | null, expected: number, digits = 10): void {
  const difference = Math.abs((actual ?? NA) - expected);
  expect(difference).toBeLessThanOrEqual(10 ** -digits * Math.max(1e-3, Math.abs(expected)));
}

describe('distributions', () => {
  it.each(EXPECTED.t)('t = %d with %d degrees of freedom', (t, df, p) => expectClose(studentP(t, df), p, 9));
  it.each(EXPECTED.f)('F = %d with %d and %d degrees of freedom', (f, a, b, p) => expectClose(fisherP(f, a, b), p));
  it.each(EXPECTED.erfc)('erfc(%d)', (z, value) => expectClose(erfc(z), value, 12));
  it.each(EXPECTED.logGamma)('log Γ(%d)', (x, value) => expectClose(logGamma(x), value, 12));

  it('stay probabilities at their ends', () => {
    expect(incompleteBeta(2, 3, 0)).toBe(0);
    expect(incompleteBeta(2, 3, 1)).toBe(1);
    expect(incompleteBeta(2, 3, NA)).toBeNaN();
    expect(correlationP(1, 10)).toBe(0);
    expect(correlationP(0, 10)).toBe(1);
    expect(correlationP(0.5, 2)).toBeNull();
    expect(fisherP(Number.POSITIVE_INFINITY, 2, 3)).toBe(0);
    expectClose(normalP(1.959963984540054), 0.05);
    // The critical value of every table: r = 0.878 with five pairs.
    expectClose(correlationP(0.8783394, 5), 0.05, 5);
  });

  it('mirror: I_x(a, b) = 1 − I_1−x(b, a)', () => {
    const parameter = fc.double({ min: 0.5, max: 5e5, noNaN: true });
    fc.assert(
      fc.property(parameter, parameter, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (a, b, x) => {
        expect(incompleteBeta(a, b, x) + incompleteBeta(b, a, 1 - x)).toBeCloseTo(1, 7);
      }),
      { numRuns: 150 },
    );
  });
});

describe('correlation', () => {
  it('is that of pandas over complete pairs, with its p', () => {
    for (const [found, expected] of [
      [pearson(X, Y), EXPECTED.pearson],
      [spearman(X, Y), EXPECTED.spearman],
    ] as const) {
      expect(found.n).toBe(expected.n);
      expectClose(found.r, expected.r, 13);
      expectClose(found.p, expected.p, 9);
    }
  });

  it('is not moved by offsets and scales', () => {
    const { r } = pearson(X, Y);
    expectClose(
      pearson(
        X.map((x) => x * 4 + 2 ** 40),
        Y,
      ).r,
      r ?? NA,
      9,
    );
    expectClose(
      pearson(
        X.map((x) => x * 1e300),
        Y.map((y) => y * 1e-300),
      ).r,
      r ?? NA,
    );
    expect(pearson(of(-1.7e308, 1.7e308), of(1, 2)).r).toBeCloseTo(1, 12);
  });

  it('is undefined where a side does not vary', () => {
    expect(pearson(of(0.1, 0.1, 0.1), of(1, 2, 3))).toEqual({ r: null, n: 3, p: null });
    expect(pearson(of(1, NA), of(1, 2))).toEqual({ r: null, n: 1, p: null });
    expect(pearson(of(1e15, 1e15 + 1, 1e15 + 2), of(1, 2, 3)).r).toBeCloseTo(1, 12);
  });
});

describe('ranks', () => {
  it('are those of pandas', () => {
    expect([...averageRanks(of(3, 1, 3, -2.5, 0, 3, 1))]).toEqual(EXPECTED.ranks);
    expect([...averageRanks(of(0.1 + 0.2, NA, 1e300, 0.3))]).toEqual([2, NA, 3, 1]);
  });

  const number = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
  it('place every value by how many are smaller and equal, whichever way they are found', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 40 }), (list) => {
        const expected = list.map(
          (value) =>
            list.filter((other) => other < value).length + (list.filter((other) => other === value).length + 1) / 2,
        );
        expect([...averageRanks(Float64Array.from(list))]).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it.each<[string, (i: number) => number]>([
    ['many magnitudes', (i) => Math.sin(i) * 10 ** ((i % 600) - 300)],
    ['differences in the last bits', (i) => 1e9 + Math.sin(i) / 1e3],
    ['long runs that the upper bits leave together', (i) => 1 + ((i * 7919) % 6000) * 2 ** -50],
    ['missing values and zeros of both signs', (i) => (i % 3 === 0 ? NA : i % 2 === 0 ? -0 : Math.cos(i))],
  ])('order %s like a comparison would', (_, make) => {
    const values = Float64Array.from({ length: 12_000 }, (_, i) => make(i));
    const expected = [...values.keys()]
      .filter((i) => !Number.isNaN(values[i]))
      .sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
    expect([...sortOrder(values)]).toEqual(expected);
  });
});

describe('effect, trend, concentration and association', () => {
  const groups = Int32Array.of(0, 0, 0, 1, 1, 1, 2, 2, 2, 2, -1, 0);
  const values = of(4, 5.5, 6, 7, 9.5, 8, 1, 2.5, 3, 2, 1000, NA);

  it('η² and F are those of an analysis of variance', () => {
    const found = effectSize(groups, 4, values);
    expect(found).toMatchObject({ n: 10, groups: 3 });
    expectClose(found.etaSquared, EXPECTED.effect.etaSquared, 12);
    expectClose(found.f, EXPECTED.effect.f, 12);
    expectClose(found.p, fisherP(EXPECTED.effect.f, 2, 7));
    const far = effectSize(
      groups,
      4,
      values.map((value) => value + 1e9),
    );
    expectClose(far.etaSquared, EXPECTED.effect.etaSquared, 6);
  });

  it('say nothing where there is nothing to compare', () => {
    expect(effectSize(Int32Array.of(0, 1), 2, of(3, 3))).toMatchObject({ etaSquared: null, p: null });
    expect(effectSize(Int32Array.of(0, 1), 2, of(3, 4))).toMatchObject({ etaSquared: 1, f: null, epsilonSquared: 0 });
    expect(trend([1, 2])).toBeNull();
    expect(trend([5, 5, 5, 5])).toMatchObject({ tau: 0, p: 1, slope: 0 });
    expect(trend([1, 2, 3])?.p).toBeNull();
    expect(concentration([])).toBeNull();
    expect(concentration([3, -1])).toBeNull();
    expect(concentration([0, 0])).toBeNull();
    expect(cramersV(Int32Array.of(0, 0), 2, Int32Array.of(0, 1), 2)).toBe(0);
  });

  it('Mann–Kendall and Theil–Sen', () => {
    const found = trend([3, 4, 4, 6.5, 5, 9, 8.5, 12, 11, 15]);
    expectClose(found?.tau ?? NA, EXPECTED.trend.tau);
    expectClose(found?.p ?? NA, EXPECTED.trend.p);
    expectClose(found?.slope ?? NA, EXPECTED.trend.slope);
    expect(trend([1, NA, 3, NA, 5])?.slope).toBe(1);
    expect(trend(Array.from({ length: 5000 }, (_, i) => -i))).toMatchObject({ tau: -1, slope: -1, n: 1250 });
  });

  it('shares, Herfindahl and Gini', () => {
    const found = concentration([20, 3, NA, 50, 7, 20]);
    expect(found).toMatchObject({ total: 100, parts: 5 });
    expectClose(found?.top ?? NA, EXPECTED.concentration.top);
    expectClose(found?.topK ?? NA, EXPECTED.concentration.topK);
    expectClose(found?.herfindahl ?? NA, EXPECTED.concentration.herfindahl);
    expectClose(found?.gini ?? NA, EXPECTED.concentration.gini);
  });

  it('Cramér’s V is 1 for what says one another and near 0 for what does not', () => {
    const a = Int32Array.from({ length: 400 }, (_, i) => i % 4);
    const b = Int32Array.from({ length: 400 }, (_, i) => Math.floor(i / 4) % 4);
    expect(cramersV(a, 4, a, 4)).toBeCloseTo(1, 6);
    expect(cramersV(a, 4, b, 4)).toBe(0);
    expect(
      cramersV(
        a,
        5,
        a.map((code) => (code > 1 ? -1 : code)),
        2,
      ),
    ).toBeCloseTo(1, 6);
  });
});
