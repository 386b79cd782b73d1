import { expect, it } from 'vitest';
import { rangeFilter, rangeProblem } from './range-filter';

it('reads numbers as numbers and dates as text, with open ends', () => {
  expect(rangeFilter('c1', { min: ' 1.5', max: '' }, true)).toEqual({ op: 'range', column: 'c1', min: 1.5 });
  expect(rangeFilter('c1', { min: '0', max: '-0.5' }, true)).toEqual({ op: 'range', column: 'c1', min: 0, max: -0.5 });
  expect(rangeFilter('c1', { min: '', max: '2024-03 ' }, false)).toEqual({ op: 'range', column: 'c1', max: '2024-03' });
  expect(rangeFilter('c1', { min: ' ', max: '' }, true)).toBeUndefined();
});

it('refuses what is no range', () => {
  expect(rangeProblem({ min: 'a', max: '' }, true)).toContain('numbers');
  expect(rangeProblem({ min: '10', max: '9' }, true)).toContain('above');
  expect(rangeProblem({ min: '9', max: '10' }, true)).toBeUndefined();
  expect(rangeProblem({ min: '2024-02', max: '2024-01' }, false)).toContain('above');
  expect(rangeProblem({ min: '2024-02', max: '' }, false)).toBeUndefined();
});
