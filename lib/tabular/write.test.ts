import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { collectBytes } from './collect';
import { type Cell, tableFromRows, tableToRows } from './columns';
import { readTable } from './read';
import { sniffFileType } from './sniff';
import { type Column, type ColumnType, cellText, type Table } from './table';
import { uniqueNames } from './unique-names';
import { areNamesMadeUp, contentType, EXPORT_FORMATS, type ExportFormat, exportTable, fileExtension } from './write';

const exported = async (table: Table, format: ExportFormat) => collectBytes(await exportTable(table, format));

async function reread(bytes: Uint8Array, format: ExportFormat, options = {}): Promise<Table> {
  async function* open(): AsyncGenerator<Uint8Array> {
    for (let start = 0; start < bytes.length; start += 500) yield bytes.subarray(start, start + 500);
  }
  const source = { fileType: format, open, sizeBytes: bytes.length };
  return (await readTable(source, options)).table;
}

/** Names, then the rows. */
function grid(table: Table): Cell[][] {
  return [table.columns.map((column) => column.name), ...tableToRows(table)];
}

/** The rows as exported text. */
function texts(table: Table): (string | null)[][] {
  return Array.from(table.rowIndex, (_, row) => table.columns.map(({ vector }) => cellText(vector, row)));
}

/** The table with these column types. */
function typed(table: Table, types: readonly ColumnType[]): Table {
  return {
    ...table,
    columns: table.columns.map((column, i): Column => ({ ...column, type: types[i] ?? column.type })),
  };
}

/** A table that was read holds no NUL. */
const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).map((made) => made.replaceAll('\0', '\x01'));
const spreadsheetText = fc.oneof(
  text,
  fc.constantFrom(
    '=1+1',
    '@x',
    '_x0041_',
    '_x005F_',
    '\r\n',
    ' lead',
    'a\rb',
    '<b>&amp;',
    '2024-01-01',
    '12',
    'true',
    '\x7f\x85',
  ),
);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const date = fc
  .date({ min: new Date('1900-03-01'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((value) => value.toISOString());
const day = date.map((iso) => iso.slice(0, 10));
const second = date.map((iso) => `${iso.slice(0, 11)}12${iso.slice(13, 19)}`);

const KINDS = [
  { type: 'text', cell: spreadsheetText },
  { type: 'number', cell: number },
  { type: 'integer', cell: fc.maxSafeInteger() },
  { type: 'integer', cell: fc.integer() },
  { type: 'boolean', cell: fc.constantFrom('true', 'false') },
  { type: 'date', cell: fc.oneof({ weight: 9, arbitrary: day }, { weight: 1, arbitrary: text }) },
  { type: 'date', cell: day },
  { type: 'datetime', cell: second },
] satisfies { type: ColumnType; cell: fc.Arbitrary<Cell> }[];

/** A table whose first column numbers the rows, so that no row is blank, the others any of `KINDS`. */
const tables = fc
  .tuple(fc.array(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 6 }))
  .chain(([kinds, rows]) =>
    fc.record({
      types: fc.constant<ColumnType[]>(['integer', ...kinds.map(({ type }) => type)]),
      names: fc.uniqueArray(
        text.filter((name) => !name.startsWith('"') && name.trim() !== ''),
        {
          minLength: kinds.length,
          maxLength: kinds.length,
        },
      ),
      cells: fc.tuple(
        ...kinds.map(({ cell }) => fc.array(fc.option<Cell>(cell, { freq: 4 }), { minLength: rows, maxLength: rows })),
      ),
    }),
  )
  .map(({ types, names, cells }) => {
    const rows = (cells[0] ?? []).map((_, row) => [row, ...cells.map((column) => column[row] ?? null)]);
    return typed(tableFromRows(['row number', ...names], rows), types);
  });

describe('a table that is exported and read again is the same', () => {
  it.each<[ExportFormat, object]>([
    ['xlsx', { header_row: 1 }],
    ['json', {}],
    ['parquet', {}],
    ['arrow', {}],
  ])('in %s', async (format, options) => {
    await fc.assert(
      fc.asyncProperty(tables, async (table) => {
        const bytes = await exported(table, format);
        expect(sniffFileType(`export${fileExtension(format)}`, bytes.subarray(0, 4096), bytes.length)).toBe(format);
        expect(grid(await reread(bytes, format, options))).toEqual(grid(table));
      }),
      { numRuns: 150 },
    );
  });

  it.each(EXPORT_FORMATS)('in %s, at a few hundred rows of every kind', async (format) => {
    const rows = Array.from({ length: 300 }, (_, i): Cell[] => [
      i,
      i % 3 === 0 ? null : `text ${i % 40}, "quoted"\nü`,
      i * 1.37,
      i % 2 === 0 ? 'true' : 'false',
      new Date(Date.UTC(2020, 0, i)).toISOString().slice(0, 10),
      2 ** 40 + i,
    ]);
    const types: ColumnType[] = ['integer', 'text', 'number', 'boolean', 'date', 'integer'];
    const table = typed(tableFromRows(['id', 'note', 'price', 'ok', 'day', 'long'], rows), types);
    const again = await reread(await exported(table, format), format);
    expect(texts(again)).toEqual(texts(table));
  });

  it.each<ExportFormat>(['json', 'xlsx', 'parquet', 'arrow'])(
    'in %s also when a number column has fixed decimals',
    async (format) => {
      const values = Float64Array.of(1.5, Number.NaN, 2);
      const table: Table = {
        columns: [{ id: 'c0', name: 'fee', type: 'number', vector: { kind: 'number', values, decimals: 2 } }],
        rowIndex: Uint32Array.of(0, 1, 2),
      };
      const cells = tableToRows(await reread(await exported(table, format), format)).flat();
      expect(cells.filter((cell) => cell !== null)).toEqual([1.5, 2]);
    },
  );
});

describe('exportTable', () => {
  const table = typed(
    tableFromRows(
      ['a', 'a', '', 'ok'],
      [
        ['=1+1', 1.5, null, 'true'],
        [null, null, 'x', 'maybe'],
      ],
    ),
    ['text', 'number', 'text', 'boolean'],
  );

  it('writes JSON objects with unique names, numbers, booleans and nulls', async () => {
    const json = (await exported(table, 'json')).toString();
    expect(JSON.parse(json)).toEqual([
      { a: '=1+1', a_2: 1.5, column_3: null, ok: true },
      { a: null, a_2: null, column_3: 'x', ok: 'maybe' },
    ]);
    expect(json).toContain('[\n{"a":"=1+1","a_2":1.5');
  });

  it('writes a workbook that other readers understand, and no formula', async () => {
    const moments = typed(
      tableFromRows(
        ['day', 'when', 'fee'],
        [
          ['2024-02-29', '2024-02-29T13:45:30', '=SUM(A1)'],
          ['soon', null, 'x'],
        ],
      ),
      ['date', 'datetime', 'text'],
    );
    const bytes = await collectBytes(await exportTable(moments, 'xlsx', { sheetName: 'A/B: [all]?' }));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.buffer);
    const sheet = workbook.worksheets[0];
    expect(sheet?.name).toBe('A B   all');
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet?.getCell('A2').value).toEqual(new Date('2024-02-29T00:00:00Z'));
    expect(sheet?.getCell('B2').value).toEqual(new Date('2024-02-29T13:45:30Z'));
    expect(sheet?.getCell('C2').value).toBe('=SUM(A1)');
    expect(sheet?.getCell('C2').type).toBe(ExcelJS.ValueType.String);
    expect(sheet?.getCell('A3').value).toBe('soon');
    expect(sheet?.getCell('A1').font?.bold).toBe(true);
  });

  it('leaves no trace of texts that no cell holds any more', async () => {
    const dictionary = ['kept', 'dropped'];
    const filtered: Table = {
      columns: [{ id: 'c0', name: 'a', type: 'text', vector: { kind: 'text', codes: Int32Array.of(0), dictionary } }],
      rowIndex: Uint32Array.of(0),
    };
    for (const format of EXPORT_FORMATS) {
      const again = await reread(await exported(filtered, format), format);
      expect(again.columns.map(({ vector }) => vector.kind === 'text' && [...vector.dictionary])).toEqual([['kept']]);
    }
  });

  it('escapes formulas in CSV when asked to', async () => {
    const escaped = await collectBytes(await exportTable(table, 'csv', { escapeFormulas: true }));
    expect(escaped.toString()).toContain("'=1+1");
    expect((await exported(table, 'csv')).toString()).not.toContain("'=1+1");
  });

  it('leaves the header out of a CSV when asked to, and calls columns as in their file', async () => {
    const bare = await collectBytes(await exportTable(table, 'csv', { header: false }));
    expect(bare.toString()).toBe('=1+1,1.5,,true\r\n,,x,maybe\r\n');
    const [first, ...others] = table.columns;
    if (first === undefined) throw new Error('The table has a column.');
    const renamed = { ...table, columns: [{ ...first, name: 'unit_price', sourceName: 'Unit price ($)' }, ...others] };
    for (const format of EXPORT_FORMATS) {
      const bytes = await collectBytes(await exportTable(renamed, format, { headers: 'original' }));
      expect((await reread(bytes, format)).columns[0]?.name).toBe('Unit price ($)');
    }
    expect((await collectBytes(await exportTable(renamed, 'csv'))).toString()).toMatch(/^unit_price,/);
    expect([areNamesMadeUp(table), areNamesMadeUp(tableFromRows(['column_1', 'column_2'], []))]).toEqual([false, true]);
  });

  it('refuses what Excel cannot hold, before the first byte', async () => {
    const long = tableFromRows(['a'], [['x'.repeat(32_768)]]);
    await expect(exportTable(long, 'xlsx')).rejects.toThrow(/32,767 characters/);
    const wide = tableFromRows(
      Array.from({ length: 16_385 }, (_, i) => `c${i}`),
      [],
    );
    await expect(exportTable(wide, 'xlsx')).rejects.toThrow(AppError);
  });

  it('refuses a Parquet file without columns, and writes the other formats', async () => {
    const none = tableFromRows([], []);
    await expect(exportTable(none, 'parquet')).rejects.toThrow(/no columns/);
    expect((await exported(none, 'json')).toString().replace(/\s/g, '')).toBe('[]');
    expect((await exported(none, 'xlsx')).length).toBeGreaterThan(0);
  });

  it('writes tables without rows', async () => {
    const empty = tableFromRows(['a', 'b'], []);
    for (const format of ['xlsx', 'parquet', 'arrow', 'csv'] as const) {
      expect(grid(await reread(await exported(empty, format), format))).toEqual([['a', 'b']]);
    }
  });

  it('knows types and extensions', () => {
    expect(EXPORT_FORMATS.map(fileExtension)).toEqual(['.csv', '.xlsx', '.json', '.parquet', '.arrow']);
    expect(EXPORT_FORMATS.map(contentType)).toEqual([
      'text/csv; charset=utf-8',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/json',
      'application/vnd.apache.parquet',
      'application/vnd.apache.arrow.file',
    ]);
  });
});

describe('uniqueNames', () => {
  it('numbers repeats, steps over names in use, fills empty ones', () => {
    expect(uniqueNames(['a', 'a', 'a_2', '', 'a', '__proto__', '__proto__'])).toEqual([
      'a',
      'a_3',
      'a_2',
      'column_4',
      'a_4',
      '__proto__',
      '__proto___2',
    ]);
  });
});
