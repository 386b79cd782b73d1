import { describe, expect, test } from 'vitest';
import { queryChanges, replay, revert } from '@/lib/cleaning/changes';
import { exportRecipe, importRecipe } from '@/lib/cleaning/exchange';
import { runOne, sourceTable, texts } from '@/lib/cleaning/fixtures/tables';
import { marksForRows } from '@/lib/cleaning/marks';
import { type Recipe, runOperations } from '@/lib/cleaning/recipe';
import { tableToRows } from '@/lib/tabular/columns';
import { findRow } from '@/lib/tabular/query';

const orders = sourceTable(
  ['customer', 'amount'],
  [
    ['Ann', 5],
    ['Bob', 9],
    ['Ann', 7],
    [null, 1],
    [null, 2],
    ['Bob', 3],
  ],
);

describe('filter_rows', () => {
  test('keeps the rows that fulfil all conditions', () => {
    const { rows, reasons, sentence } = runOne(orders, 'filter_rows', {
      filters: [
        { op: 'equals', column: 'c0', value: 'Ann' },
        { op: 'range', column: 'c1', min: 6 },
      ],
    });
    expect(rows).toEqual([['Ann', 7]]);
    expect(reasons).toEqual(['Does not fulfil the conditions for rows to keep.']);
    expect(sentence).toBe('5 rows removed by condition');
  });

  test('or removes them', () => {
    const { rows } = runOne(orders, 'filter_rows', { filters: [{ op: 'missing', column: 'c0' }], rows: 'remove' });
    expect(rows).toHaveLength(4);
  });
});

describe('keep_first_by_key', () => {
  test('keeps the first row of each key, and rows without one', () => {
    const { rows, reasons } = runOne(orders, 'keep_first_by_key', { columns: ['c0'] });
    expect(rows).toEqual([
      ['Ann', 5],
      ['Bob', 9],
      [null, 1],
      [null, 2],
    ]);
    expect(reasons).toEqual([
      'Has the same customer as row 0, which stays.',
      'Has the same customer as row 1, which stays.',
    ]);
  });

  test('the first in the order of a column, the table keeping its own', () => {
    const by = [{ column: 'c1', descending: true }];
    expect(runOne(orders, 'keep_first_by_key', { columns: ['c0'], by }).rows).toEqual([
      ['Bob', 9],
      ['Ann', 7],
      [null, 1],
      [null, 2],
    ]);
  });
});

describe('sample', () => {
  const many = sourceTable(
    ['n'],
    Array.from({ length: 2000 }, (_, i) => [i]),
  );
  const drawn = (seed: number) => runOne(many, 'sample', { size: 200, seed }).rows.map(([n]) => Number(n));

  test('draws the same rows for the same seed, others for another', () => {
    expect(drawn(1)).toHaveLength(200);
    expect(drawn(1)).toEqual(drawn(1));
    expect(drawn(2)).not.toEqual(drawn(1));
  });

  test('draws from everywhere alike', () => {
    const means = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => drawn(seed).reduce((sum, n) => sum + n, 0) / 200);
    // The mean of 200 of 0…1999 has a standard error of 39.
    for (const mean of means) expect(Math.abs(mean - 999.5)).toBeLessThan(4 * 39);
  });

  test('takes all where there are no more', () => {
    expect(runOne(orders, 'sample', { size: 6 })).toMatchObject({
      sentence: 'There are no more rows than the sample has',
      entries: [],
    });
  });
});

describe('sort', () => {
  const by = [{ column: 'c0' }, { column: 'c1', descending: true }];

  test('puts the rows in order; each is still known by its place in the source', () => {
    const { table, rows, sentence, reasons } = runOne(orders, 'sort', { by });
    expect(rows).toEqual([
      ['Ann', 7],
      ['Ann', 5],
      ['Bob', 9],
      ['Bob', 3],
      [null, 2],
      [null, 1],
    ]);
    expect([...table.rowIndex]).toEqual([2, 0, 1, 5, 4, 3]);
    expect(findRow(table, 5)).toBe(3);
    expect(findRow(table, 17)).toBe(-1);
    expect(sentence).toBe('Rows sorted by customer and amount');
    expect(reasons).toEqual(['Sorted by customer and amount, descending.']);
  });

  test('what is done afterwards is done to the right rows, and found by them', () => {
    const recipe: Recipe = [
      { operation: 'sort', params: { by }, enabled: true },
      { operation: 'edit_cell', params: { column: 'c1', row: 5, value: 33 }, enabled: true },
      { operation: 'fill_cells', params: { column: 'c0', rows: [3, 4], values: ['Cy', 'Di'] }, enabled: true },
      { operation: 'remove_rows', params: { rows: [0, 1] }, enabled: true },
      { operation: 'sort', params: { by: [{ column: 'c1' }] }, enabled: true },
    ];
    const { table, log } = runOperations(orders, recipe);
    expect(tableToRows(table)).toEqual([
      ['Cy', 1],
      ['Di', 2],
      ['Ann', 7],
      ['Bob', 33],
    ]);
    expect(texts(replay(orders, [log]))).toEqual(texts(table));
    expect(texts(revert(table, [log]))).toEqual(texts(orders));
    expect(marksForRows([log], [5, 3]).map((mark) => [mark.row, mark.original, mark.new])).toEqual([
      [5, '3', '33'],
      [3, null, 'Cy'],
    ]);
    expect(queryChanges([log], { row: 4, limit: 9, offset: 0 }).entries.map((entry) => entry.new)).toEqual(['Di']);
  });
});

test('conditions and keys follow their columns to another file', () => {
  const recipe: Recipe = [
    { operation: 'filter_rows', params: { filters: [{ op: 'range', column: 'c1', min: 2 }] }, enabled: true },
    { operation: 'sort', params: { by: [{ column: 'c1', descending: true }] }, enabled: true },
    { operation: 'sort', params: { by: [{ column: 'c0', descending: false }] }, enabled: true },
  ];
  const { recipe: imported, left } = importRecipe(exportRecipe(recipe, orders.columns), [
    { id: 'c0', name: 'Amount' },
    { id: 'c1', name: 'Region' },
  ]);
  expect(imported.map(({ params }) => params)).toEqual([
    { filters: [{ op: 'range', column: 'c0', min: 2 }], rows: 'keep' },
    { by: [{ column: 'c0', descending: true }] },
  ]);
  expect(left.map(({ reason }) => reason)).toEqual(['There is no column like “customer”.']);
});
