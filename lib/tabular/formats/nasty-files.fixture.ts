import { gzipSync } from 'node:zlib';
import { documentOf, rowsOf } from '@/lib/tabular/ods/test-documents';
import { columnLetters } from '@/lib/tabular/xlsx/references';
import { workbookOf, zipOf } from '@/lib/tabular/xlsx/test-workbooks';

type Cell = string | number | null;

/** Rows of a sheet as its XML, from the first row on; null leaves a cell out, an empty row leaves a row out. */
function sheetOf(rows: readonly (readonly Cell[])[], more = '', style = ''): string {
  const xml = rows.map((cells, row) => {
    const filled = cells.map((cell, column) => {
      if (cell === null) return '';
      const place = `r="${columnLetters(column)}${row + 1}"`;
      return typeof cell === 'number'
        ? `<c ${place}${style}><v>${cell}</v></c>`
        : `<c ${place} t="str"><v>${cell}</v></c>`;
    });
    return filled.join('') === '' ? '' : `<row r="${row + 1}">${filled.join('')}</row>`;
  });
  return `<sheetData>${xml.join('')}</sheetData>${more}`;
}

const EURO =
  '<numFmts><numFmt numFmtId="164" formatCode="#,##0.00\\ [$€-407]"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>';

/** Binary files, each called after what is nasty in it. */
export const NASTY_FILES: Record<string, () => Promise<Buffer>> = {
  'no-header-and-words-further-down.xlsx': () =>
    workbookOf({
      S: sheetOf([
        [1, 10, 'x'],
        [2, 20, 'y'],
        [3, 30, 'x'],
        ['n/a', 'n/a', 'z'],
        [5, 50, 'x'],
        [6, 60, 'y'],
      ]),
    }),
  'two-tables-below-each-other.xlsx': () =>
    workbookOf({
      S: sheetOf([
        ['City', 'Sales', 'Year'],
        ['Oslo', 1, 2023],
        ['Rome', 2, 2024],
        [],
        ['Costs'],
        ['Item', 'Cost', 'Count'],
        ['Rent', 9, 1],
        ['Food', 8, 2],
        ['Fuel', 7, 3],
      ]),
    }),
  'two-tables-beside-each-other.xlsx': () =>
    workbookOf({
      S: sheetOf([
        ['City', 'Sales', null, 'Item', 'Cost'],
        ['Oslo', 1, null, 'Rent', 9],
        ['Rome', 2, null, 'Food', 8],
        [null, null, null, 'Fuel', 7],
      ]),
    }),
  'blank-row-inside-the-table.xlsx': () =>
    workbookOf({
      S: sheetOf([['City', 'Sales', 'Year'], ['Oslo', 1, 2023], [], ['Rome', 2, 2024], ['Bonn', 3, 2024]]),
    }),
  'header-on-two-rows-unmerged.xlsx': () =>
    workbookOf({
      S: sheetOf([
        ['Region', '2023', null, '2024', null],
        [null, 'Q1', 'Q2', 'Q1', 'Q2'],
        ['North', 1, 2, 3, 4],
        ['South', 5, 6, 7, 8],
      ]),
    }),
  'header-merged-over-two-rows.xlsx': () =>
    workbookOf({
      S: sheetOf(
        [
          ['Region', 'Sales', null],
          [null, 'Q1', 'Q2'],
          ['North', 1, 2],
        ],
        '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>',
      ),
    }),
  'cover-sheet-first.xlsx': () =>
    workbookOf({
      Cover: sheetOf([
        ['Report', 'X'],
        ['Date', '2024-01-01'],
      ]),
      Data: sheetOf([
        ['a', 'b', 'c'],
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ]),
    }),
  'currency-in-the-number-format.xlsx': () =>
    workbookOf(
      {
        S: sheetOf(
          [
            ['item', 'price'],
            ['x', 9.5],
            ['y', 8],
          ],
          '',
          ' s="1"',
        ),
      },
      { styles: EURO },
    ),
  'row-number-forty-million.xlsx': () =>
    workbookOf({
      S: '<sheetData><row r="1"><c r="A1" t="str"><v>a</v></c></row><row r="40000000"><c r="A40000000"><v>1</v></c></row></sheetData>',
    }),
  'million-blank-rows-at-the-end.ods': () =>
    documentOf({
      S: `${rowsOf([
        ['a', 'b'],
        [1, 'x'],
        [2, 'y'],
      ])}<table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`,
    }),
  'one-cell-repeated-over-the-sheet.ods': () =>
    documentOf({
      S: '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="1024" office:value-type="float" office:value="1"/></table:table-row>',
    }),
  'two-tables-and-what-a-mac-adds.zip': () =>
    zipOf({
      'sales/small.csv': 'id,name\n1,Ada\n',
      'sales/large.csv': 'id,name\n1,Ada\n2,Grace\n3,Alan\n',
      '__MACOSX/sales/._large.csv': 'x'.repeat(500),
      'sales/.DS_Store': 'y'.repeat(500),
    }),
  'no-table-inside.zip': () => zipOf({ 'letter.txt': 'Dear Ada,', 'photo.png': '\x89PNG\r\n\x1a\n' }),
  'two-members.csv.gz': async () => Buffer.concat([gzipSync('id,name\n1,Ada\n'), gzipSync('2,Grace\n')]),
  'thousand-times-its-size.csv.gz': async () => gzipSync(Buffer.alloc(20 * 1024 ** 2, 'a')),
  'gzip-in-gzip.csv.gz': async () => gzipSync(gzipSync('id,name\n1,Ada\n')),
};
