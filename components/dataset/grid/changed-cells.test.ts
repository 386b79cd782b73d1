import { expect, it } from 'vitest';
import type { RowsJson } from '@/lib/contract';
import { changedCells } from './changed-cells';

const table = (ids: string[], indices: number[], rows: RowsJson['rows']): RowsJson => ({
  total: rows.length,
  columns: ids.map((id) => ({ id, name: id, type: 'text', unit: null })),
  rows,
  row_indices: indices,
});

it('finds cells by row and column identity, not by position', () => {
  const source = table(
    ['c0', 'c1', 'c2'],
    [4, 5, 6],
    [
      ['a', 'gone', ' x'],
      ['b', 'gone', 'y'],
      ['c', 'gone', null],
    ],
  );
  const cleaned = table(
    ['c0', 'c2'],
    [4, 6],
    [
      ['a', 'x'],
      ['c', 'filled'],
    ],
  );
  expect([...changedCells(cleaned, source)]).toEqual(['0:1', '1:1']);
});

it('takes a number for the text it was read from', () => {
  const source = table(['c0'], [0, 1, 2, 3], [['69.0'], ['$5'], [''], ['N/A']]);
  const cleaned = table(['c0'], [0, 1, 2, 3], [[69], [5], [0], [null]]);
  expect([...changedCells(cleaned, source)]).toEqual(['1:0', '2:0', '3:0']);
});

it('knows nothing of rows it has no source for, and everything of a new column', () => {
  const source = table(['c0'], [0], [['a']]);
  const cleaned = table(
    ['c0', 'c9'],
    [0, 7],
    [
      ['a', 'new'],
      ['z', 'z'],
    ],
  );
  expect([...changedCells(cleaned, source)]).toEqual(['0:1']);
});
