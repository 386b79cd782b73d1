import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableToRows } from '@/lib/tabular/columns';
import { readTable } from '@/lib/tabular/read';
import { pastedTable, rowsOfTable, type TableElement, toTsv } from './pasted-table';

type Cell = string | { text: string; colSpan?: number; rowSpan?: number };

const tableOf = (...rows: Cell[][]): TableElement => ({
  rows: rows.map((cells) => ({
    cells: cells.map((cell) => {
      const { text, colSpan = 1, rowSpan = 1 } = typeof cell === 'string' ? { text: cell } : cell;
      return { textContent: text, colSpan, rowSpan };
    }),
  })),
});

describe('rowsOfTable', () => {
  it('gives the words of cells, blanks of the page as one', () => {
    expect(rowsOfTable(tableOf([' a\n   b ', 'c\u00a0d'], ['1', '2']))).toEqual([
      ['a b', 'c d'],
      ['1', '2'],
    ]);
  });

  it('keeps columns in line under merged cells, and leaves out rows of nothing', () => {
    const table = tableOf(
      [{ text: 'Region', rowSpan: 2 }, { text: '2023', colSpan: 2 }, 'Note'],
      ['Q1', 'Q2', ''],
      ['', '', '', ''],
      ['North', '1', '2', { text: 'x', rowSpan: 0 }],
    );
    expect(rowsOfTable(table)).toEqual([
      ['Region', '2023', '', 'Note'],
      ['', 'Q1', 'Q2', ''],
      ['North', '1', '2', 'x'],
    ]);
  });

  it('is not made to span the world', () => {
    expect(rowsOfTable(tableOf([{ text: 'a', colSpan: 1e9, rowSpan: 1e9 }]))[0]).toHaveLength(1000);
  });
});

describe('pastedTable', () => {
  it('takes the largest table of what was copied', () => {
    const layout = tableOf(['menu']);
    const data = tableOf(['a', 'b'], ['1', '2']);
    expect(pastedTable([layout, data], 'ignored')).toEqual({ name: 'Pasted table.tsv', text: 'a\tb\n1\t2\n' });
  });

  it.each([
    ['a\tb\n1\t2\n', 'Pasted table.tsv'],
    ['a;b\n1;2\n3;4', 'Pasted table.csv'],
  ])('takes text that is a table: %j', (text, name) => {
    expect(pastedTable([], text)).toEqual({ name, text });
  });

  it.each(['', 'Hello', 'Dear Ada,\nhow are you?\n', 'https://example.org'])('takes nothing else: %j', (text) => {
    expect(pastedTable([tableOf(['one cell'])], text)).toBeUndefined();
  });

  it('is read as the cells that were copied', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '-', '7'), minLength: 1, maxLength: 6 });
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const text = toTsv([['first', 'second', 'third'], ...cells]);
        async function* open(): AsyncGenerator<Uint8Array> {
          yield Buffer.from(text);
        }
        const options = {
          delimiter: '\t',
          quote: '"',
          header_rows: 1,
          skip_lines: 0,
          set_aside: [],
          comment: '',
          skip_footnotes: false,
        };
        const { table } = await readTable({ fileType: 'tsv', open }, options);
        expect(tableToRows(table).map((row) => row.map(String))).toEqual(cells);
      }),
      { numRuns: 80 },
    );
  });
});
