import { describe, expect, it } from 'vitest';
import { tableFromIpc, tableToIpc } from '@/lib/tabular/arrow-ipc';
import { tableFromRows } from '@/lib/tabular/columns';
import { inferTypes } from '@/lib/tabular/infer';
import type { Table } from '@/lib/tabular/table';
import { kindOf } from './index';
import { withNeighbours } from './neighbours';

/** A table read as a file is: each row from its number. */
function tableOf(names: readonly string[], rows: number, cells: (row: number) => readonly (string | number)[]): Table {
  const texts = Array.from({ length: rows }, (_, row) => cells(row).map(String));
  return withNeighbours(inferTypes(tableFromRows(names, texts)));
}

function kinds(table: Table): string[] {
  return table.columns.map(kindOf);
}

describe('what columns say of one another', () => {
  it('parts that add up to a hundred in every row are shares', () => {
    const cells = (row: number) => {
      const a = 20 + ((row * 7.3) % 30);
      const b = 15 + ((row * 3.7) % 25);
      return [a.toFixed(2), b.toFixed(2), (100 - a - b).toFixed(2)];
    };
    expect(kinds(tableOf(['lp', 'np', 'other party'], 30, cells))).toEqual(['share', 'share', 'share']);
    expect(kindOf(tableOf(['lp'], 30, cells).columns[0] as Table['columns'][number])).toBe('measure');
  });

  it('answers on the same steps are on one scale', () => {
    const answers = [0, 2, 1, 3, 0, 2, 1];
    const table = tableOf(['DT1', 'DT2', 'DT3', 'DT4'], 70, (row) =>
      [1, 2, 3, 5].map((step) => answers[(row * step) % 7] as number),
    );
    expect(kinds(table)).toEqual(['ordinal', 'ordinal', 'ordinal', 'ordinal']);
  });

  it('numbers of which each goes with one text stand for it', () => {
    const names = ['Karst', 'Loam', 'Peat', 'Chalk', 'Gneiss', 'Marl', 'Slate', 'Basalt', 'Shale', 'Flint'];
    const table = tableOf(['q', 'layer'], 90, (row) => [
      [4, 1, 9, 2, 7, 3, 8, 5, 10, 6][row % 10] as number,
      names[row % 10] as string,
    ]);
    expect(kinds(table)).toEqual(['code', 'category']);
  });

  it('a table of correlations holds measures', () => {
    const table = tableOf(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'], 9, (row) =>
      Array.from({ length: 9 }, (_, i) => (i === row ? 1 : (0.1 + ((i * row) % 7) / 10).toFixed(3))),
    );
    expect(new Set(kinds(table))).toEqual(new Set(['measure']));
  });

  it('is kept with the column when the table is stored', () => {
    const table = tableOf(['DT1', 'DT2', 'DT3'], 70, (row) => [1, 3, 5].map((step) => (row * step) % 4));
    expect(table.columns[0]?.beside).toMatchObject({ same_scale: expect.any(Number) });
    const stored = tableFromIpc(tableToIpc(table));
    expect(stored.columns.map(({ beside }) => beside)).toEqual(table.columns.map(({ beside }) => beside));
  });
});
