import { expect, test } from 'vitest';
import { tableFromRows } from '@/lib/tabular/columns';
import { parseNumber } from '@/lib/tabular/values/parse-number';
import { inferColumn } from './infer-column';
import { inferTypes } from './infer-types';

/** The numbers of the first column, beside these others. */
function read(...columns: string[][]): (number | null)[] {
  const rows = (columns[0] ?? []).map((_, row) => columns.map((cells) => cells[row] ?? null));
  const { columns: typed } = inferTypes(
    tableFromRows(
      columns.map((_, i) => `column ${i}`),
      rows,
    ),
  );
  const [first] = typed;
  const number = first && inferColumn(first).number;
  return (columns[0] ?? []).map((text) => (number === undefined ? null : parseNumber(text, number)));
}

const untold = ['45,125', '46,250', '47,375'];

test('what a column does not tell of its separators, the others tell', () => {
  expect(read(untold)).toEqual([45125, 46250, 47375]);
  expect(read(untold, ['7,5', '8,25', '9,0'])).toEqual([45.125, 46.25, 47.375]);
  expect(read(['1,234', '11,5', '12,5'], ['7,5', '8,25', '9,0'])).toEqual([1.234, 11.5, 12.5]);
});

test('where others disagree, or tell nothing either, nothing changes', () => {
  expect(read(untold, ['7,5', '8,25', '9,0'], ['1.5', '2.25', '3.0'])).toEqual([45125, 46250, 47375]);
  expect(read(untold, ['1', '2', '3'])).toEqual([45125, 46250, 47375]);
  expect(read(untold, ['7.5', '8.25', '9.0'])).toEqual([45125, 46250, 47375]);
  expect(read(['1,234.5', '2,345.5', '1,000.5'], ['7,5', '8,25', '9,0'])).toEqual([1234.5, 2345.5, 1000.5]);
});
