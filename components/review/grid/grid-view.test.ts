import { expect, it } from 'vitest';
import type { FilterJson } from '@/lib/contract/filters';
import {
  isFiltered,
  NO_CONDITIONS,
  possible,
  rowsView,
  slotOf,
  viewKey,
  viewOfOperation,
  withFilter,
  withoutSlot,
} from './grid-view';

const city: FilterJson = { op: 'in', column: 'c3', values: ['Porto'] };
const missing: FilterJson = { op: 'missing', column: 'c3' };

it('keeps one condition about each thing, in the place of the first', () => {
  const filters = withFilter(withFilter(withFilter([], city), missing), { ...city, values: ['Faro'] });
  expect(filters).toEqual([{ ...city, values: ['Faro'] }, missing]);
  expect(withFilter(filters, { op: 'present', column: 'c3' })).toEqual([
    { ...city, values: ['Faro'] },
    { op: 'present', column: 'c3' },
  ]);
  expect(withoutSlot(filters, slotOf(missing))).toEqual([{ ...city, values: ['Faro'] }]);
  expect(slotOf({ op: 'changed', operation: 'a' })).not.toBe(slotOf({ op: 'changed', column: 'c3' }));
});

it('drops what is about columns that have gone', () => {
  const conditions = {
    sort: [
      { column: 'c1', descending: false },
      { column: 'c3', descending: true },
    ],
    filters: [city, { op: 'outlier' } satisfies FilterJson],
  };
  expect(possible(conditions, new Set(['c1']))).toEqual({
    sort: [{ column: 'c1', descending: false }],
    filters: [{ op: 'outlier' }],
  });
});

it('asks for what an operation did, also where it only flagged', () => {
  expect(rowsView('changes', NO_CONDITIONS, null)).toEqual({ onlyChanges: true, sort: [], filters: [] });
  const byOperation = rowsView('changes', { ...NO_CONDITIONS, filters: [city] }, 'flag_outlier');
  expect(byOperation).toEqual({
    onlyChanges: false,
    sort: [],
    filters: [city, { op: 'changed', operation: 'flag_outlier' }],
  });
  expect(isFiltered(byOperation)).toBe(true);
  expect(isFiltered(rowsView('source', NO_CONDITIONS, null))).toBe(false);
  expect(viewOfOperation('remove_duplicate')).toBe('source');
  expect(viewOfOperation('trim_whitespace')).toBe('changes');
});

it('tells views apart', () => {
  const keys = (['cleaned', 'source', 'changes'] as const).map((name) =>
    viewKey({ version: name === 'source' ? 'source' : 'cleaned', view: rowsView(name, NO_CONDITIONS, null) }),
  );
  expect(new Set(keys).size).toBe(3);
});
