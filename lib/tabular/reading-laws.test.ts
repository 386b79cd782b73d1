import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { collectBytes } from './collect';
import { type Cell, tableFromRows } from './columns';
import type { FileType } from './file-type';
import { readTable } from './read';
import { cellText, rowCount, type Table } from './table';
import { EXPORT_FORMATS, exportTable } from './write';

async function read(bytes: Uint8Array, fileType: FileType = 'csv') {
  async function* open() {
    yield bytes;
  }
  return readTable({ fileType, sizeBytes: bytes.length, open });
}

/** Names, then every cell as its text. */
function grid({ columns, rowIndex }: Table): (string | null)[][] {
  return [
    columns.map(({ name }) => name),
    ...Array.from(rowIndex, (_, row) => columns.map(({ vector }) => cellText(vector, row))),
  ];
}

const NAMES = ['id', 'name', 'amount', 'day'];
const word = fc.constantFrom('nuts', 'bolts', 'Größe 5', 'rock and roll', 'plain', 'São Tomé', 'x-ray');
const amount = fc.integer({ min: 100, max: 99_999 }).map((cents) => (cents / 100).toFixed(2));
const day = fc.integer({ min: 1, max: 28 }).map((date) => `2024-05-${String(date).padStart(2, '0')}`);
const records = (name: fc.Arbitrary<string>) =>
  fc
    .array(fc.tuple(name, amount, day), { minLength: 5, maxLength: 25 })
    .map((rows) => rows.map((cells, i) => [String(i * 3 + 1), ...cells]));

describe('what is written in a convention is read as it was', () => {
  const dialects = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    quote: fc.constantFrom('"', "'"),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    encoding: fc.constantFrom('utf8' as const, 'utf16le' as const),
    mark: fc.boolean(),
    everything: fc.boolean(),
  });

  it('whatever the delimiter, the quote, the ends of lines and the encoding', async () => {
    const cut = fc.tuple(word, fc.constantFrom(',', ';', '|', '\t'), word).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(records(fc.oneof(word, cut)), dialects, async (rows, dialect) => {
        const { delimiter, quote, newline, encoding, mark, everything } = dialect;
        const written = (cell: string) => (everything || cell.includes(delimiter) ? `${quote}${cell}${quote}` : cell);
        const text = [NAMES, ...rows].map((row) => row.map(written).join(delimiter) + newline).join('');
        const { table } = await read(Buffer.from(mark || encoding === 'utf16le' ? `\ufeff${text}` : text, encoding));
        // One apostrophe cell among many may be a word with apostrophes: what is quoted nowhere else is read as it stands.
        const isSure = quote === '"' || everything || rows.filter(([, name]) => name?.includes(delimiter)).length !== 1;
        fc.pre(isSure);
        expect(grid(table)).toEqual([NAMES, ...rows]);
      }),
      { numRuns: 150 },
    );
  });

  it('and leaves a CSV file as it was written, cell by cell', async () => {
    const notation = fc.oneof(
      fc.constantFrom(
        '7.50',
        '007',
        '1e3',
        '+5',
        '1,204.00',
        '.5',
        '5.',
        '-0',
        '0.0',
        '1E+05',
        '12%',
        '$5',
        '1.0',
        '1',
        '',
      ),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
      amount,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(notation, notation), { minLength: 4, maxLength: 40 }), async (cells) => {
        const rows = cells.map(([a, b], i) => [`r${i}`, a === '' ? null : a, b === '' ? null : b]);
        const bytes = await collectBytes(await exportTable(tableFromRows(['key', 'a', 'b'], rows), 'csv'));
        const { table } = await read(bytes);
        expect(grid(table)).toEqual([['key', 'a', 'b'], ...rows]);
        expect(Buffer.from(await collectBytes(await exportTable(table, 'csv'))).equals(Buffer.from(bytes))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('also when a thousand different numbers are kept as numbers', async () => {
    for (const write of [String, (i: number) => (i / 8).toFixed(3), (i: number) => `${i}.50`, (i: number) => `0${i}`]) {
      const rows = Array.from({ length: 3000 }, (_, i): Cell[] => [`r${i}`, write(i)]);
      for (const last of ['7.5', '1e3', '+5', '12 kg', null]) {
        const bytes = await collectBytes(
          await exportTable(tableFromRows(['key', 'n'], [...rows, ['end', last]]), 'csv'),
        );
        const { table } = await read(bytes);
        expect(Buffer.from(await collectBytes(await exportTable(table, 'csv'))).equals(Buffer.from(bytes))).toBe(true);
      }
    }
  });
});

const FORMATS = [...EXPORT_FORMATS, 'ndjson' as const];

/** The rows as a file of the format. */
async function fileOf(rows: readonly (readonly Cell[])[], format: (typeof FORMATS)[number]): Promise<Uint8Array> {
  if (format !== 'ndjson') return collectBytes(await exportTable(tableFromRows(NAMES, rows), format));
  const line = (row: readonly Cell[]) => JSON.stringify(Object.fromEntries(NAMES.map((name, i) => [name, row[i]])));
  return Buffer.from(rows.map((row) => `${line(row)}\n`).join(''));
}

describe.each(FORMATS)('%s', (format) => {
  const planted = fc.record({
    rows: records(word),
    total: fc.boolean(),
    units: fc.boolean(),
    header: fc.boolean(),
  });

  test('rows read and rows set aside are the rows of the file, and what was read is read again', async () => {
    await fc.assert(
      fc.asyncProperty(planted, async ({ rows, total, units, header }) => {
        const sum = (rows.reduce((cents, row) => cents + Math.round(Number(row[2]) * 100), 0) / 100).toFixed(2);
        const half = Math.ceil(rows.length / 2);
        const file: Cell[][] = [
          ...(units ? [[null, null, 'EUR', null]] : []),
          ...rows.slice(0, half),
          ...(header ? [NAMES] : []),
          ...rows.slice(half),
          ...(total ? [['Total', null, sum, null]] : []),
        ];
        const { table, reading } = await read(await fileOf(file, format), format);
        const besides = (reading.set_aside?.row_count ?? 0) + headerUnits(reading);
        expect(rowCount(table) + besides).toBe(file.length);
        expect(grid(table)).toEqual([NAMES, ...rows]);
        if (units) expect(table.columns[2]?.unit).toBe('EUR');

        const again = await read(await collectBytes(await exportTable(table, 'csv')));
        expect(grid(again.table)).toEqual(grid(table));
        expect(again.reading.set_aside).toMatchObject({ row_count: 0 });
      }),
      { numRuns: 25 },
    );
  });
});

/** Rows of units that were read with the header. */
function headerUnits(reading: Awaited<ReturnType<typeof read>>['reading']): number {
  return 'header_rows' in reading && typeof reading.header_rows === 'number' ? Math.max(0, reading.header_rows - 1) : 0;
}
