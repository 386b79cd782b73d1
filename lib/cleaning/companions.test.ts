import { describe, expect, test } from 'vitest';
import { tableFromIpc, tableToIpc } from '@/lib/tabular/arrow-ipc';
import { vectorCells } from '@/lib/tabular/columns';
import { filterRows } from '@/lib/tabular/query';
import { columnById, type Table } from '@/lib/tabular/table';
import { defaultRecipe } from './default-recipe';
import { sourceTable } from './fixtures/tables';
import { runOperations, type Step } from './recipe';

const source = sourceTable(
  ['id', 'Ordered', 'Age'],
  [
    ['a', '27/01/2024', '15'],
    ['b', '28/01/2024', '44'],
    ['c', '03/02/2024', '61'],
    ['d', '2024-02', '19'],
    ['e', null, null],
    ['f', '30/12/2023', '33'],
  ],
);

const step = (operation: Step['operation'], params: Step['params']): Step => ({ operation, params, enabled: true });
const clean = (...steps: Step[]) => runOperations(source, [...defaultRecipe(), ...steps]).table;
const cells = (table: Table, id: string) => {
  const column = columnById(table, id);
  return column && vectorCells(column.vector);
};

describe('companions', () => {
  test('keep the days of months and the ages of groups, and are no columns', () => {
    const table = clean();
    expect(table.columns.map(({ name }) => name)).toEqual(['id', 'ordered', 'age']);
    expect(cells(table, 'c1')).toEqual(['2024-01', '2024-01', '2024-02', '2024-02', null, '2023-12']);
    expect(cells(table, 'c1_full')).toEqual(['2024-01-27', '2024-01-28', '2024-02-03', '2024-02', null, '2023-12-30']);
    expect(cells(table, 'c2_full')).toEqual([15, 44, 61, 19, null, 33]);
    expect(table.companions?.map(({ id, of, name, type }) => ({ id, of, name, type }))).toEqual([
      { id: 'c1_full', of: 'c1', name: 'ordered', type: 'date' },
      { id: 'c2_full', of: 'c2', name: 'age', type: 'integer' },
    ]);
  });

  test('share the codes of the source', () => {
    const codes = columnById(source, 'c1')?.vector;
    const full = columnById(clean(), 'c1_full')?.vector;
    expect(full?.kind === 'text' && codes?.kind === 'text' && full.codes === codes.codes).toBe(true);
  });

  test('there are none where nothing was cut', () => {
    const exact = sourceTable(['When'], [['2024-01'], ['2024-02'], ['2024-03']]);
    expect(runOperations(exact, defaultRecipe()).table.companions).toBeUndefined();
    expect(runOperations(source, defaultRecipe({ preset: 'careful' })).table.companions).toBeUndefined();
  });

  test('come through a file', () => {
    const table = clean();
    const read = tableFromIpc(tableToIpc(table));
    expect(read.columns.map(({ id }) => id)).toEqual(['c0', 'c1', 'c2']);
    expect(cells(read, 'c1_full')).toEqual(cells(table, 'c1_full'));
    expect(read.companions?.map(({ of, type }) => [of, type])).toEqual([
      ['c1', 'date'],
      ['c2', 'integer'],
    ]);
  });

  test('follow rows, names and edits of their column', () => {
    const table = clean(
      step('remove_rows', { rows: [1] }),
      step('rename_column', { column: 'c1', name: 'bought' }),
      step('edit_cell', { column: 'c1', row: 2, value: '2024-05' }),
      step('edit_cell', { column: 'c2', row: 2, value: '36-60' }),
      step('fill_cells', { column: 'c1', rows: [4], values: ['2024-06-07'] }),
    );
    expect(columnById(table, 'c1_full')?.name).toBe('bought');
    expect(cells(table, 'c1_full')).toEqual(['2024-01-27', '2024-05', '2024-02', '2024-06-07', '2023-12-30']);
    expect(cells(table, 'c2_full')).toEqual([15, null, 19, null, 33]);
  });

  test('go with their column', () => {
    expect(clean(step('drop_column', { columns: ['c1', 'c2'] })).companions).toBeUndefined();
  });

  test('become a column of their own when asked for', () => {
    const table = clean(step('show_companion', { column: 'c1' }));
    expect(table.columns.map(({ id, name }) => [id, name])).toEqual([
      ['c0', 'id'],
      ['c1', 'ordered'],
      ['c1_full', 'ordered_full'],
      ['c2', 'age'],
    ]);
    expect(table.companions?.map(({ of }) => of)).toEqual(['c2']);
    const again = runOperations(table, [step('show_companion', { column: 'c1' })]);
    expect(again.applied[0]?.facts.skipped).toEqual({ code: 'no_companion', column: 'ordered' });
  });

  test('no step takes one for a column', () => {
    const { table, applied } = runOperations(clean(), [step('edit_cell', { column: 'c1_full', row: 0, value: 'x' })]);
    expect(applied[0]?.facts.skipped?.code).toBe('columns_gone');
    expect(cells(table, 'c1_full')?.[0]).toBe('2024-01-27');
  });

  test('are what a filter by days or years looks at', () => {
    const table = clean();
    const rows = (min: string | number, max: string | number, column: string) => [
      ...filterRows(table, [{ op: 'range', column, min, max }]),
    ];
    expect(rows('2024-01-28', '2024-02-03', 'c1')).toEqual([1, 2, 3]);
    expect(rows('2024-01', '2024-01', 'c1')).toEqual([0, 1]);
    expect(rows(16, 44, 'c2')).toEqual([1, 3, 5]);
    expect([...filterRows(table, [{ op: 'equals', column: 'c1', value: '2024-01-27' }])]).toEqual([0]);
  });
});
