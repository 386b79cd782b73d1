import { expect, it, test } from 'vitest';
import type { FilterJson } from '@/lib/contract/filters';
import { filterText, orderText, sortText } from './filter-text';

const names = {
  column: (id: string) => ({ c2: 'score', c3: 'city' })[id] ?? id,
  operation: (id: string) => ({ convert_number: 'Convert numbers' })[id] ?? id,
};

test.each<[FilterJson, string]>([
  [{ op: 'in', column: 'c3', values: ['Porto'] }, 'city: Porto'],
  [{ op: 'in', column: 'c3', values: ['Porto', null] }, 'city: Porto or missing'],
  [{ op: 'in', column: 'c3', values: ['a', 'b', 'c'] }, 'city: a, b or c'],
  [{ op: 'in', column: 'c3', values: ['a', 'b', 'c', 'd'] }, 'city: a, b or 2 more'],
  [{ op: 'in', column: 'c3', values: ['x'.repeat(40)] }, `city: ${'x'.repeat(30)}…`],
  [{ op: 'in', column: 'c3', values: [] }, 'city: none'],
  [{ op: 'equals', column: 'c2', value: 7 }, 'score: 7'],
  [{ op: 'contains', column: 'c3', text: 'por' }, 'city contains “por”'],
  [{ op: 'range', column: 'c2', min: 1, max: 2 }, 'score 1 to 2'],
  [{ op: 'range', column: 'c2', min: 1, max: 2, exclusive_max: true }, 'score 1 to below 2'],
  [{ op: 'range', column: 'c2', min: 1 }, 'score at least 1'],
  [{ op: 'range', column: 'c2', max: 2 }, 'score at most 2'],
  [{ op: 'missing', column: 'c2' }, 'score is missing'],
  [{ op: 'missing', column: 'c2', not: true }, 'not (score is missing)'],
  [{ op: 'present', column: 'c2' }, 'score has a value'],
  [{ op: 'filled' }, 'any cell was filled'],
  [{ op: 'outlier', column: 'c2' }, 'score is an outlier'],
  [{ op: 'outlier', column: 'c2', status: 'open' }, 'score is an undecided outlier'],
  [{ op: 'changed', column: 'c2', operation: 'convert_number' }, 'score changed by Convert numbers'],
  [{ op: 'changed', operation: 'convert_number' }, 'Changed by Convert numbers'],
  [{ op: 'changed', column: 'c9' }, 'c9 changed'],
])('%j in words', (filter, text) => {
  expect(filterText(filter, names)).toBe(text);
});

it('names orders by what is ordered', () => {
  expect(orderText('integer', true)).toBe('Largest first');
  expect(orderText('date', false)).toBe('Earliest first');
  expect(sortText({ column: 'c2', descending: true }, names, 'number')).toBe('Sorted by score, largest first');
  expect(sortText({ column: 'c3', descending: false }, names, 'category')).toBe('Sorted by city, A to Z');
});
