import { describe, expect, it } from 'vitest';
import { type Cell, tableToRows } from '@/lib/tabular/columns';
import type { Table } from '@/lib/tabular/table';
import { readOds } from './read-ods';
import { cellOf, documentOf, rowsOf } from './test-documents';

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += 700) yield bytes.subarray(start, start + 700);
}

const read = async (bytes: Uint8Array, options = {}) => readOds(chunksOf(bytes), options);
const grid = (table: Table): Cell[][] => [table.columns.map(({ name }) => name), ...tableToRows(table)];
const header = rowsOf([['a', 'b']]);
const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
const typed = (type: string, attributes: string, shown: string) =>
  `<table:table-cell office:value-type="${type}" ${attributes}><text:p>${shown}</text:p></table:table-cell>`;

describe('readOds', () => {
  it.each<[string, string, Cell]>([
    ['a number', typed('float', 'office:value="1234.5"', '1.234,50'), 1234.5],
    ['a percentage as it is shown', typed('percentage', 'office:value="0.125"', '12,50%'), '12.50%'],
    ['an amount', typed('currency', 'office:value="9.5" office:currency="EUR"', '9,50 €'), 9.5],
    ['a day', typed('date', 'office:date-value="2024-02-29"', '29.02.24'), '2024-02-29'],
    ['a day at midnight', typed('date', 'office:date-value="2024-02-29T00:00:00"', '29.02.24'), '2024-02-29'],
    ['a moment', typed('date', 'office:date-value="2024-02-29T13:45:30"', 'x'), '2024-02-29T13:45:30'],
    ['a time', typed('time', 'office:time-value="PT26H03M04.5000S"', '26:03'), '26:03:04.5'],
    ['a boolean', typed('boolean', 'office:boolean-value="true"', 'WAHR'), 'true'],
    ['a formula by its value', typed('float', 'table:formula="of:=1+1" office:value="2"', '2'), 2],
    ['an error', typed('string', 'calcext:value-type="error" table:formula="of:=1/0"', '#DIV/0!'), null],
    [
      'text with blanks, tabs, lines and links',
      '<table:table-cell office:value-type="string"><text:p>a<text:s text:c="2"/>b<text:tab/><text:a>link</text:a></text:p><text:p>c<text:line-break/>d</text:p></table:table-cell>',
      'a  b\tlink\nc\nd',
    ],
    [
      'text without the comment on it',
      '<table:table-cell office:value-type="string"><office:annotation><text:p>psst</text:p></office:annotation><text:p>loud</text:p></table:table-cell>',
      'loud',
    ],
  ])('reads %s', async (_, cell, expected) => {
    const { table } = await read(
      await documentOf({ S: header + row(cellOf('x'), cell) + row(cellOf('y'), cellOf('z')) }),
    );
    const value = table.columns[1]?.vector;
    expect(value?.kind === 'text' || typeof expected === 'number').toBe(true);
    expect(String(tableToRows(table)[0]?.[1])).toBe(String(expected));
  });

  it('gives a column of amounts in one currency its unit, and one of two none', async () => {
    const amount = (value: number, code: string) =>
      typed('currency', `office:value="${value}" office:currency="${code}"`, '');
    const { table } = await read(
      await documentOf({
        S: header + row(amount(1, 'USD'), amount(1, 'EUR')) + row(amount(2, 'USD'), amount(2, 'GBP')),
      }),
    );
    expect(table.columns.map(({ unit }) => unit)).toEqual(['$', undefined]);
    expect(tableToRows(table)).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it('repeats what is written once, and not the blank rest of the sheet', async () => {
    const repeat = (cell: string, times: number) =>
      cell.replace('<table:table-cell', `<table:table-cell table:number-columns-repeated="${times}"`);
    const { table } = await read(
      await documentOf({
        S: `${rowsOf([['a', 'b', 'c']])}<table:table-row table:number-rows-repeated="3">${repeat(cellOf(7), 2)}${cellOf('x')}${repeat('<table:table-cell/>', 16000)}</table:table-row>
<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`,
      }),
    );
    expect(grid(table)).toEqual([
      ['a', 'b', 'c'],
      [7, 7, 'x'],
      [7, 7, 'x'],
      [7, 7, 'x'],
    ]);
  });

  it('refuses a few cells that claim to be a sheet full of them', async () => {
    const full =
      '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row>';
    await expect(read(await documentOf({ S: full }))).rejects.toThrow(/more often than can be processed/);
  });

  it('reads the largest table of all visible sheets, and says which there are', async () => {
    const styles = '<style:style style:name="Secret"><style:table-properties table:display="false"/></style:style>';
    const bytes = await documentOf(
      {
        Note: rowsOf([['Read me']]),
        Secret: rowsOf([
          ['s', 't'],
          [1, 2],
          [3, 4],
          [5, 6],
        ]),
        Data: rowsOf([
          ['a', 'b'],
          [1, 'x'],
          [2, 'y'],
        ]),
      },
      styles,
    );
    const { table, reading } = await read(bytes);
    expect(grid(table)).toEqual([
      ['a', 'b'],
      [1, 'x'],
      [2, 'y'],
    ]);
    expect(reading).toMatchObject({ format: 'ods', sheet: 'Data', tables: [{ range: 'A1:B3', rows: 2, columns: 2 }] });
    expect(reading.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Note', false],
      ['Secret', true],
      ['Data', false],
    ]);
    expect((await read(bytes, { sheet: 'Secret' })).reading.row_count).toBe(3);
  });

  it('spreads merged names, and counts what is hidden', async () => {
    const group = (name: string) => `${cellOf(name, 'table:number-columns-spanned="2"')}<table:covered-table-cell/>`;
    const { table, reading } = await read(
      await documentOf({
        S: `<table:table-column table:number-columns-repeated="3"/><table:table-column table:visibility="collapse"/>${row(group('2023'), group('2024'))}${rowsOf(
          [
            ['Q1', 'Q2', 'Q1', 'Q2'],
            [1, 2, 3, 4],
          ],
        )}<table:table-row table:visibility="filter">${cellOf(5).repeat(4)}</table:table-row>`,
      }),
    );
    expect(grid(table)[0]).toEqual(['2023 Q1', '2023 Q2', '2024 Q1', '2024 Q2']);
    expect(reading).toMatchObject({ hidden_rows: 1, hidden_columns: ['D'], merged_ranges: 2, row_count: 2 });
  });

  it('says that a document with a password cannot be opened', async () => {
    const manifest = '<manifest><file-entry><encryption-data/></file-entry></manifest>';
    const bytes = await documentOf({ S: header }, '', { 'META-INF/manifest.xml': manifest });
    await expect(read(bytes)).rejects.toThrow(/password/);
  });
});
