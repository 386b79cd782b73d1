import { describe, expect, test } from 'vitest';
import { defaultRecipe } from '@/lib/cleaning/default-recipe';
import { exportRecipe, importRecipe } from '@/lib/cleaning/exchange';
import { runOne, sourceTable } from '@/lib/cleaning/fixtures/tables';
import { type Recipe, runOperations } from '@/lib/cleaning/recipe';
import { parseRecipe } from '@/lib/cleaning/validate';
import { tableToRows, vectorCells } from '@/lib/tabular/columns';
import { kindOf } from '@/lib/tabular/kinds';
import { labelOf, unitOf } from '@/lib/tabular/labels';

const sales = sourceTable(
  ['Unit Price', 'quantity', 'region'],
  [
    ['$1.10', 3, 'North'],
    ['$2.50', 0, 'South'],
    [null, 2, null],
  ],
);
const revenue = { name: 'Revenue', formula: '[Unit Price] * quantity' };
const step = (operation: 'add_column' | 'transform_column' | 'filter_rows' | 'drop_column', params: object) =>
  ({ operation, params: { ...params }, enabled: true }) as const;

describe('add_column', () => {
  test('adds what the formula gives, logged cell by cell', () => {
    const { rows, entries, reasons, sentence, column } = runOne(sales, 'add_column', revenue);
    expect(rows.map((row) => row[3])).toEqual([3.3, 0, null]);
    expect(entries).toEqual([
      [null, 'Revenue', null, 'Revenue'],
      [0, 'Revenue', null, '3.3'],
      [1, 'Revenue', null, '0.0'],
    ]);
    expect(reasons).toEqual(['Computed: [Unit Price] * quantity']);
    expect(sentence).toBe('Revenue = [Unit Price] * quantity');
    const made = column(3);
    expect([made.id, kindOf(made), unitOf(made), labelOf(made)]).toEqual(['f_revenue', 'money', '$', 'Revenue']);
  });

  test('says what was divided by zero, and numbers a name that is taken', () => {
    const { note, table } = runOne(sales, 'add_column', { name: 'region', formula: '[Unit Price] / quantity' });
    expect(note).toBe('1 cell is missing where something is divided by zero.');
    expect(table.columns.map(({ name }) => name)).toEqual(['Unit Price', 'quantity', 'region', 'region_2']);
  });

  test('is skipped where the formula does not fit the table, and refused where it cannot be read', () => {
    const { skippedReason } = runOne(sales, 'add_column', { name: 'x', formula: 'region * 2' });
    expect(skippedReason).toBe('* needs a number, and region is text. number(…) reads numbers from text.');
    const gone = runOne(sales, 'add_column', { name: 'x', formula: 'nothing * 2' });
    expect(gone.skippedReason).toBe('Column nothing is not in the table at this point.');
    expect(() => parseRecipe([step('add_column', { name: 'x', formula: '1 +' })], sales.columns)).toThrow(
      /At character 4: Here a column/,
    );
  });

  test('follows its columns through renaming, and to next month', () => {
    const recipe: Recipe = [
      ...defaultRecipe(),
      step('add_column', revenue),
      step('filter_rows', { formula: 'revenue > 1' }),
      step('drop_column', { columns: ['f_revenue'] }),
    ];
    const cleaned = runOperations(sales, recipe.slice(0, -1)).table;
    expect(cleaned.columns.map(({ name }) => name)).toEqual(['unit_price', 'quantity', 'region', 'Revenue']);
    expect(tableToRows(cleaned)).toHaveLength(2);
    const next = sourceTable(['region', 'QUANTITY', 'unit price'], [['East', 4, '$2.00']]);
    const { recipe: imported, left } = importRecipe(exportRecipe(recipe, sales.columns), next.columns);
    expect(left).toEqual([]);
    const { table } = runOperations(next, imported.slice(0, -1));
    expect(table.columns.at(-1)?.vector).toMatchObject({ values: new Float64Array([8]) });
    expect(runOperations(next, imported).table.columns).toHaveLength(3);
  });
});

describe('transform_column', () => {
  test('changes what differs, and the log keeps the old values', () => {
    const { rows, entries, sentence } = runOne(sales, 'transform_column', { column: 'c2', formula: 'upper(region)' });
    expect(rows.map((row) => row[2])).toEqual(['NORTH', 'SOUTH', null]);
    expect(entries).toEqual([
      [0, 'region', 'North', 'NORTH'],
      [1, 'region', 'South', 'SOUTH'],
    ]);
    expect(sentence).toBe('2 cells of region = upper(region)');
  });

  test('may make another type of it', () => {
    const { column, entries } = runOne(sales, 'transform_column', { column: 'c1', formula: 'quantity > 0' });
    expect(vectorCells(column(1).vector)).toEqual(['true', 'false', 'true']);
    expect([column(1).type, entries.length]).toEqual(['boolean', 3]);
    expect(runOne(sales, 'transform_column', { column: 'c1', formula: 'quantity * 1' }).sentence).toBe(
      'The formula changes nothing',
    );
  });
});

test('filter_rows keeps what a formula is true of; where it is missing it is not', () => {
  expect(runOne(sales, 'filter_rows', { formula: 'region != "South"' }).rows).toEqual([['$1.10', 3, 'North']]);
  expect(runOne(sales, 'filter_rows', { formula: 'region != "South"', rows: 'remove' }).rows).toHaveLength(2);
  expect(runOne(sales, 'filter_rows', { formula: 'quantity' }).skippedReason).toBe(
    'The formula says neither yes nor no.',
  );
});
