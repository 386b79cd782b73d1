import { expect, test } from 'vitest';
import { sourceTable } from '@/lib/cleaning/fixtures/tables';
import { type Recipe, runOperations, type Step } from '@/lib/cleaning/recipe';
import { OPERATIONS, type OperationId } from '@/lib/cleaning/registry';
import type { WorkKind } from '@/lib/contract/work-list';
import { columnById } from '@/lib/tabular/table';
import { workCells } from './work-cells';
import { workList } from './work-list';

const step = (operation: OperationId, params: Record<string, unknown> = {}): Step => ({
  operation,
  params: OPERATIONS[operation].parse(params),
  enabled: true,
});

const numbers = Array.from({ length: 40 }, (_, i) => String(10 + (i % 5)));
const source = sourceTable(
  ['amount', 'when', 'note'],
  numbers.map((amount, i) => [
    i === 3 ? 'about ten' : i === 7 ? null : i === 9 ? '900' : amount,
    i === 0 ? 'soon' : `0${1 + (i % 9)}/04/2024`,
    i % 10 === 0 ? null : 'fine',
  ]),
);

const DEFAULT: Recipe = [step('convert_number'), step('convert_date'), step('fill_missing'), step('flag_outlier')];

function run(recipe: Recipe) {
  const { table, log } = runOperations(source, recipe);
  const cells = (kind: WorkKind, id: string, page = { limit: 100, offset: 0 }) => {
    const column = columnById(table, id);
    if (!column) throw new Error(`No column ${id}`);
    return workCells(table, [log], column, kind, page);
  };
  return { list: workList(table, [log], recipe), cells };
}

test('lists what is missing, unreadable, far off or ambiguous, each cell under one heading', () => {
  const { list, cells } = run(DEFAULT);
  expect(list.missing).toEqual([
    { column_id: 'c2', column: 'note', type: 'category', count: 4, percentage: 10, fill: 'text', is_left: false },
  ]);
  expect(list.unread).toEqual([
    { column_id: 'c0', column: 'amount', type: 'number', count: 1, is_left: false },
    { column_id: 'c1', column: 'when', type: 'date', count: 1, is_left: false },
  ]);
  expect(list.outliers).toMatchObject([{ column_id: 'c0', open: 1, kept: 0 }]);
  expect(list.ambiguous_dates).toMatchObject([{ column_id: 'c1', order: 'mdy', count: 39 }]);
  expect(list.ambiguous_dates[0]?.examples[0]).toEqual({
    row_index: 1,
    original_value: '02/04/2024',
    new_value: '2024-02',
  });
  expect(cells('missing', 'c1').cells).toEqual([]);
  expect(cells('unread', 'c0').cells).toEqual([
    {
      row_index: 3,
      value: null,
      original_value: 'about ten',
      reason: expect.stringContaining('Not a number'),
    },
  ]);
  expect(cells('outliers', 'c0').cells).toMatchObject([{ row_index: 9, value: '900' }]);
});

test('gives pages', () => {
  const { cells } = run(DEFAULT);
  expect(cells('missing', 'c2', { limit: 2, offset: 1 })).toMatchObject({
    total: 4,
    cells: [{ row_index: 10 }, { row_index: 20 }],
  });
});

test('what a person replaced, kept, removed or said is done', () => {
  const { list } = run([
    step('convert_number'),
    step('convert_date', { order: 'dmy' }),
    step('fill_missing'),
    step('flag_outlier'),
    step('edit_cell', { column: 'c0', row: 3, value: 10 }),
    step('fill_cells', { column: 'c1', rows: [0], values: ['2024-04'] }),
    step('keep_outlier', { column: 'c0', rows: [9] }),
    step('remove_rows', { rows: [10, 20, 30] }),
  ]);
  expect(list.unread).toEqual([]);
  expect(list.ambiguous_dates).toEqual([]);
  expect(list.outliers).toMatchObject([{ open: 0, kept: 1 }]);
  expect(list.missing).toMatchObject([{ column: 'note', count: 1 }]);
});

test('a column somebody decided on is left as it is', () => {
  const leave = step('fill_missing', { columns: ['c0', 'c2'], numeric: 'leave', categorical: 'leave' });
  const { list } = run([step('convert_number'), leave, { ...leave, params: { columns: ['c1'] }, enabled: false }]);
  expect(list.missing).toMatchObject([
    { column: 'amount', count: 1, fill: 'number', is_left: true },
    { column: 'note', count: 4, is_left: true },
  ]);
  expect(list.unread).toMatchObject([{ column: 'amount', is_left: true }]);
});
