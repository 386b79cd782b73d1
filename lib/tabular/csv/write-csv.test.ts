import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberVector, tableFromRows, tableToRows } from '@/lib/tabular/columns';
import type { CsvOptions } from './reading';
import { cellTexts, columnNamesOf, readWhole } from './test-helpers';
import { csvChunks, type WriteCsvOptions } from './write-csv';

type TableRow = (string | number | null)[];

function write(names: string[], rows: TableRow[], options?: WriteCsvOptions): string {
  return Buffer.concat([...csvChunks(tableFromRows(names, rows), options)]).toString('utf8');
}

const AS_WRITTEN: CsvOptions = {
  delimiter: ',',
  quote: '"',
  escape: 'doubled',
  encoding: 'utf-8',
  header_rows: 1,
  skip_lines: 0,
  comment: '',
  skip_footnotes: false,
};

describe('csvChunks', () => {
  it('quotes what needs it, and leaves missing cells empty', () => {
    expect(
      write(
        ['id', 'a "b"'],
        [
          [1, 'x,y'],
          [2, null],
          [3, 'line\nbreak'],
          [4, ' spaced'],
          [5, '#5'],
        ],
      ),
    ).toBe('id,"a ""b"""\r\n1,"x,y"\r\n2,\r\n3,"line\nbreak"\r\n4," spaced"\r\n5,"#5"\r\n');
  });

  it('writes numbers with the decimals of their column', () => {
    const table = {
      columns: [{ id: 'c0', name: 'price', type: 'number', vector: numberVector([1.5, null, 2.125], 2) } as const],
      rowIndex: Uint32Array.of(0, 1, 2),
    };
    expect(Buffer.concat([...csvChunks(table)]).toString()).toBe('price\r\n1.50\r\n""\r\n2.125\r\n');
  });

  it('writes the chosen columns in their order, and refuses unknown ones', () => {
    expect(write(['a', 'b', 'c'], [['1', '2', '3']], { columns: ['c2', 'c0'] })).toBe('c,a\r\n3,1\r\n');
    expect(write(['a'], [['1']], { columns: [] })).toBe('');
    expect(() => write(['a'], [['1']], { columns: ['c7'] })).toThrow(RangeError);
  });

  it('keeps spreadsheets from running cells, and leaves numbers alone', () => {
    const rows: TableRow[] = ['=1+1', '+1', '-2.5', '-x', '@a', '\tt', '+1+1', "=cmd|' /C calc'!A0", '1e5', 'a=b'].map(
      (t) => [t, 0],
    );
    expect(write(['=n', 'n'], rows, { escapeFormulas: true })).toBe(
      `'=n,n\r\n'=1+1,0\r\n+1,0\r\n-2.5,0\r\n'-x,0\r\n'@a,0\r\n'\tt,0\r\n'+1+1,0\r\n'=cmd|' /C calc'!A0,0\r\n1e5,0\r\na=b,0\r\n`,
    );
  });

  it('comes in chunks of about 64 kB', () => {
    const table = tableFromRows(
      ['t'],
      Array.from({ length: 5000 }, (_, row): TableRow => [`${row}`.padEnd(98, 'é')]),
    );
    const sizes = [...csvChunks(table)].map((chunk) => chunk.length);
    expect(sizes.length).toBeGreaterThan(5);
    expect(Math.max(...sizes)).toBeLessThan(200_000);
  });

  it('is read back as what was written', async () => {
    const cell = fc.oneof(
      fc.constant(null),
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', ' ', '#', "'", 'a'), minLength: 1 }),
    );
    const rows = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 15 }),
      );
    await fc.assert(
      fc.asyncProperty(rows, async (texts) => {
        fc.pre(texts.every((row) => row.every((text) => !text?.includes('\0'))));
        const [names = [], ...body] = texts.map((row) => row);
        const table = tableFromRows(
          names.map((name) => name ?? ''),
          body,
        );
        const { table: read } = await readWhole(Buffer.concat([...csvChunks(table)]), AS_WRITTEN);
        expect(columnNamesOf(read)).toEqual(names.map((name) => name ?? ''));
        expect(cellTexts(read)).toEqual(tableToRows(table));
      }),
      { numRuns: 300 },
    );
  });
});
