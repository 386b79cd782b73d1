import { expect, it } from 'vitest';
import type { RowsColumnJson } from '@/lib/contract/rows';
import { columnWidths } from './column-width';

const column = (name: string): RowsColumnJson => ({ id: name, name, type: 'text', unit: null });

it('makes room for values and names, within limits', () => {
  const columns = [column('a'), column('a_rather_long_name'), column('c'), column('d')];
  const rows = [[1, 1, 'x'.repeat(20), 'x'.repeat(5000)]];
  const [narrow = 0, named = 0, wide = 0, long = 0] = columnWidths({ columns, rows });
  expect(narrow).toBe(84);
  expect(named).toBeGreaterThan(narrow);
  expect(wide).toBeGreaterThan(named);
  expect(long).toBe(300);
});

it('is not led astray by one long value', () => {
  const rows = Array.from({ length: 60 }, (_, row) => [row === 0 ? 'x'.repeat(40) : 'short']);
  expect(columnWidths({ columns: [column('a')], rows })).toEqual([84]);
});

it('needs no rows', () => {
  expect(columnWidths({ columns: [column('a')], rows: [] })).toEqual([84]);
});
