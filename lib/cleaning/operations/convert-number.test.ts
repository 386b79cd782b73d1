import { expect, test } from 'vitest';
import { runOne, sourceTable } from '@/lib/cleaning/fixtures/tables';
import type { Column } from '@/lib/tabular/table';

test('reads money, keeps its unit, and logs every cell whose text changes', () => {
  const { rows, column, entries, sentence } = runOne(
    sourceTable(['Fee'], [['$1,138.00'], [null], ['$742.50']]),
    'convert_number',
  );
  expect(rows).toEqual([[1138], [null], [742.5]]);
  expect(column(0)).toMatchObject({ type: 'number', unit: '$', vector: { decimals: 2 } });
  expect(entries).toEqual([
    [0, 'Fee', '$1,138.00', '1138.00'],
    [2, 'Fee', '$742.50', '742.50'],
  ]);
  expect(sentence).toBe('2 numbers rewritten in 1 column');
});

test('12% is 12', () => {
  const { rows, column } = runOne(sourceTable(['Share'], [['12%'], ['7.5%']]), 'convert_number');
  expect(rows).toEqual([[12], [7.5]]);
  expect(column(0).unit).toBe('%');
});

test('a unit that the file gives to numbers without one stays', () => {
  const { columns, rowIndex } = sourceTable(
    ['weight', 'price'],
    [
      ['1.5', '$1'],
      ['2.25', '$2'],
    ],
  );
  const withUnits = columns.map((column): Column => ({ ...column, unit: column.name === 'weight' ? 'kg' : '$' }));
  const { column } = runOne({ columns: withUnits, rowIndex }, 'convert_number');
  expect(column(0).unit).toBe('kg');
  expect(column(1).unit).toBe('$');
});

test('numbers written plainly are read without a change to log', () => {
  const { rows, entries, column } = runOne(sourceTable(['n'], [['1.50'], ['2.25'], [null]]), 'convert_number');
  expect(rows).toEqual([[1.5], [2.25], [null]]);
  expect(entries).toEqual([]);
  expect(column(0).vector).toMatchObject({ decimals: 2 });
});

test('5 % that are no numbers become missing, one by one', () => {
  const cells = Array.from({ length: 19 }, (_, i) => [String(i * 7)]);
  const { rows, entries, reasons } = runOne(sourceTable(['n'], [...cells, ['lots']]), 'convert_number');
  expect(rows[19]).toEqual([null]);
  expect(entries).toEqual([[19, 'n', 'lots', null]]);
  expect(reasons).toEqual(['Not a number, in a column where 95 % of the values are.']);
});

test('more than that, and the column stays text', () => {
  const cells = Array.from({ length: 18 }, (_, i) => [String(i * 7)]);
  const source = sourceTable(['n'], [...cells, ['lots'], ['few']]);
  expect(runOne(source, 'convert_number').table).toBe(source);
  expect(runOne(source, 'convert_number', { columns: ['c0'], min_share: 0.9 }).rows[0]).toEqual([0]);
});

test.each([
  ['zip', ['00501', '10001']],
  ['customer_id', ['A10', 'A11']],
  ['Phone', ['+1 555 123 4567', '+1 555 123 4568']],
])('the identifiers of %s stay text', (name, cells) => {
  const source = sourceTable(
    [name],
    cells.map((cell) => [cell]),
  );
  expect(runOne(source, 'convert_number').table).toBe(source);
});

test('−0 becomes 0, which is logged; ±1e308 survive', () => {
  const { rows, entries } = runOne(sourceTable(['x'], [['-0'], ['1e308'], ['-1e308'], ['1']]), 'convert_number');
  expect(rows).toEqual([[0], [1e308], [-1e308], [1]]);
  expect(entries).toContainEqual([0, 'x', '-0', '0']);
});
