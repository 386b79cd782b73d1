import { expect, it } from 'vitest';
import { aggregateBy, type Source } from './aggregate';

const cells = Int32Array.of(0, 0, 1, -1, 2, 0);
const numbers = (...values: number[]): Source => ({ kind: 'numbers', values: Float64Array.from(values) });

it('keeps what is small beside what is large', () => {
  const { values, rows } = aggregateBy(cells, 3, numbers(1e16, 1, Number.NaN, 9, 4, -1e16), 'sum');
  expect([...values]).toEqual([1, Number.NaN, 4]);
  expect([...rows]).toEqual([3, 0, 1]);
});

it('finds the mean of what adds up beyond float64, and says that the sum does not exist', () => {
  const huge = numbers(1.5e308, 1.5e308, 1, 0, 0, 1.5e308);
  expect(aggregateBy(cells, 3, huge, 'mean').values[0]).toBeCloseTo(1.5e308, -300);
  expect(aggregateBy(cells, 3, huge, 'sum').values[0]).toBeNaN();
});

it('counts each code once a cell', () => {
  const source: Source = { kind: 'codes', codes: Int32Array.of(4, 4, 4, 0, -1, 1), size: 5 };
  expect([...aggregateBy(cells, 3, source, 'distinct').values]).toEqual([2, 1, Number.NaN]);
  expect([...aggregateBy(cells, 3, source, 'count').values]).toEqual([3, 1, Number.NaN]);
});

it('counts rows whatever is asked of them', () => {
  expect([...aggregateBy(cells, 3, { kind: 'rows' }, 'sum').values]).toEqual([3, 1, 1]);
  expect(() => aggregateBy(cells, 3, numbers(1, 2, 3, 4, 5, 6), 'distinct')).toThrow(RangeError);
});
