import { expect, test } from 'vitest';
import { list, number, percent, plural } from './words';

test('counts and lists as a person writes them', () => {
  expect(number(1234567)).toBe('1,234,567');
  expect([plural(1, 'row'), plural(0, 'row'), plural(2, 'row is', 'rows are')]).toEqual([
    '1 row',
    '0 rows',
    '2 rows are',
  ]);
  expect([list([]), list(['a']), list(['a', 'b']), list(['a', 'b', 'c'])]).toEqual(['', 'a', 'a and b', 'a, b and c']);
  expect(list(['a', 'b', 'c', 'd', 'e'])).toBe('a, b and 3 more');
});

test('a share never rounds to all or nothing', () => {
  expect([percent(0.9), percent(1), percent(0)]).toEqual(['90 %', '100 %', '0 %']);
  expect([percent(0.99999), percent(0.00001), percent(1 / 3)]).toEqual(['99.9 %', '0.1 %', '33.3 %']);
});
