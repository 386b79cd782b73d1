import { describe, expect, it } from 'vitest';
import { byPlace, byValue, firstBy } from './top';

describe('the order of places', () => {
  it('sorts names as people do; names that weigh the same stay as they came', () => {
    const labels = ['10', '9', '09', 'b'];
    expect([3, 2, 1, 0].sort(byPlace((code) => labels[code] ?? '', null))).toEqual([1, 2, 0, 3]);
  });

  it('is their own where they have one', () => {
    expect([0, 1, 2].sort(byPlace(String, Float64Array.of(2, 0, 1)))).toEqual([1, 2, 0]);
  });

  it('by value: largest first, without a value last, then by rows', () => {
    const values = [1, Number.NaN, 3, 3];
    expect(firstBy([0, 1, 2, 3], 4, byValue(values, [9, 9, 1, 2]))).toEqual([3, 2, 0, 1]);
  });

  it('keeps only as many as are wanted', () => {
    expect(firstBy([0, 1, 2, 3], 2, byValue([1, 4, 2, 3], [0, 0, 0, 0]))).toEqual([1, 3]);
  });
});
