import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { type Cell, tableToRows } from '@/lib/tabular/columns';
import { type ReadingOptions, readTable } from '@/lib/tabular/read';
import type { AsideKind } from '@/lib/tabular/records/aside';
import { sniffFileType } from '@/lib/tabular/sniff';
import type { Table } from '@/lib/tabular/table';
import { exportTable } from '@/lib/tabular/write';
import { NASTY_FILES } from './nasty-files.fixture';

/** What a file must be read as: its names and all its cells, or the refusal; and what is said of it. */
interface Golden {
  refused?: RegExp;
  grid?: Cell[][];
  units?: (string | undefined)[];
  reading?: object;
  notes?: RegExp;
  options?: ReadingOptions;
}

const people = [
  ['id', 'name'],
  ['1', 'Ada'],
  ['2', 'Grace'],
];

const GOLDEN: Record<string, Golden> = {
  'list-of-values.json': { grid: [['value'], ['3'], ['x'], [null], ['4.5']], reading: { rows_are: 'values' } },
  'label-of-a-total-in-json.json': {
    grid: [
      ['shop', 'sold'],
      ['Ulm', 12],
      ['Bonn', 7],
      ['Kiel', 30],
    ],
    reading: { row_count: 3, set_aside: { row_count: 1 } },
  },
  'lists-without-header.json': {
    grid: [
      ['column_1', 'column_2'],
      [1, 'a'],
      [2, 'b'],
      [3, 'a'],
    ],
  },
  'null-among-objects.json': { grid: [['a'], [1], [null], [2]], notes: /One row is null/ },
  'values-among-objects.json': {
    grid: [
      ['a', 'value'],
      [1, null],
      [null, 7],
      [2, null],
    ],
    notes: /no object/,
  },
  'object-of-lists.json': {
    grid: [
      ['year', 'sales'],
      [2020, 1.5],
      [2021, 2.5],
    ],
    notes: /Each column is a list/,
  },
  'object-of-objects.json': {
    grid: [
      ['key', 'name', 'pop'],
      ['DE', 'Germany', 84],
      ['FR', 'France', 68],
    ],
  },
  'rows-three-levels-deep.json': { grid: [['id'], [1], [2]], reading: { list_property: 'response.result.rows' } },
  'two-lists-of-unequal-length.json': {
    grid: [
      ['s', 't'],
      [1, 2],
      [2, 1],
    ],
    notes: /also holds nodes/,
  },
  'key-twice-in-one-object.json': { grid: [['id'], [2], [3]], notes: /more than once in one object \(“id”\)/ },
  'latin-1.json': {
    grid: [
      ['city', 'café'],
      ['München', 'à côté'],
      ['Málaga', 'été'],
    ],
    reading: { encoding: 'windows-1252' },
  },
  'utf16-without-mark.json': { grid: [['city'], ['Łódź'], ['Ürümqi']], reading: { encoding: 'utf-16le' } },
  'nested-without-end.json': { refused: /nested more than 512 levels/ },
  'numbers-longer-than-floats.ndjson': {
    grid: [
      ['id', 'x'],
      ['12345678901234567890', '0.1'],
      ['12345678901234567891', '1e400'],
    ],
  },
  'one-line-cut-off.ndjson': { refused: /^Line 2 / },
  'measurements-without-extension': {
    grid: [
      ['time', 'value'],
      ['2024-01-01', '1,5'],
      ['2024-01-02', '2,5'],
    ],
  },
  'runs-of-blanks.dat': { reading: { format: 'csv', delimiter: ' ', row_count: 3, column_count: 4 } },
  'no-header.data': { reading: { format: 'csv', row_count: 3, column_count: 5, made_up_names: true } },
  'pipes.psv': { grid: people, reading: { delimiter: '|' } },
  'number-for-an-extension.2024': { grid: people, reading: { format: 'tsv' } },
  'prose-without-extension': { refused: /no table was found/ },
  'table-in-plain-text.txt': { grid: people, options: { as_table: true } },
  'prose.txt': { refused: /no table was found/, options: { as_table: true } },
  'empty-page-of-version-2.parquet': {
    grid: [
      ['x', 'y'],
      [null, 'a'],
      [null, 'b'],
      [null, 'c'],
    ],
  },
  'row-count-of-nine-above-three-rows.parquet': { refused: /it has 9 rows, and holds 3/ },
  'lz4-in-linked-blocks.feather': {
    grid: [
      ['id', 'name'],
      [1, 'Ada'],
      [2, 'Grace'],
      [3, 'Alan'],
    ],
  },
  'stream-in-two-batches.arrows': {
    grid: [
      ['id', 'name'],
      [1, 'Ada'],
      [2, 'Grace'],
      [3, 'Alan'],
    ],
    reading: { record_batches: 2 },
  },
  'two-frames.csv.zst': { grid: people, reading: { archive: { format: 'zst' } } },
  'no-header-and-words-further-down.xlsx': {
    reading: { row_count: 6, header_rows: [], preamble: [], made_up_names: true },
  },
  'two-tables-below-each-other.xlsx': {
    grid: [
      ['Item', 'Cost', 'Count'],
      ['Rent', 9, 1],
      ['Food', 8, 2],
      ['Fuel', 7, 3],
    ],
    reading: {
      tables: [
        { range: 'A1:C3', rows: 2, columns: 3 },
        { range: 'A5:C9', rows: 3, columns: 3 },
      ],
      table: 2,
      preamble: ['Costs'],
    },
    notes: /holds 2 tables; A5:C9 was read, A1:C3 left out/,
  },
  'two-tables-beside-each-other.xlsx': {
    grid: [
      ['Item', 'Cost'],
      ['Rent', 9],
      ['Food', 8],
      ['Fuel', 7],
    ],
    reading: {
      tables: [
        { range: 'A1:B3', rows: 2, columns: 2 },
        { range: 'D1:E4', rows: 3, columns: 2 },
      ],
    },
  },
  'blank-row-inside-the-table.xlsx': {
    reading: { row_count: 3, blank_rows: 1, tables: [{ range: 'A1:C5', rows: 3, columns: 3 }] },
  },
  'header-on-two-rows-unmerged.xlsx': {
    grid: [
      ['Region', '2023 Q1', '2023 Q2', '2024 Q1', '2024 Q2'],
      ['North', 1, 2, 3, 4],
      ['South', 5, 6, 7, 8],
    ],
    reading: { header_rows: [1, 2] },
  },
  'header-merged-over-two-rows.xlsx': {
    grid: [
      ['Region', 'Sales Q1', 'Sales Q2'],
      ['North', 1, 2],
    ],
  },
  'cover-sheet-first.xlsx': { reading: { sheet: 'Data', row_count: 3 }, notes: /“Data” has the largest table/ },
  'currency-in-the-number-format.xlsx': {
    grid: [
      ['item', 'price'],
      ['x', 9.5],
      ['y', 8],
    ],
    units: [undefined, '€'],
  },
  'row-number-forty-million.xlsx': { refused: /more than 1,048,576 rows/ },
  'million-blank-rows-at-the-end.ods': {
    grid: [
      ['a', 'b'],
      [1, 'x'],
      [2, 'y'],
    ],
    reading: { format: 'ods', blank_rows: 0 },
  },
  'one-cell-repeated-over-the-sheet.ods': { refused: /more often than can be processed/ },
  'two-tables-and-what-a-mac-adds.zip': {
    reading: {
      row_count: 3,
      archive: { format: 'zip', entry: 'sales/large.csv', entries: ['sales/large.csv', 'sales/small.csv'] },
    },
  },
  'no-table-inside.zip': { refused: /holds no table/ },
  'two-members.csv.gz': { grid: people },
  'thousand-times-its-size.csv.gz': { refused: /far more data than its size allows/ },
  'gzip-in-gzip.csv.gz': { refused: /looks like a gzip archive/ },
};

const folder = fileURLToPath(new URL('../nasty/', import.meta.url));
const stored = readdirSync(folder).filter((name) => !/\.[ct]sv$|^\./.test(name));

async function read(name: string, bytes: Uint8Array, options: ReadingOptions = {}, chunkBytes = 1009) {
  async function* open(): AsyncGenerator<Uint8Array> {
    for (let from = 0; from < bytes.length; from += chunkBytes) yield bytes.subarray(from, from + chunkBytes);
  }
  const fileType = sniffFileType(name, bytes.subarray(0, 65_536), bytes.length, options);
  return readTable({ fileType, open, sizeBytes: bytes.length, name }, options);
}

const contentOf = async (name: string): Promise<Buffer> => NASTY_FILES[name]?.() ?? readFileSync(folder + name);
const grid = (table: Table): Cell[][] => [table.columns.map((column) => column.name), ...tableToRows(table)];

it('every nasty file has an answer, and every answer a file', () => {
  expect([...stored, ...Object.keys(NASTY_FILES)].sort()).toEqual(Object.keys(GOLDEN).sort());
});

const golden = Object.entries(GOLDEN);

describe.each(golden.filter(([, { refused }]) => refused !== undefined))('%s', (name, { refused, options }) => {
  it('is refused in a sentence', async () => {
    const outcome = await contentOf(name)
      .then((bytes) => read(name, bytes, options))
      .catch((error: unknown) => error);
    expect(outcome).toBeInstanceOf(AppError);
    expect((outcome as AppError).message).toMatch(refused ?? /never/);
  });
});

describe.each(golden.filter(([, { refused }]) => refused === undefined))('%s', (name, expected) => {
  it('is read as it is meant', async () => {
    const { table, reading } = await read(name, await contentOf(name), expected.options);
    if (expected.grid) expect(grid(table)).toEqual(expected.grid);
    if (expected.units) expect(table.columns.map(({ unit }) => unit)).toEqual(expected.units);
    if (expected.notes) expect(reading.notes.join(' ')).toMatch(expected.notes);
    expect(reading).toMatchObject({ row_count: table.rowIndex.length, ...expected.reading });
  });

  it('loses nothing when it leaves and comes back', async () => {
    const { table } = await read(name, await contentOf(name), expected.options);
    const cells = tableToRows(table).map((row) => row.map((cell) => (cell === null ? null : String(cell))));
    for (const [format, options] of [
      ['csv', { header_rows: 1, skip_lines: 0, comment: '', skip_footnotes: false, set_aside: [] as AsideKind[] }],
      ['xlsx', { header_row: 1, table: 0, set_aside: [] as AsideKind[] }],
      ['json', {}],
      ['parquet', {}],
      ['arrow', {}],
    ] as const) {
      const pieces: Uint8Array[] = [];
      for await (const piece of await exportTable(table, format)) pieces.push(piece);
      const again = await read(`export.${format}`, Buffer.concat(pieces), options);
      const returned = tableToRows(again.table).map((row) => row.map((cell) => (cell === null ? null : String(cell))));
      // A row of nothing is no row of a sheet.
      const isRow = (row: readonly (string | null)[]) => format !== 'xlsx' || row.some((cell) => cell !== null);
      expect([format, ...returned.filter(isRow)]).toEqual([format, ...cells.filter(isRow)]);
    }
  });
});
