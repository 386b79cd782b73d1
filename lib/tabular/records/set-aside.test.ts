import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Cell, tableFromRows, tableToRows } from '@/lib/tabular/columns';
import type { AsideOptions, RowFacts } from './aside';
import { setAsideRows } from './set-aside';

/** Which rows are set aside as what: `[[3, 'total']]`. */
function aside(names: string[], rows: Cell[][], facts: RowFacts = {}, options: AsideOptions = {}) {
  const found = setAsideRows(tableFromRows(names, rows), facts, options).aside;
  return found.groups.flatMap(({ row, row_count, kind }) =>
    Array.from({ length: row_count }, (_, i) => [row + i, kind]),
  );
}

describe('totals', () => {
  const names = ['item', 'shop', 'sold'];
  const sold: Cell[][] = [
    ['nuts', 'Ulm', '12'],
    ['bolts', 'Bonn', '7'],
    ['nails', 'Ulm', '30'],
  ];

  test.each<[string, Cell[]]>([
    ['word and sum', ['Total', 'all shops', '49']],
    ['word, sum and emptiness', ['Summe:', null, '49']],
    ['sum and emptiness', [null, null, '49']],
    ['word and emptiness', [null, 'Total', null]],
    ['word and mean', ['Average', 'all', '16.33']],
  ])('are told by %s', (sign, last) => {
    const expected = sign === 'word and emptiness' ? [] : [[3, 'total']];
    expect(aside(names, [...sold, last])).toEqual(expected);
  });

  test.each<[string, Cell[]]>([
    ['a word alone', ['Total', 'Bonn', '8']],
    ['a sum alone', ['screws', 'Bonn', '49']],
    ['emptiness alone', [null, null, '50']],
    ['a word inside others', ['a sum that nobody can total at all or so', 'Bonn', '49']],
  ])('are not told by %s', (_, last) => {
    expect(aside(names, [...sold, last])).toEqual([]);
  });

  it('need not be exact where the word stands alone in an empty row', () => {
    const wide = ['day', 'item', 'shop', 'sold'];
    const rows = sold.map((row, i) => [`2024-05-0${i + 1}`, ...row]);
    expect(aside(wide, [...rows, ['Total', null, null, '51']])).toEqual([[3, 'total']]);
    expect(aside(wide, [...rows, ['Total', 'of', null, '51']])).toEqual([]);
  });

  it('are of groups, of groups of groups, and of all', () => {
    const rows = (...cells: [string, number][]): Cell[][] => cells.map(([name, value]) => [name, value]);
    const table = rows(
      ['a', 5],
      ['b', 6],
      ['Subtotal', 11],
      ['c', 7],
      ['d', 9],
      ['Subtotal', 16],
      ['Total north', 27],
      ['e', 1],
      ['f', 2.5],
      ['Subtotal', 3.5],
      ['Grand total', 30.5],
    );
    const expected = [2, 5, 6, 9, 10].map((row) => [row, 'total']);
    expect(aside(['name', 'value'], table)).toEqual(expected);
    const { groups } = setAsideRows(tableFromRows(['name', 'value'], table)).aside;
    expect(groups.map(({ total }) => total?.records)).toEqual([
      [0, 1],
      [3, 4],
      [0, 5],
      [7, 8],
      [0, 9],
    ]);
  });

  it('read amounts as they are written', () => {
    const amounts = ['1.200,50 €', '(800,25)', '300 €', '700,25 €'].map((text, row): Cell[] => [`r${row}`, text]);
    amounts[3] = ['Razem', '700,25 €'];
    expect(aside(['miasto', 'kwota'], amounts)).toEqual([[3, 'total']]);
  });

  it('are no name of a category of which not all rows are sums', () => {
    const rows: Cell[][] = [
      ['2020', 'Total', '11'],
      ['2020', 'Male', '5'],
      ['2020', 'Female', '6'],
      ['2021', 'Total', '15'],
      ['2021', 'Male', '7'],
      ['2021', 'Female', '8'],
    ];
    expect(aside(['year', 'sex', 'count'], rows)).toEqual([]);
  });

  it('are no name of a size either, of which a value is the mean by chance', () => {
    const rows: Cell[][] = [
      ['Astra', 'average', 10, 4, 150],
      ['Bora', 'large', 14, 4, 190],
      ['Civic', 'average', 12, 4, 171],
      ['Delta', 'small', 11, 3, 120],
    ];
    expect(aside(['car', 'size', 'age', 'doors', 'speed'], rows)).toEqual([]);
  });

  it('stand above their records as well', () => {
    const rows: Cell[][] = [
      ['Total', 60],
      ['A', 10],
      ['B', 20],
      ['C', 30],
    ];
    expect(aside(['state', 'people'], rows)).toEqual([[0, 'total']]);
  });

  it('are no zero below values too small to be told from it', () => {
    const rows: Cell[][] = [
      ['a', 'Ulm', 5e-324],
      ['b', 'Bonn', 5e-324],
      [null, null, 0],
    ];
    expect(aside(names, rows)).toEqual([]);
  });

  it('are no running number', () => {
    const rows: Cell[][] = [
      [1, 'glucose'],
      [2, 'sum of acids'],
      [3, 'total fat'],
    ];
    expect(aside(['nr', 'test'], rows)).toEqual([]);
  });
});

describe('rows that name columns', () => {
  const cars: Cell[][] = [
    ['Mazda', '21', '6'],
    ['Datsun', '22.8', '4'],
    ['Hornet', '21.4', '6'],
  ];
  const names = ['Model', 'Miles per gallon', 'Cylinders'];

  it('are a header again, with the running head above it', () => {
    const page: Cell[][] = [[null, null, null], ['Page 2', null, null], names, ...cars];
    expect(aside(names, [...cars, ...page])).toEqual([
      [3, 'blank'],
      [4, 'note'],
      [5, 'repeated_header'],
    ]);
  });

  it('are short names under the full ones, types, or units', () => {
    expect(aside(names, [['model', 'mpg', 'cyl'], ...cars])).toEqual([[0, 'repeated_header']]);
    expect(aside(names, [['varchar(20)', 'decimal', 'int'], ...cars])).toEqual([[0, 'repeated_header']]);
    expect(aside(['car', 'speed', 'weight'], [[null, 'km/h', 'kg'], ...cars])).toEqual([[0, 'units']]);
  });

  it('are no record of which something is not known', () => {
    expect(aside(names, [['Trabant', 'unknown', '2'], ...cars])).toEqual([]);
    expect(aside(names, [['Trabant', 'unknown', 'unknown'], ...cars])).toEqual([]);
    expect(aside(names, [['Trabant', 'n/a', '-'], ...cars])).toEqual([]);
  });

  it('need names to be like', () => {
    expect(
      aside(
        ['column_1', 'column_2'],
        [
          ['a', 'b'],
          ['c', 'd'],
          ['a', 'b'],
        ],
        { header: [] },
      ),
    ).toEqual([]);
  });
});

describe('notes', () => {
  const names = ['country', '2019', '2020'];
  const data: Cell[][] = [
    ['France', 1, 2],
    ['Spain', 3, 4],
    ['Zaire', null, null],
  ];

  it('stand below the table, and begin or read as notes', () => {
    expect(aside(names, [...data, ['Source: World Bank', null, null]])).toEqual([[3, 'note']]);
    expect(aside(names, [...data, ['Figures before revision of the series', null, null]])).toEqual([[3, 'note']]);
    expect(aside(names, [...data, ['Prepared by:', 'Anna', null], ['________', null, null]])).toEqual([
      [3, 'note'],
      [4, 'note'],
    ]);
  });

  it('are no record of which only the name is known', () => {
    expect(aside(names, data)).toEqual([]);
    expect(aside(names, data, { belowBlank: [2] })).toEqual([[2, 'note']]);
  });
});

test('a report with more of other rows than of records is told apart as well', () => {
  const names = ['region', 'city', 'sales', 'price'];
  const rows: Cell[][] = [
    ['North', 'A', '10', '1.5'],
    ['North', 'B', '20', '1.7'],
    ['North total', null, '30', null],
    [null, null, null, null],
    ['South', 'C', '5', '1.1'],
    ['South', 'D', '6', '1.9'],
    ['South total', null, '11', null],
    ['Page 2', null, null, null],
    names,
    ['West', 'E', '6', '1.2'],
    ['West', 'F', '9', '1.4'],
    ['West total', null, '15', null],
    ['Grand total', null, '56', null],
    ['Source: internal ledger', null, null, null],
    ['Prepared by:', 'Anna Smith', null, null],
    ['product', 'stock', null, null],
    ['nuts', '100', null, null],
    ['bolts', '200', null, null],
  ];
  const found = setAsideRows(tableFromRows(names, rows), { belowBlank: [13, 15] });
  expect([...found.table.rowIndex]).toEqual([0, 1, 4, 5, 9, 10]);
  expect(found.aside.groups.map(({ kind, row, row_count }) => [kind, row, row_count])).toEqual([
    ['total', 2, 1],
    ['blank', 3, 1],
    ['total', 6, 1],
    ['note', 7, 1],
    ['repeated_header', 8, 1],
    ['total', 11, 1],
    ['total', 12, 1],
    ['note', 13, 2],
    ['second_table', 15, 3],
  ]);
});

describe('a second table', () => {
  const names = ['day', 'sold', 'price'];
  const sales: Cell[][] = [
    ['2024-01-01', '5', '1.5'],
    ['2024-01-02', '7', '1.6'],
    ['2024-01-03', '9', '1.4'],
  ];
  const stock: Cell[][] = [
    ['product', 'stock', null],
    ['nuts', '100', null],
    ['bolts', '200', null],
  ];

  it('stands below a gap, with names of its own', () => {
    const all = [3, 4, 5].map((row) => [row, 'second_table']);
    expect(aside(names, [...sales, ...stock], { belowBlank: [3] })).toEqual(all);
    expect(aside(names, [...sales, [null, null, null], ...stock])[0]).toEqual([3, 'blank']);
    expect(aside(names, [...sales, ...stock])).toEqual([]);
  });

  it('is no part of the first after a gap', () => {
    expect(aside(names, [...sales, ...sales], { belowBlank: [3] })).toEqual([]);
  });
});

describe('a second table directly below', () => {
  const names = ['day', 'item', 'sold', 'price'];
  const sales: Cell[][] = Array.from({ length: 6 }, (_, i) => [`2024-01-0${i + 1}`, `part ${i}`, `${i + 5}`, '1.5']);
  const stock: Cell[][] = [
    ['product', 'stock', null, null],
    ['nuts', '100', null, null],
    ['bolts', '200', null, null],
    ['nails', '150', null, null],
  ];
  const from = (first: number, rows: Cell[][]) => rows.map((_, i) => [first + i, 'second_table']);

  it('has names of its own above fewer columns, and maybe a title', () => {
    expect(aside(names, [...sales, ...stock])).toEqual(from(6, stock));
    const titled: Cell[][] = [['In stock', null, null, null], ...stock];
    expect(aside(names, [...sales, ...titled])).toEqual(from(6, titled));
  });

  it('is none where records at the end lack some values', () => {
    const partly: Cell[][] = [
      ['2024-01-07', 'nuts', null, null],
      ['2024-01-08', 'bolts', null, null],
      ['2024-01-09', null, '4', null],
      ['2024-01-10', 'nails', null, null],
    ];
    expect(aside(names, [...sales, ...partly])).toEqual([]);
    expect(
      aside(names, [...sales, ...partly.map(([day, item]): Cell[] => [day ?? null, item ?? null, null, null])]),
    ).toEqual([]);
  });

  it('has names of its own above as many columns of other kinds', () => {
    const people: Cell[][] = [
      ['name', 'born', 'city', 'team'],
      ['Ada', '1815', 'Ulm', 'red'],
      ['Ben', '1906', 'Bonn', 'blue'],
    ];
    expect(aside(names, [...sales, ...people])).toEqual(from(6, people));
  });

  it('is the first one going on where other names stand above the same kinds', () => {
    const german = ['Tag', 'Artikel', 'verkauft', 'Preis'];
    expect(aside(names, [...sales, german, ...sales])).toEqual([[6, 'repeated_header']]);
    expect(aside(names, [...sales, ['2024-01-07', 'nuts', 'unknown', 'unknown'], ...sales])).toEqual([]);
  });
});

describe('headings', () => {
  const names = ['item', 'sold', 'price'];
  const records = (first: number): Cell[][] =>
    Array.from({ length: 5 }, (_, i) => [`part ${first + i}`, `${(first + i) * 3}`, '1.5']);
  const heading = (text: string): Cell[] => [text, null, null];

  it('stand above groups of records, from the first row on', () => {
    const rows = [heading('North'), ...records(1), heading('South'), ...records(6)];
    expect(aside(names, rows)).toEqual([
      [0, 'heading'],
      [6, 'heading'],
    ]);
    expect(aside(names, rows, {}, { keep_rows: [0] })).toEqual([[6, 'heading']]);
    const unknown = [...rows, heading('none'), ...records(11)];
    expect(aside(names, unknown).map(([row]) => row)).toEqual([0, 6, 12]);
  });

  it('may have headings of their own above them', () => {
    const rows = [heading('Europe'), heading('North'), ...records(1), heading('South'), ...records(6)];
    expect(aside(names, rows).map(([row]) => row)).toEqual([0, 1, 7]);
  });

  it('may be a single one below the header of many records', () => {
    expect(aside(names, [heading('Part one'), ...records(1), ...records(6)])).toEqual([[0, 'heading']]);
    expect(aside(names, [heading('Part one'), ...records(1)])).toEqual([]);
    const numbers = records(1).map(([, ...cells]) => cells);
    expect(aside(['sold', 'price'], [['Part one', null], ...numbers])).toEqual([[0, 'heading']]);
    expect(aside(['sold', 'price'], [['n/a', null], ...numbers])).toEqual([]);
  });

  test.each<[string, Cell[][]]>([
    ['records of which only the name is known', [...records(1), heading('North'), ...records(6), heading('South')]],
    ['texts that records have too', [heading('part 3'), ...records(1), ...records(6)]],
    ['texts written as those of the records are', [heading('part 0'), ...records(1), ...records(6)]],
    [
      'codes written as those of the records are',
      [heading('R-00'), ...[...records(1), ...records(6)].map((row, i): Cell[] => [`R-${i + 17}`, ...row.slice(1)])],
    ],
    ['the last row', [heading('North'), ...records(1), ...records(6), heading('South')]],
    [
      'groups in a column of their own',
      [heading('North'), ...records(1), heading('South'), ...records(6)].map((row, i) =>
        i % 6 === 0 ? row : [null, ...row.slice(1)],
      ),
    ],
  ])('are not %s', (_, rows) => {
    expect(aside(names, rows)).toEqual([]);
  });
});

test('among records that programs write only totals with a word, names and units are looked for', () => {
  const facts: RowFacts = { only: ['repeated_header', 'units', 'total'] };
  const rows: Cell[][] = [
    [null, 'kg'],
    ['a', '1'],
    [null, null],
    ['item', 'weight'],
    ['b', '4'],
    [null, '5'],
    ['Total', '10'],
  ];
  expect(aside(['item', 'weight'], rows, facts)).toEqual([
    [0, 'units'],
    [3, 'repeated_header'],
    [6, 'total'],
  ]);
  expect(aside(['item', 'weight'], rows, facts, { set_aside: [] })).toEqual([]);
});

test('very small values are compared by their own digits', () => {
  const rows: Cell[][] = [
    ['a', 'x', 1, -5e-7],
    ['b', 'y', 4, 5e-7],
    [null, null, null, -5e-7],
  ];
  expect(aside(['item', 'batch', 'dose', 'error'], rows)).toEqual([]);
  expect(
    aside(['item', 'batch', 'dose', 'error'], [...rows.slice(0, 1), ['b', 'y', 4, 7e-7], [null, null, null, 2e-7]]),
  ).toEqual([[2, 'total']]);
});

test('few rows with too many cells do not widen the table', () => {
  const rows: Cell[][] = [
    ['1', 'Ada', null],
    ['2', 'Smith', 'Jr'],
    ['3', 'Al', null],
    ['4', 'Bo', null],
  ];
  const table = tableFromRows(['id', 'name', 'column_3'], rows);
  const records = setAsideRows(table, { ownColumns: 2 });
  expect(tableToRows(records.table)).toEqual([
    ['1', 'Ada'],
    ['3', 'Al'],
    ['4', 'Bo'],
  ]);
  expect([...records.table.rowIndex]).toEqual([0, 2, 3]);
  expect(setAsideRows(table, { ownColumns: 2 }, { keep_rows: [1] }).table).toBe(table);
});

test('a person says which kinds are set aside, and which rows are kept', () => {
  const rows: Cell[][] = [
    ['a', 1],
    [null, null],
    ['b', 2],
    ['Total', 3],
  ];
  const only = (options: AsideOptions) => aside(['name', 'value'], rows, {}, options);
  expect(only({})).toEqual([
    [1, 'blank'],
    [3, 'total'],
  ]);
  expect(only({ set_aside: ['blank'] })).toEqual([[1, 'blank']]);
  expect(only({ keep_rows: [1] })).toEqual([[3, 'total']]);
  expect(only({ set_aside: [] })).toEqual([]);
});

test('whatever is planted is set aside, and every row is either a record or set aside', () => {
  const amount = fc.integer({ min: 2, max: 9000 });
  const groups = fc.array(fc.array(amount, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 5 });
  const label = fc.constantFrom('Total', 'Subtotal', 'Summe', 'Razem', 'Total général', '合計');
  const extras = fc.record({ units: fc.boolean(), pages: fc.boolean(), gaps: fc.boolean(), note: fc.boolean() });
  fc.assert(
    fc.property(groups, label, extras, (values, word, { units, pages, gaps, note }) => {
      const names = ['item', 'shop', 'day', 'weight'];
      const rows: Cell[][] = units ? [[null, null, null, 'kg']] : [];
      const planted = units ? [0] : [];
      const plant = (row: Cell[]) => planted.push(rows.push(row) - 1);
      let shop = 0;
      for (const [group, weights] of values.entries()) {
        if (group > 0 && pages) plant(names);
        for (const weight of weights)
          rows.push([`part ${shop++ % 7}`, `shop ${shop % 3}`, '2024-05-01', String(weight)]);
        plant([word, null, null, String(weights.reduce((a, b) => a + b))]);
        if (gaps) plant([null, null, null, null]);
      }
      if (note) plant(['Source: the ledger', null, null, null]);
      const table = tableFromRows(names, rows);
      const records = setAsideRows(table);
      const found = records.aside.groups.flatMap(({ row, row_count }) =>
        Array.from({ length: row_count }, (_, i) => row + i),
      );
      expect(found).toEqual(planted);
      expect([...records.table.rowIndex, ...found].sort((a, b) => a - b)).toEqual(rows.map((_, row) => row));
      expect(records.aside.row_count).toBe(found.length);
    }),
    { numRuns: 300 },
  );
});
