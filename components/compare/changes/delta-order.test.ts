import { expect, test } from 'vitest';
import { orderedDeltas } from './delta-order';

const row = (name: string, change: number | null, change_pct: number | null) => ({
  name,
  delta: { change, change_pct },
});
const rows = [row('b', -10, -50), row('a', 100, 20), row('new', 3, null), row('gone', null, null), row('c', 0, 0)];
const names = (order: Parameters<typeof orderedDeltas>[1]) => orderedDeltas(rows, order).map(({ name }) => name);

test('the largest change comes first, either way or one way', () => {
  expect(names('percent')).toEqual(['new', 'b', 'a', 'c', 'gone']);
  expect(names('falls')).toEqual(['b', 'c', 'gone', 'a', 'new']);
  expect(names('rises')).toEqual(['new', 'a', 'c', 'gone', 'b']);
});

test('by what it makes in the unit, or by name', () => {
  expect(names('absolute')).toEqual(['a', 'b', 'new', 'c', 'gone']);
  expect(names('name')).toEqual(['a', 'b', 'c', 'gone', 'new']);
});
