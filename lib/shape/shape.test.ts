import { describe, expect, test } from 'vitest';
import { type Cell, tableFromRows, tableToRows } from '@/lib/tabular/columns';
import { CellFlag, type Table } from '@/lib/tabular/table';
import { joinFacts } from './join';
import { makeShape } from './make';
import { shapeSchema } from './shape';

const table = (names: string[], ...rows: Cell[][]) => tableFromRows(names, rows);

function made(tables: readonly Table[], shape: object) {
  const { table: result, notes } = makeShape(tables, shapeSchema.parse(shape));
  return {
    ids: result.columns.map(({ id }) => id),
    names: result.columns.map(({ name }) => name),
    rows: tableToRows(result),
    notes,
    result,
  };
}

describe('unpivot', () => {
  const wide = table(['shop', 'jan_2024', 'feb_2024'], ['north', 1, 2], ['south', null, 4]);

  test('gives a row for each cell with a value', () => {
    const { names, ids, rows, notes } = made([wide], {
      shape: 'unpivot',
      columns: ['c1', 'c2'],
      name: 'month',
      value: 'sales',
    });
    expect(names).toEqual(['shop', 'month', 'sales']);
    expect(ids).toEqual(['c0', 'name', 'value']);
    expect(rows).toEqual([
      ['north', 'jan_2024', 1],
      ['north', 'feb_2024', 2],
      ['south', 'feb_2024', 4],
    ]);
    expect(notes).toEqual([{ code: 'missing_dropped', cells: 1 }]);
  });

  test('says the headers as the file has them, and keeps missing cells where that is asked for', () => {
    const headed = {
      ...wide,
      columns: wide.columns.map((column, i) => (i === 1 ? { ...column, sourceName: 'Jan 2024' } : column)),
    };
    const { rows } = made([headed], { shape: 'unpivot', columns: ['c1', 'c2'], keep: [], drop_missing: false });
    expect(rows).toEqual([
      ['Jan 2024', 1],
      ['feb_2024', 2],
      ['Jan 2024', null],
      ['feb_2024', 4],
    ]);
  });

  test('values of several types become text', () => {
    const { rows, result } = made([table(['a', 'b'], [1, 'x'])], { shape: 'unpivot', columns: ['c0', 'c1'] });
    expect(rows).toEqual([
      ['a', '1'],
      ['b', 'x'],
    ]);
    expect(result.columns[1]?.vector.kind).toBe('text');
  });
});

describe('group', () => {
  const sales = table(['region', 'amount'], ['N', 1], ['S', 2], ['N', 4], [null, 8], ['N', null]);

  test('says what the rows of each value are together', () => {
    const values = ['sum', 'mean', 'median', 'count', 'min', 'max', 'first', 'last'].map((aggregate) => ({
      column: 'c1',
      aggregate,
    }));
    const { names, rows } = made([sales], { shape: 'group', by: ['c0'], values: [{ aggregate: 'count' }, ...values] });
    expect(names.slice(0, 4)).toEqual(['region', 'rows', 'amount_sum', 'amount_mean']);
    expect(rows).toEqual([
      ['N', 3, 5, 2.5, 2.5, 2, 1, 4, 1, 4],
      ['S', 1, 2, 2, 2, 1, 2, 2, 2, 2],
      [null, 1, 8, 8, 8, 1, 8, 8, 8, 8],
    ]);
  });

  test('leaves imputed cells out, and says so', () => {
    const [region, amount] = sales.columns;
    if (!region || !amount) throw new Error('columns');
    const flags = Uint8Array.from([0, 0, CellFlag.Filled, 0, 0]);
    const { rows, notes } = made([{ ...sales, columns: [region, { ...amount, flags }] }], {
      shape: 'group',
      by: [],
      values: [{ column: 'c1', aggregate: 'sum' }],
    });
    expect(rows).toEqual([[11]]);
    expect(notes).toEqual([{ code: 'filled_left_out', cells: 1, column: 'amount' }]);
  });

  test('a sum of cents has cents', () => {
    const cents = table(['a'], [0.1], [0.2]);
    const [column] = cents.columns;
    if (column?.vector.kind !== 'number') throw new Error('numbers');
    const { rows } = made([{ ...cents, columns: [{ ...column, vector: { ...column.vector, decimals: 1 } }] }], {
      shape: 'group',
      by: [],
      values: [{ column: 'c0', aggregate: 'sum' }],
    });
    expect(rows).toEqual([[0.3]]);
  });

  test('refuses the mean of text, and a column that is gone', () => {
    expect(() => made([sales], { shape: 'group', by: [], values: [{ column: 'c0', aggregate: 'mean' }] })).toThrow(
      /holds text/,
    );
    expect(() => made([sales], { shape: 'group', by: ['c7'], values: [] })).toThrow(/c7/);
  });
});

describe('pivot', () => {
  const long = table(
    ['shop', 'month', 'sales'],
    ['n', 'Feb', 1],
    ['n', 'Jan', 2],
    ['s', 'Jan', 3],
    ['s', 'Jan', 4],
    ['s', null, 5],
  );

  test('months stand in the order of the calendar, and what does not occur is missing', () => {
    const { names, rows } = made([long], {
      shape: 'pivot',
      by: ['c0'],
      column: 'c1',
      values: [{ column: 'c2', aggregate: 'sum' }],
    });
    expect(names).toEqual(['shop', 'Jan', 'Feb', '(missing)']);
    expect(rows).toEqual([
      ['n', 2, 1, null],
      ['s', 7, null, 5],
    ]);
  });

  test('a count of nothing is 0, and a value keeps its id when others come', () => {
    const pivot = { shape: 'pivot', by: ['c0'], column: 'c1', values: [{ aggregate: 'count' }] };
    const before = made([long], pivot);
    expect(before.rows).toEqual([
      ['n', 1, 1, 0],
      ['s', 2, 0, 1],
    ]);
    const more = made([table(['shop', 'month', 'sales'], ['n', 'Dec', 1], ['n', 'Feb', 1])], pivot);
    expect(more.ids.at(more.names.indexOf('Feb'))).toBe(before.ids.at(before.names.indexOf('Feb')));
  });

  test('refuses more columns than a table can have', () => {
    const ids = tableFromRows(
      ['id'],
      Array.from({ length: 501 }, (_, i) => [i]),
    );
    expect(() => made([ids], { shape: 'pivot', by: [], column: 'c0', values: [{ aggregate: 'count' }] })).toThrow(
      /501/,
    );
  });
});

test('split_rows gives a row for each part of a list', () => {
  const { rows } = made([table(['id', 'tags'], [1, 'red; green'], [2, null], [3, 'blue;'], [4, ';'])], {
    shape: 'split_rows',
    column: 'c1',
    separator: ';',
  });
  expect(rows).toEqual([
    [1, 'red'],
    [1, 'green'],
    [2, null],
    [3, 'blue'],
    [4, null],
  ]);
});

describe('append', () => {
  test('puts rows below each other, and says where they are from', () => {
    const { names, ids, rows } = made(
      [table(['shop', 'sales'], ['n', 1]), table(['turnover', 'store', 'note'], [2, 's', 'new'])],
      {
        shape: 'append',
        columns: [
          { name: 'shop', from: ['c0', 'c1'] },
          { name: 'sales', from: ['c1', 'c0'] },
          { name: 'note', from: [null, 'c2'] },
        ],
        source: { name: 'file', labels: ['january', 'february'] },
      },
    );
    expect(names).toEqual(['shop', 'sales', 'note', 'file']);
    expect(ids).toEqual(['c0', 'c1', 's2_c2', 'source']);
    expect(rows).toEqual([
      ['n', 1, null, 'january'],
      ['s', 2, 'new', 'february'],
    ]);
  });

  test('numbers below text become text, and different units are said', () => {
    const euros = table(['a'], [1]);
    const [column] = euros.columns;
    if (!column) throw new Error('column');
    const in_ = (unit: string) => ({ ...euros, columns: [{ ...column, unit }] });
    const columns = [{ name: 'a', from: ['c0', 'c0'] }];
    expect(made([in_('€'), in_('$')], { shape: 'append', columns, source: null }).notes).toEqual([
      { code: 'units_differ', column: 'a', units: ['€', '$'] },
    ]);
    const mixed = made([euros, table(['a'], ['x'])], { shape: 'append', columns, source: null });
    expect([mixed.rows, mixed.notes]).toEqual([[['1'], ['x']], [{ code: 'types_differ', column: 'a' }]]);
  });
});

describe('join', () => {
  const orders = table(
    ['order', 'town', 'note'],
    [1, 'Faro', 'a'],
    [2, 'Lisbno', 'b'],
    [3, null, 'c'],
    [4, 'Faro', 'd'],
    [5, 'Braga', 'e'],
  );
  const towns = table(
    ['town', 'people', 'note'],
    ['Lisbon', 500, 'x'],
    ['Faro', 60, 'y'],
    ['Faro', 61, 'z'],
    [null, 1, 'w'],
  );
  const on = { shape: 'join', keys: [{ left: 'c1', right: 'c0' }] };

  test('left keeps every row of the first, and repeats it for a key that repeats', () => {
    const { names, ids, rows } = made([orders, towns], { ...on, how: 'left' });
    expect(names).toEqual(['order', 'town', 'note', 'people', 'note_2']);
    expect(ids).toEqual(['c0', 'c1', 'c2', 'r_c1', 'r_c2']);
    expect(rows.map(([order, , , people]) => [order, people])).toEqual([
      [1, 60],
      [1, 61],
      [2, null],
      [3, null],
      [4, 60],
      [4, 61],
      [5, null],
    ]);
  });

  test('inner keeps those with a match, anti those without', () => {
    expect(made([orders, towns], { ...on, how: 'inner' }).rows.map(([order]) => order)).toEqual([1, 1, 4, 4]);
    const anti = made([orders, towns], { ...on, how: 'anti' });
    expect([anti.names, anti.rows.map(([order]) => order)]).toEqual([
      ['order', 'town', 'note'],
      [2, 3, 5],
    ]);
  });

  test('a corrected key finds its row, and the cell stays as it was', () => {
    const { rows } = made([orders, towns], { ...on, how: 'inner', aliases: [{ left: 'Lisbno', right: 'Lisbon' }] });
    expect(rows[2]).toEqual([2, 'Lisbno', 'b', 500, 'x']);
  });

  test('what it gives is known before', () => {
    expect(
      joinFacts(orders, towns, shapeSchema.parse({ ...on, how: 'left' }) as Parameters<typeof joinFacts>[2]),
    ).toEqual({
      leftRows: 5,
      rightRows: 4,
      rows: 7,
      matchedLeft: 2,
      matchedRight: 2,
      unmatchedLeft: [
        { key: ['Lisbno'], rows: 1 },
        { key: ['Braga'], rows: 1 },
      ],
      unmatchedLeftKeys: 2,
      unmatchedRight: [{ key: ['Lisbon'], rows: 1 }],
      unmatchedRightKeys: 1,
      missingLeft: 1,
      missingRight: 1,
      repeatedRight: [{ key: ['Faro'], rows: 2 }],
      repeatedRightKeys: 1,
      repeatedLeftKeys: 1,
    });
  });

  test('numbers equal text that is written like them', () => {
    const { rows } = made([table(['id'], [7], [8]), table(['id', 'name'], ['7', 'seven'])], {
      shape: 'join',
      how: 'inner',
      keys: [{ left: 'c0', right: 'c0' }],
    });
    expect(rows).toEqual([[7, 'seven']]);
  });

  test('refuses what would be too large before it makes it', () => {
    const same = tableFromRows(
      ['k'],
      Array.from({ length: 4000 }, () => ['x']),
    );
    expect(() => made([same, same], { shape: 'join', how: 'inner', keys: [{ left: 'c0', right: 'c0' }] })).toThrow(
      /16000000/,
    );
  });
});
