import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runOperations, type Step } from '@/lib/cleaning/recipe';
import { tableFromRows } from '@/lib/tabular/columns';
import { inferTypes } from '@/lib/tabular/infer';
import { measureTable } from './measure';

const cell = fc.option(fc.constantFrom('a', 'b', 'N/A', '7'), { nil: null });
const value = fc.option(fc.integer({ min: 0, max: 3 }), { nil: null });
const table = fc
  .array(fc.tuple(cell, value, value), { minLength: 1, maxLength: 12 })
  .chain((rows) => fc.boolean().map((withIds) => rows.map((row, i) => (withIds ? [...row, `id-${i}`] : row))))
  .map((rows) => inferTypes(tableFromRows(['text', 'score', 'count', 'key'].slice(0, rows[0]?.length), rows)));

const edit = fc.constantFrom<Step[]>(
  [{ operation: 'fill_cells', params: { column: 'c1', rows: [0, 1, 2, 3], values: [1, 1, 2, 2] }, enabled: true }],
  [{ operation: 'edit_cell', params: { column: 'c0', row: 1, value: 'a' }, enabled: true }],
  [{ operation: 'remove_rows', params: { rows: [0, 3] }, enabled: true }],
  [{ operation: 'drop_column', params: { columns: ['c0'] }, enabled: true }],
  [{ operation: 'rename_column', params: { column: 'c1', name: 'age' }, enabled: true }],
  [{ operation: 'flag_outlier', params: {}, enabled: true }],
  [{ operation: 'split_column', params: { column: 'c0', separator: '/', names: ['x', 'y'] }, enabled: true }],
);

describe('measureTable', () => {
  test('gives after an edit what measuring anew gives', () => {
    fc.assert(
      fc.property(table, edit, edit, (before, first, second) => {
        const { table: after, log } = runOperations(before, [...first, ...second]);
        const known = { table: before, ...measureTable(before), changes: log.blocks };
        expect(measureTable(after, known)).toEqual(measureTable(after));
      }),
      { numRuns: 300 },
    );
  });
});
