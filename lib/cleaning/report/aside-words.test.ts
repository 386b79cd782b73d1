import { expect, test } from 'vitest';
import type { AsideRows } from '@/lib/tabular/records/aside';
import { asidePlace, asideReason, asideSummary, asideText, besideSummary } from './aside-words';

const total: AsideRows = {
  kind: 'total',
  row: 3000,
  row_count: 1,
  cells: ['Total', null, '10432', null],
  total: { word: 'Total', columns: ['quantity'], of: 'sum', records: [0, 2999] },
};
const pages: AsideRows = { kind: 'blank', row: 11, row_count: 3, cells: [null] };

test('rows set aside are told with their number, their place and the reason', () => {
  expect(asideSummary({ row_count: 4, groups: [pages, total], group_count: 2 })).toBe(
    '4 rows are no records and were set aside: 3 blank rows and 1 total.',
  );
  expect(asideSummary({ row_count: 1, groups: [total], group_count: 1 })).toBe(
    'One row is no record and was set aside: 1 total.',
  );
  expect(asideSummary({ row_count: 9, groups: [pages], group_count: 7 })).toMatch(/3 blank rows, and more\.$/);
  expect(asideSummary({ row_count: 0, groups: [], group_count: 0 })).toBeUndefined();
  expect(besideSummary({ row_count: 0, groups: [], group_count: 0, beside: { names: ['a', 'b'], row_count: 2 } })).toBe(
    'A second table beside the first (a and b, 2 rows) was set aside.',
  );
  expect(besideSummary(undefined)).toBeUndefined();
  expect([asidePlace(total), asidePlace(pages)]).toEqual(['Row 3,001', 'Rows 12–14']);
  expect(asideReason(total)).toBe('total: the sum of rows 1–3,000 in quantity');
  expect(asideReason({ ...total, total: { word: 'Sum', columns: [], of: 'sum', records: null } })).toBe(
    'total: says “Sum” and is otherwise nearly empty',
  );
  expect(asideReason(pages)).toBe('blank rows');
  expect(asideText(total)).toBe('Total |  | 10432');
});
