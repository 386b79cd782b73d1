import * as aq from 'arquero';
import { describe, expect, it } from 'vitest';
import { toArquero } from './arquero';
import { tableFromRows, textVector } from './columns';
import type { Table } from './table';

const sales = tableFromRows(
  ['region', 'amount'],
  [
    ['north', 10],
    ['south', null],
    [null, 5],
    ['north', 2],
  ],
);

describe('toArquero', () => {
  it('names columns by id, adds row_index and makes missing cells null', () => {
    expect(toArquero(sales).objects()).toEqual([
      { c0: 'north', c1: 10, row_index: 0 },
      { c0: 'south', c1: null, row_index: 1 },
      { c0: null, c1: 5, row_index: 2 },
      { c0: 'north', c1: 2, row_index: 3 },
    ]);
    expect([...toArquero(sales).array('c1')]).toEqual([10, null, 5, 2]);
    expect([...toArquero(sales).array('c0')]).toEqual(['north', 'south', null, 'north']);
  });

  it('groups, with missing as a group of its own, as over plain arrays', () => {
    const plain = aq.table({ c0: ['north', 'south', null, 'north'], c1: [10, null, 5, 2] });
    const totals = (table: aq.ColumnTable) =>
      table
        .groupby('c0')
        .rollup({ total: aq.op.sum('c1'), n: aq.op.count() })
        .objects();
    expect(totals(toArquero(sales))).toEqual(totals(plain));
    const filtered = (table: aq.ColumnTable) =>
      totals(table.groupby('c0').filter(aq.escape((d: { c1: number }) => d.c1 > 3)));
    expect(filtered(toArquero(sales))).toEqual(filtered(plain));
  });

  it('makes no group for a dictionary entry no row uses', () => {
    const table: Table = {
      columns: [
        { id: 'c0', name: 'x', type: 'text', vector: { ...textVector(['a', 'b', 'a']), codes: Int32Array.of(1) } },
      ],
      rowIndex: Uint32Array.of(9),
    };
    expect(toArquero(table).groupby('c0').count().objects()).toEqual([{ c0: 'b', count: 1 }]);
  });

  it('compares a text column with a literal by code', () => {
    const matching = (literal: string | null) =>
      toArquero(sales)
        .params({ literal })
        .filter(literal === null ? 'd => d.c0 === null' : `d => d.c0 === '${literal}'`)
        .array('row_index');
    expect([...matching('north')]).toEqual([0, 3]);
    expect([...matching(null)]).toEqual([2]);
    expect([...matching('west')]).toEqual([]);
  });

  it('converts a table once', () => {
    expect(toArquero(sales)).toBe(toArquero(sales));
    expect(toArquero({ ...sales })).not.toBe(toArquero(sales));
  });
});
