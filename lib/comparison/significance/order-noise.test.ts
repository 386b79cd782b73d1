import { describe, expect, test } from 'vitest';
import { alignPeriods } from '@/lib/comparison/align/align-periods';
import { period, sameIds } from '@/lib/comparison/period.fixture';
import { bootstrappedMedian, orderNoise } from './order-noise';
import { significantChanges } from './significant-changes';

const numbers = (...values: number[]) => Float64Array.from(values);
const spread = (count: number, from: number, step: number) =>
  Float64Array.from({ length: count }, (_, i) => from + i * step);

describe('a median', () => {
  test('varies as over all samples that can be drawn', () => {
    const values = [1, 2, 4, 8, 16];
    const medians: number[] = [];
    const draw = (sample: number[]): void => {
      if (sample.length < values.length) for (const value of values) draw([...sample, value]);
      else medians.push([...sample].sort((a, b) => a - b)[2] as number);
    };
    draw([]);
    const mean = medians.reduce((sum, value) => sum + value, 0) / medians.length;
    const variance = medians.reduce((sum, value) => sum + (value - mean) ** 2, 0) / medians.length;
    expect(bootstrappedMedian(numbers(...values))).toEqual({
      median: 4,
      error: expect.closeTo(Math.sqrt(variance), 9),
    });
  });

  test('of many values varies as of a normal distribution: about the same below and above a thousand', () => {
    const few = bootstrappedMedian(spread(999, 0, 1)).error / 999;
    const many = bootstrappedMedian(spread(1001, 0, 1)).error / 1001;
    expect(many).toBeCloseTo(few, 3);
    expect(bootstrappedMedian(spread(1_000_000, 0, 1)).error / 1_000_000).toBeCloseTo(0.5 / 1000, 5);
  });

  test('that moved a little among values far apart did not change', () => {
    const change = orderNoise('median', spread(20, 0, 10), spread(20, 15, 10), [95, 110]);
    expect(change).toMatchObject({ test: 'bootstrap', nBefore: 20, nAfter: 20 });
    expect(change?.p).toBeGreaterThan(0.3);
  });

  test('that moved beyond what its values spread did', () => {
    expect(orderNoise('median', spread(20, 0, 10), spread(20, 120, 10), [95, 215])?.p).toBeLessThan(0.001);
  });
});

describe('the largest and the smallest', () => {
  test('of one value beyond all others are chance', () => {
    const verdict = orderNoise('max', spread(20, 0, 1), numbers(...spread(19, 0, 1), 500), [19, 500]);
    expect(verdict).toMatchObject({ test: 'exceedance', p: 1, interval: null });
  });

  test('of many values beyond all others are not', () => {
    // Six of forty lie above, all of one side: 20·19·18·17·16·15 ÷ 40·39·38·37·36·35, both ways.
    const verdict = orderNoise('max', spread(20, 0, 1), spread(20, 6, 1), [19, 25]);
    expect(verdict?.p).toBeCloseTo((2 * (20 * 19 * 18 * 17 * 16 * 15)) / (40 * 39 * 38 * 37 * 36 * 35), 12);
    expect(orderNoise('min', spread(20, 6, 1), spread(20, 0, 1), [6, 0])?.p).toBeCloseTo(verdict?.p ?? 0, 12);
  });
});

test('counts vary as if they came one by one', () => {
  expect(orderNoise('distinct', numbers(), numbers(), [100, 121])?.p).toBeCloseTo(0.158, 2);
  expect(orderNoise('count', numbers(), numbers(), [0, 0])).toBeNull();
});

test('few values, and what is no order, are not judged here', () => {
  expect(orderNoise('median', numbers(1, 2), numbers(8, 9), [1.5, 8.5])).toBeNull();
  expect(orderNoise('sum', spread(20, 0, 1), spread(20, 0, 1), [190, 190])).toBeNull();
});

test('a median asked for is judged, and told of when it changed', () => {
  const table = (from: number) =>
    period(
      ['Order', 'Price'],
      Array.from({ length: 40 }, (_, i) => [`A-${1000 + i}`, from + (i % 7) + i / 8]),
    );
  const changes = (to: number, aggregate: 'median' | 'max') =>
    significantChanges(alignPeriods(table(10), table(to), sameIds(2), { aggregates: { c1: aggregate } })).filter(
      ({ pair }) => pair === 'c1',
    );
  expect(changes(30, 'median')[0]?.whole).toMatchObject({
    delta: { aggregate: 'median' },
    noise: { test: 'bootstrap' },
  });
  expect(changes(10, 'median')).toEqual([]);
  expect(changes(40, 'max')[0]?.whole.noise.test).toBe('exceedance');
});
