import { expect, test } from 'vitest';
import { tableFromRows } from '@/lib/tabular/columns';
import { resolveMapping } from './resolve-mapping';

const first = tableFromRows(['sales', 'customers'], []);
const raw = tableFromRows(['sale_total', 'count', 'count'], []);
const second = {
  ...raw,
  columns: raw.columns.map((column, i) => (i === 0 ? { ...column, sourceName: 'Sale Total' } : column)),
};

test('columns are named by name, id, or header of the file', () => {
  expect(resolveMapping(first, second, { sales: 'Sale Total', customers: 'c2' })).toEqual([
    { first: 'c0', second: 'c0' },
    { first: 'c1', second: 'c2' },
  ]);
});

test.each([
  [{ saless: 'sale_total' }, 'There is no column “saless”. The nearest is c0 (“sales”).'],
  [{ sales: 'total' }, 'There is no column “total”.'],
  [{ sales: 'count' }, 'Several columns are called “count”'],
  [{ sales: 'sale_total', customers: 'c0' }, 'The column “c0” is used twice'],
  [{ sales: 'sale_total', c0: 'c1' }, 'The column “c0” is used twice'],
])('%j is refused', (mapping: Record<string, string>, message) => {
  expect(() => resolveMapping(first, second, mapping)).toThrow(message);
});

test('a mapping may be empty', () => {
  expect(resolveMapping(first, second, {})).toEqual([]);
});
