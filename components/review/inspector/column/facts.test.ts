import { expect, test } from 'vitest';
import { sourceTable } from '@/lib/cleaning/fixtures/tables';
import { type ColumnProfile, profileTable } from '@/lib/tabular/profile';
import { columnFacts } from './facts';

const profiles = profileTable(
  sourceTable(
    ['n', 'note'],
    [
      [1, 'a'],
      [2, 'bb'],
      [null, 'a'],
      [4.5, 'a'],
    ],
  ),
);
const [numbers, notes] = profiles as [ColumnProfile, ColumnProfile];

test('says of both tables what applies to one of them', () => {
  const facts = new Map(columnFacts(notes, numbers).map((fact) => [fact.label, fact]));
  expect(facts.get('Median')).toEqual({ label: 'Median', source: null, cleaned: '2' });
  expect(facts.get('Missing')).toEqual({ label: 'Missing', source: '0 (0 %)', cleaned: '1 (25 %)' });
  expect(facts.has('Earliest')).toBe(false);
  expect(facts.has('Unit')).toBe(false);
});

test('a column that is in one table only has no other side', () => {
  expect(columnFacts(numbers, null).every(({ cleaned }) => cleaned === null)).toBe(true);
  expect(columnFacts(null, null)).toEqual([]);
});
