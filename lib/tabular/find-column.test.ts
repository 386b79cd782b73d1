import { expect, test } from 'vitest';
import { columnsCalled, findColumn } from './find-column';
import type { Table } from './table';

const table = (...names: string[]): Table => ({
  rowIndex: new Uint32Array(0),
  columns: names.map((name, index) => ({
    id: `c${index}`,
    name,
    type: 'number',
    vector: { kind: 'number', values: new Float64Array(0) },
  })),
});

test('an id goes before a name, whatever the file calls its columns', () => {
  const { columns } = table('c1', 'c2', 'price');
  expect(columnsCalled(columns, 'c1').map(({ id }) => id)).toEqual(['c1']);
  expect(columnsCalled(columns, 'price').map(({ id }) => id)).toEqual(['c2']);
});

test('of several columns with one name none is guessed', () => {
  expect(() => findColumn(table('price', 'price'), 'price')).toThrow(
    'Several columns are called “price”: give the id of the one you mean.',
  );
  expect(findColumn(table('price', 'price'), 'c1').id).toBe('c1');
});

test('a column there is not is answered with the nearest, under the field it was asked in', () => {
  expect(() => findColumn(table('Unit Price', 'city'), 'unit_prize', 'x_col')).toThrow(
    expect.objectContaining({
      code: 'invalid_input',
      message: 'There is no column “unit_prize”. The nearest is c0 (“Unit Price”).',
      fields: { x_col: 'There is no column “unit_prize”. The nearest is c0 (“Unit Price”).' },
    }),
  );
  expect(() => findColumn(table(), 'x'.repeat(200))).toThrow(`There is no column “${'x'.repeat(80)}…”.`);
});
