import { expect, test } from 'vitest';
import { barHeights, spanOf } from './distribution';

test('what there is can be seen, what there is not has no bar', () => {
  expect(barHeights([10_000, 2500, 1, 0], 40)).toEqual([40, 20, 2, 0]);
  expect(barHeights([0, 0], 40)).toEqual([0, 0]);
});

test('a range is cut to the whole', () => {
  expect(spanOf([25, 50], [0, 100])).toEqual({ start: 25, width: 25 });
  expect(spanOf([-50, 500], [0, 100])).toEqual({ start: 0, width: 100 });
  expect(spanOf([-5, 5], [-10, 10])).toEqual({ start: 25, width: 50 });
});
