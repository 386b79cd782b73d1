import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { type Cell, tableToRows } from '@/lib/tabular/columns';
import { inferTypes } from '@/lib/tabular/infer';
import type { Table } from '@/lib/tabular/table';
import { readXlsx, type XlsxOptions } from './read-xlsx';
import { columnLetters } from './references';
import { workbookOf } from './test-workbooks';

async function* chunksOf(bytes: Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

const read = (bytes: Uint8Array, options?: XlsxOptions) => readXlsx(chunksOf(bytes), options);

/** A workbook that exceljs writes after `fill` filled it. */
async function written(fill: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function sheetOf(rows: ExcelJS.CellValue[][], more?: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void) {
  return written((workbook) => {
    const sheet = workbook.addWorksheet('Data');
    sheet.addRows(rows);
    more?.(sheet, workbook);
  });
}

function grid(table: Table): Cell[][] {
  return [table.columns.map((column) => column.name), ...tableToRows(table)];
}

describe('readXlsx reads cells', () => {
  it('as numbers, text and booleans, empty ones as missing', async () => {
    const { table, reading } = await read(
      await sheetOf([
        ['id', 'name', 'ok', 'mixed'],
        [1, 'Zoë', true, 5],
        [2.5, '', false, 'five'],
        [null, ' x ', null, -0.1],
      ]),
    );
    expect(grid(table)).toEqual([
      ['id', 'name', 'ok', 'mixed'],
      [1, 'Zoë', 'true', '5'],
      [2.5, null, 'false', 'five'],
      [null, ' x ', null, '-0.1'],
    ]);
    expect(reading).toMatchObject({ format: 'xlsx', sheet: 'Data', header_rows: [1], preamble: [], blank_rows: 0 });
  });

  it('as ISO dates, without the time at midnight', async () => {
    const { table } = await read(
      await sheetOf(
        [
          ['day', 'moment', 'time', 'took', 'price'],
          [new Date('2024-02-29T00:00:00Z'), new Date('2024-02-29T13:45:30Z'), 0.5, 1.5, 12.5],
        ],
        (sheet) => {
          sheet.getCell('A2').numFmt = 'dd/mm/yyyy';
          sheet.getCell('B2').numFmt = '[$-409]d-mmm-yy h:mm AM/PM;@';
          sheet.getCell('C2').numFmt = 'h:mm';
          sheet.getCell('D2').numFmt = '[h]:mm:ss';
          sheet.getCell('E2').numFmt = '#,##0.00 "days";[Red]-#,##0.00';
        },
      ),
    );
    expect(tableToRows(table)).toEqual([['2024-02-29', '2024-02-29T13:45:30', '12:00:00', '36:00:00', 12.5]]);
  });

  it('in the 1904 date system', async () => {
    const bytes = await sheetOf([['day'], [new Date('2024-02-29T00:00:00Z')]], (_, workbook) => {
      workbook.properties.date1904 = true;
    });
    expect(tableToRows((await read(bytes)).table)).toEqual([['2024-02-29']]);
  });

  it('keeps the leading zeros that a number format shows', async () => {
    const bytes = await sheetOf([['zip'], [1234], [98765]], (sheet) => {
      sheet.getColumn(1).numFmt = '00000';
    });
    expect(tableToRows((await read(bytes)).table)).toEqual([['01234'], ['98765']]);
  });

  it('as percentages where the sheet shows them so', async () => {
    const rows = [
      ['name', 'share', 'growth'],
      ['a', 0.12, 0.05],
      ['b', 0.125, -0.1],
      ['c', null, 1e-9],
    ];
    const { table } = await read(
      await sheetOf(rows, (sheet) => {
        sheet.getColumn(2).numFmt = '0%';
        sheet.getColumn(3).numFmt = '0.0%';
      }),
    );
    expect(tableToRows(table)).toEqual([
      ['a', '12%', '5.0%'],
      ['b', '12.5%', '-10.0%'],
      ['c', null, '0.0000001%'],
    ]);
    expect(inferTypes(table).columns.map(({ type, unit }) => [type, unit])).toEqual([
      ['text', undefined],
      ['number', '%'],
      ['number', '%'],
    ]);
  });

  it('of formulas by the value they had, of links and rich text by their words', async () => {
    const { table, reading } = await read(
      await sheetOf([
        ['sum', 'text', 'never', 'link', 'rich', 'day'],
        [
          { formula: 'A1+1', result: 42 },
          { formula: 'UPPER("x")', result: 'X' },
          { formula: 'NOW()' },
          { text: 'Home', hyperlink: 'https://example.org' },
          { richText: [{ text: 'bold', font: { bold: true } }, { text: ' & plain' }] },
          { formula: 'TODAY()', result: new Date('2024-01-02T00:00:00Z') },
        ],
      ]),
    );
    expect(tableToRows(table)).toEqual([[42, 'X', null, 'Home', 'bold & plain', '2024-01-02']]);
    expect(reading).toMatchObject({ formulas: 4, formulas_without_value: 1 });
  });

  it('leaves errors missing and reports them', async () => {
    const { table, reading } = await read(
      await sheetOf([
        ['a', 'b'],
        [1, { error: '#REF!' }],
        [{ formula: '1/0', result: { error: '#DIV/0!' } }, 2],
      ]),
    );
    expect(tableToRows(table)).toEqual([
      [1, null],
      [null, 2],
    ]);
    expect(reading.error_cells).toEqual({
      count: 2,
      examples: [
        { cell: 'B2', error: '#REF!' },
        { cell: 'A3', error: '#DIV/0!' },
      ],
    });
  });

  it('of hidden rows and columns, and says so', async () => {
    const { table, reading } = await read(
      await sheetOf(
        [
          ['a', 'b', 'c'],
          [1, 2, 3],
          [4, 5, 6],
        ],
        (sheet) => {
          sheet.getRow(3).hidden = true;
          sheet.getColumn(2).hidden = true;
        },
      ),
    );
    expect(tableToRows(table)).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(reading).toMatchObject({ hidden_rows: 1, hidden_columns: ['B'] });
  });
});

describe('readXlsx reads what libraries seldom write', () => {
  it('inline rich text, phonetic guides, escapes, ISO dates, cells and rows without places, prefixed elements', async () => {
    const bytes = await workbookOf(
      {
        Hand: `<x:sheetData xmlns:x="x"><x:row>
          <x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c>
        </x:row><x:row>
          <x:c t="inlineStr"><x:is><x:r><x:t>on</x:t></x:r><x:r><x:t>e &amp;lt;</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:is></x:c>
          <x:c t="d"><x:v>2024-01-31T00:00:00.000Z</x:v></x:c><x:c t="str"><x:f>X</x:f><x:v>_x0041_&#10;_x005F_x0041_</x:v></x:c>
        </x:row></x:sheetData>`,
      },
      {
        strings:
          '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><r><t>c</t></r><r><t> d</t></r></si>',
      },
    );
    const { table } = await read(bytes);
    expect(grid(table)).toEqual([
      ['a', '東京', 'c d'],
      ['one &lt;', '2024-01-31', 'A\n_x0041_'],
    ]);
  });

  it('booleans of formulas, built-in date formats, and numbers as long as a float64', async () => {
    const bytes = await workbookOf(
      {
        S: `<sheetData><row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1" t="str"><v>b</v></c><c r="C1" t="str"><v>c</v></c></row>
        <row r="2"><c r="A2" t="b"><f>TRUE()</f><v>1</v></c><c r="B2" s="1"><v>45000.5</v></c><c r="C2"><v>0.28999999999999998</v></c></row></sheetData>`,
      },
      {
        styles:
          '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs>',
      },
    );
    expect(tableToRows((await read(bytes)).table)).toEqual([['true', '2023-03-15T12:00:00', 0.29]]);
  });

  it('but not a few cells far apart, which would make a table larger than the memory', async () => {
    const cell = (row: number, column: number) => `<c r="${columnLetters(column)}${row}"><v>1</v></c>`;
    const rows = Array.from({ length: 16_000 }, (_, i) => `<row r="${i + 1}">${cell(i + 1, i)}</row>`);
    const bytes = await workbookOf({ S: `<sheetData>${rows.join('')}</sheetData>` });
    await expect(read(bytes)).rejects.toThrow(/more than can be processed/);
  });

  it.each([
    ['a text the workbook lacks', '<sheetData><row><c t="s"><v>7</v></c></row></sheetData>'],
    [
      'rows in the wrong order',
      '<sheetData><row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
    ],
    ['a cell beyond the last column', '<sheetData><row r="1"><c r="ZZZZ1"><v>1</v></c></row></sheetData>'],
    ['XML that is not well-formed', '<sheetData><row r="1"></sheetData>'],
  ])('but not %s', async (_, xml) => {
    const bytes = await workbookOf({ S: xml }, { strings: '<si><t>x</t></si>' });
    await expect(read(bytes)).rejects.toThrow();
  });
});

describe('readXlsx', () => {
  it('gives a table or an error, whatever a sheet says', async () => {
    const xml =
      '<cols><col min="1" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="str">' +
      '<v>b</v></c></row><row r="2" hidden="1"><c r="A2" s="1"><v>45000</v></c><c r="B2" t="e"><v>#N/A</v></c></row>' +
      '<row r="3"><c r="A3" t="inlineStr"><is><t>x</t></is></c><c r="B3"><f>A1</f></c></row></sheetData>' +
      '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>';
    const edit = fc.record({
      at: fc.nat(xml.length),
      remove: fc.nat(6),
      insert: fc.constantFrom('', '0', '-', '"', '<', 'é', '9'.repeat(30)),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
        const broken = edits.reduce(
          (text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove),
          xml,
        );
        const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
        const bytes = await workbookOf({ S: broken }, { strings: '<si><t>a</t></si>', styles });
        const outcome = await read(bytes).then(
          ({ table }) => table.rowIndex.length,
          (error: unknown) => error,
        );
        expect(typeof outcome === 'number' || outcome instanceof Error).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('readXlsx finds the table', () => {
  it('under a preamble, blank rows left out, columns without any cell too', async () => {
    const { table, reading } = await read(
      await sheetOf([
        [null, 'Sales report'],
        [null, 'as of', new Date('2024-01-01T00:00:00Z')],
        [],
        [null, 'region', 'units', null, 'price'],
        [null, 'North', 1, null, 2],
        [],
        [null, 'South', 3, null, 4],
      ]),
    );
    expect(grid(table)).toEqual([
      ['region', 'units', 'price'],
      ['North', 1, 2],
      ['South', 3, 4],
    ]);
    expect(reading).toMatchObject({
      header_rows: [4],
      preamble: ['Sales report', 'as of | 2024-01-01'],
      blank_rows: 2,
      sheets: [{ name: 'Data', hidden: false, rows: 7, columns: 5 }],
    });
  });

  it('with a header of years under a title merged over everything', async () => {
    const { table, reading } = await read(
      await sheetOf([['Population'], ['country', 2020, 2021], ['France', 1, 2]], (sheet) => sheet.mergeCells('A1:Z1')),
    );
    expect(grid(table)).toEqual([
      ['country', '2020', '2021'],
      ['France', 1, 2],
    ]);
    expect(reading.merged_ranges).toBe(1);
  });

  it('with a header over two rows, merged names filled across', async () => {
    const { table, reading } = await read(
      await sheetOf(
        [
          ['Region', '2023', null, '2024', null],
          [null, 'Q1', 'Q2', 'Q1', 'Q2'],
          ['North', 1, 2, 3, 4],
        ],
        (sheet) => {
          sheet.mergeCells('A1:A2');
          sheet.mergeCells('B1:C1');
          sheet.mergeCells('D1:E1');
        },
      ),
    );
    expect(grid(table)).toEqual([
      ['Region', '2023 Q1', '2023 Q2', '2024 Q1', '2024 Q2'],
      ['North', 1, 2, 3, 4],
    ]);
    expect(reading.header_rows).toEqual([1, 2]);
    expect(reading.notes).toEqual(['Rows 1 and 2 together name the columns.']);
  });

  it('with group names above some columns only', async () => {
    const bytes = await sheetOf(
      [
        ['Who', null, 'Where', null],
        ['first', 'last', 'city', 'zip'],
        ['Ann', 'Lee', 'Bonn', 53111],
      ],
      (sheet) => {
        sheet.mergeCells('A1:B1');
        sheet.mergeCells('C1:D1');
      },
    );
    expect(grid((await read(bytes)).table)[0]).toEqual(['Who first', 'Who last', 'Where city', 'Where zip']);
  });

  it('with a merged name over a text column, whose first row stays data', async () => {
    const bytes = await sheetOf(
      [
        ['name', null, 'city'],
        ['Ann', 'Lee', 'Bonn'],
        ['Bob', 'Ray', 'Ulm'],
      ],
      (sheet) => {
        sheet.mergeCells('A1:B1');
      },
    );
    expect(grid((await read(bytes)).table)).toEqual([
      ['name', 'name', 'city'],
      ['Ann', 'Lee', 'Bonn'],
      ['Bob', 'Ray', 'Ulm'],
    ]);
  });

  it('without a header when nothing is text', async () => {
    const { table, reading } = await read(
      await sheetOf([
        [1, 2],
        [3, 4],
      ]),
    );
    expect(grid(table)).toEqual([
      ['column_1', 'column_2'],
      [1, 2],
      [3, 4],
    ]);
    expect(reading.header_rows).toEqual([]);
  });

  it('with the header a person chose, or none', async () => {
    const bytes = await sheetOf([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ]);
    expect(grid((await read(bytes, { header_row: 2 })).table)).toEqual([
      ['c', 'd'],
      ['e', 'f'],
    ]);
    expect(grid((await read(bytes, { header_row: 0 })).table)).toHaveLength(4);
    expect((await read(bytes, { header_row: 2 })).reading.preamble).toEqual(['a | b']);
  });

  it('of more rows than the header is looked for in', async () => {
    const rows = Array.from({ length: 300 }, (_, i) => [i, i % 2 === 0 ? 'x' : i]);
    const { table } = await read(await sheetOf([['Title'], ['n', 'm'], ...rows]));
    expect(tableToRows(table)).toEqual(rows.map(([n, m]) => [n, String(m)]));
    expect(table.rowIndex).toEqual(Uint32Array.from(rows.keys()));
  });
});

describe('readXlsx chooses the sheet', () => {
  const several = () =>
    written((workbook) => {
      workbook.addWorksheet('Empty');
      workbook.addWorksheet('Notes').addRows([['Read me'], ['Second line']]);
      workbook.addWorksheet('Secret', { state: 'hidden' }).addRows([
        ['h', 'i'],
        [1, 2],
      ]);
      workbook.addWorksheet('Ünïcode 表').addRows([
        ['a', 'b'],
        [1, 2],
      ]);
      workbook.addWorksheet('Later').addRows([
        ['c', 'd', 'e'],
        [1, 2, 3],
        [4, 5, 6],
      ]);
    });

  it('the visible one with the largest table, and lists them all', async () => {
    const { table, reading } = await read(await several());
    expect(grid(table)).toEqual([
      ['c', 'd', 'e'],
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(reading.sheet).toBe('Later');
    expect(reading.notes[0]).toMatch(
      /^Sheet “Later” has the largest table and was read; the workbook also has “Empty”/,
    );
    expect(reading.sheets).toEqual([
      { name: 'Empty', hidden: false, rows: 0, columns: 0 },
      { name: 'Notes', hidden: false, rows: 2, columns: 1 },
      { name: 'Secret', hidden: true, rows: 2, columns: 2 },
      { name: 'Ünïcode 表', hidden: false, rows: 2, columns: 2 },
      { name: 'Later', hidden: false, rows: 3, columns: 3 },
    ]);
  });

  it('the one a person chose, even a hidden one', async () => {
    expect(grid((await read(await several(), { sheet: 'Secret' })).table)[0]).toEqual(['h', 'i']);
    expect(grid((await read(await several(), { sheet: 'Notes' })).table)).toEqual([['Read me'], ['Second line']]);
  });

  it('and says in sentences what was done', async () => {
    const bytes = await written((workbook) => {
      workbook.addWorksheet('Other').addRows([['x']]);
      const sheet = workbook.addWorksheet('Main');
      sheet.addRows([
        ['Title'],
        ['a', 'b'],
        [1, { error: '#REF!' }],
        [],
        [{ formula: '1+1', result: 2 }, { formula: '2' }],
      ]);
      sheet.getRow(3).hidden = true;
      sheet.getColumn(2).hidden = true;
    });
    expect((await read(bytes)).reading.notes).toEqual([
      'Sheet “Main” was read; the workbook also has “Other”.',
      '1 row above the header left out.',
      '1 row without any cell left out.',
      '1 cell with an error taken as missing (#REF! in B3).',
      '1 hidden row read like the others.',
      '1 hidden column read like the others (B).',
      '2 formulas read as the value they had when the workbook was saved.',
      '1 formula never calculated, and so missing.',
    ]);
    expect((await read(bytes, { header_row: 0 })).reading.notes).toContain(
      'There is no header; the columns are numbered.',
    );
    expect((await read(bytes)).reading).toMatchObject({ row_count: 2, column_count: 2 });
  });

  it('or says which there are', async () => {
    await expect(read(await several(), { sheet: 'Nope' })).rejects.toThrow(/no sheet “Nope”. It has “Empty”, “Notes”/);
  });

  it('a lone note rather than nothing, and nothing is an empty file', async () => {
    const note = await written((workbook) => workbook.addWorksheet('N').addRows([['only']]));
    expect(grid((await read(note)).table)).toEqual([['only']]);
    const error = await read(await written((workbook) => void workbook.addWorksheet('E'))).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(AppError);
    expect((error as AppError).code).toBe('empty_file');
  });
});
