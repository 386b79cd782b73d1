import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXPECTED, PROBABILITIES } from './expected.fixture';
import { histogram } from './histogram';
import { mode } from './mode';
import { extent, mean, moments, sd, skewness, variance } from './moments';
import { fencesOfQuartiles, iqrFences, mad, zScores } from './outliers';
import { interpolate, median, quantile, quantileOfSorted, quantiles, quantilesOfCounted } from './quantile';

type Sample = keyof typeof EXPECTED;

/** The samples of expected.py, with a NaN among them that must not count. */
const SAMPLES: Record<Sample, number[]> = {
  mixed: [3.5, -1.25, 4, 4, 17.75, 0, 2.5, -8, 1e3],
  even: [1, 2, 3, 4],
  tenths: [0.1, 0.2, 0.3, 0.7, 0.6, 0.9, 0.4],
  ties: [5, 1, 5, 1, 2],
  equal: [7, 7, 7],
  offset: [1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16],
  wave: Array.from({ length: 2000 }, (_, i) => Number((Math.sin(i) * 1000 + (i * i) / 50).toFixed(3))),
};

const values = (sample: Sample) => Float64Array.from([Number.NaN, ...SAMPLES[sample]]);
const of = (...numbers: number[]) => Float64Array.from(numbers);

/** Equal to 12 significant digits: numpy sums in another order. */
function expectClose(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1e-300, Math.abs(expected)));
}

describe.each(Object.keys(EXPECTED) as Sample[])('the sample %s', (sample) => {
  const expected = EXPECTED[sample];

  it('has the quantiles of numpy.quantile, to the last bit', () => {
    expect(PROBABILITIES.map((p) => quantile(values(sample), p))).toEqual(expected.quantiles);
    expect(quantiles(values(sample), PROBABILITIES)).toEqual(expected.quantiles);
    const sorted = Float64Array.from(SAMPLES[sample]).sort();
    expect(PROBABILITIES.map((p) => quantileOfSorted(sorted, p))).toEqual(expected.quantiles);
  });

  it('has the mean, variance and standard deviation of pandas', () => {
    expectClose(mean(values(sample)), expected.mean);
    expectClose(variance(values(sample)), expected.variance);
    expectClose(sd(values(sample)), expected.sd);
  });

  it('has the mode, the fences and the median absolute deviation', () => {
    expect(mode(values(sample))).toBe(expected.mode);
    expect(iqrFences(values(sample))).toEqual(expected.fences);
    expectClose(mad(values(sample)), expected.mad);
  });

  it('has the histogram of numpy.histogram, to the last bit', () => {
    expect(histogram(values(sample))).toEqual(expected.histogram);
  });

  it('has the skewness of scipy and its z-scores', () => {
    const z = zScores(values(sample));
    expect(z[0]).toBeNaN();
    // Compared as text of ten digits, so that "undefined" (equal values) is compared too.
    const digits = (value: number | null | undefined) => (value ?? Number.NaN).toPrecision(10);
    expect(digits(skewness(values(sample)))).toBe(digits(expected.skewness));
    expect(digits(z.at(-1))).toBe(digits(expected.lastZScore));
  });
});

describe('quantiles', () => {
  it('leave their input as it is', () => {
    const input = of(3, 1, 2);
    quantiles(input, [0.75, 0.25]);
    expect([...input]).toEqual([3, 1, 2]);
  });

  it('answer in the order asked', () => {
    expect(quantiles(of(4, 3, 2, 1, 0), [1, 0, 0.5])).toEqual([4, 0, 2]);
  });

  it('agree with sorting, on anything, ties and 2,000 values included', () => {
    const numbers = fc.oneof(
      fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 2000, size: 'max' }),
      fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 300 }),
    );
    fc.assert(
      fc.property(numbers, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 }), (list, ps) => {
        const sorted = Float64Array.from(list).sort();
        expect(quantiles(Float64Array.from(list), ps)).toEqual(ps.map((p) => quantileOfSorted(sorted, p)));
      }),
      { numRuns: 150 },
    );
  });

  it('and the histogram are the same of counted values', () => {
    const numbers = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 1, maxLength: 500, size: 'max' });
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 });
    fc.assert(
      fc.property(numbers, shares, (list, ps) => {
        const all = Float64Array.from(list, (value) => value / 4);
        const distinct = Float64Array.from(new Set(all)).sort();
        const counts = Uint32Array.from(distinct, (value) => all.filter((each) => each === value).length);
        const ascending = ps.sort((a, b) => a - b);
        expect(quantilesOfCounted({ values: distinct, counts }, ascending)).toEqual(quantiles(all, ascending));
        expect(histogram(distinct, 20, extent(all), counts)).toEqual(histogram(all));
      }),
    );
    expect(quantilesOfCounted({ values: of(), counts: new Uint32Array(0) }, [0.5])).toEqual([Number.NaN]);
  });

  it('are NaN without values and refuse a p that is no share', () => {
    expect(quantile(of(Number.NaN), 0.5)).toBeNaN();
    expect(quantileOfSorted(of(), 0.5)).toBeNaN();
    expect(median(of())).toBeNaN();
    expect(() => quantile(of(1), 1.1)).toThrow(RangeError);
    expect(() => quantile(of(1), Number.NaN)).toThrow(RangeError);
  });

  it('interpolate across the whole range of float64', () => {
    expect(quantile(of(-1.7e308, 1.7e308), 0.5)).toBe(0);
    expect(interpolate(2, 2, 0.3)).toBe(2);
  });
});

describe('moments', () => {
  it('keep what a plain sum loses', () => {
    expect(mean(of(1, 1e100, 1, -1e100))).toBe(0.5);
    expect(variance(of(1e16, 1e16 + 2, 1e16 + 4))).toBe(4);
  });

  it('stay finite at the ends of float64', () => {
    expect(mean(of(1.6e308, 1.6e308))).toBe(1.6e308);
    expect(sd(of(1e308, -1e308)) / 1e308).toBeCloseTo(Math.SQRT2, 12);
    expect(sd(of(1e-200, -1e-200)) / 1e-200).toBeCloseTo(Math.SQRT2, 12);
    expect(sd(of(0, 0))).toBe(0);
  });

  it('are NaN where undefined', () => {
    expect(moments(of(5))).toEqual({
      count: 1,
      min: 5,
      max: 5,
      mean: 5,
      variance: Number.NaN,
      sd: Number.NaN,
      skewness: Number.NaN,
    });
    expect(extent(of(Number.NaN))).toEqual({ count: 0, min: Number.NaN, max: Number.NaN, mean: Number.NaN });
    expect(mode(of())).toBeNaN();
    expect(iqrFences(of())).toEqual([Number.NaN, Number.NaN]);
    expect([...zScores(of(2, 2))]).toEqual([Number.NaN, Number.NaN]);
  });
});

describe('mode', () => {
  it('takes the smallest of those that tie, whatever the order', () => {
    expect(mode(of(9, 3, 3, 9, 4))).toBe(3);
    expect(mode(of(2, -1))).toBe(-1);
  });
});

describe('fences', () => {
  it('reach as far as asked', () => {
    expect(fencesOfQuartiles(10, 20)).toEqual([-5, 35]);
    expect(fencesOfQuartiles(10, 20, 3)).toEqual([-20, 50]);
  });
});

describe('histogram', () => {
  it('closes the last bin', () => {
    expect(histogram(of(0, 1, 2, 3, 4), 4)).toEqual({ edges: [0, 1, 2, 3, 4], counts: [1, 1, 1, 2] });
  });

  it('counts every value once, in the bin whose edges hold it', () => {
    const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 });
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 40 }), (list, bins) => {
        const found = histogram(Float64Array.from(list), bins);
        const { edges = [], counts = [] } = found ?? {};
        expect(counts.reduce((a, b) => a + b, 0)).toBe(list.length);
        const expected = new Array<number>(bins).fill(0);
        for (const value of list) {
          let bin = bins - 1;
          while (bin > 0 && value < (edges[bin] ?? 0)) bin--;
          expected[bin] = (expected[bin] ?? 0) + 1;
        }
        expect(counts).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('has none without values and refuses a number of bins that is none', () => {
    expect(histogram(of(Number.NaN))).toBeNull();
    expect(() => histogram(of(1), 0)).toThrow(RangeError);
    expect(() => histogram(of(1), 1.5)).toThrow(RangeError);
  });

  it('spans a range beyond float64 and one where halves are lost', () => {
    expect(histogram(of(-1.7e308, 0, 1.7e308), 2)?.counts).toEqual([1, 2]);
    expect(histogram(of(-1.7e308, 1.7e308), 40)?.edges.every(Number.isFinite)).toBe(true);
    expect(histogram(of(Number.MAX_VALUE), 3)?.counts.reduce((a, b) => a + b)).toBe(1);
    expect(histogram(of(0, Number.MIN_VALUE), 3)?.counts).toEqual([0, 0, 2]);
    expect(histogram(of(1e300), 3)?.counts.reduce((a, b) => a + b)).toBe(1);
  });
});
