import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Reading, readTable } from '@/lib/tabular/read';
import type { AsideKind } from '@/lib/tabular/records/aside';
import { DIALECTS } from './nasty-dialects.fixture';
import type { DelimitedReading, Golden } from './nasty-golden.fixture';
import { HEADERS } from './nasty-headers.fixture';
import { RECORDS } from './nasty-records.fixture';
import { cellTexts, columnNamesOf } from './test-helpers';

const ORDINARY: Partial<DelimitedReading> = {
  format: 'csv',
  delimiter: ',',
  quote: '"',
  escape: 'doubled',
  newline: '\n',
  encoding: 'utf-8',
  byte_order_mark: false,
  header_rows: 1,
  comment: null,
  blank_lines: 0,
  skipped_lines: [],
  odd_rows: { short: 0, long: 0, examples: [] },
};

const GOLDEN: Record<string, Golden> = {
  ...DIALECTS,
  ...HEADERS,
  ...RECORDS,
  'apostrophe-quotes.csv': {
    reading: { quote: "'" },
    names: ['id', 'name', 'city'],
    rows: [
      ['1', 'Lovelace, Ada', 'London'],
      ['2', "O'Hara, Jo", 'Cork'],
    ],
  },
  'apostrophes-in-words.csv': {
    names: ['id', 'text'],
    rows: [
      ['1', "it's"],
      ['2', "'tis the season"],
      ['3', "rock 'n' roll"],
    ],
  },
  'backslash-at-end-of-path.csv': {
    names: ['id', 'path', 'n'],
    rows: [
      ['1', 'C:\\temp\\', '5'],
      ['2', 'D:\\', '6'],
    ],
  },
  'backslash-escapes.csv': {
    reading: { escape: 'backslash' },
    names: ['id', 'text'],
    rows: [
      ['1', 'he said "hello", twice'],
      ['2', 'a \\ b'],
      ['3', 'plain'],
    ],
  },
  'big5-traditional-chinese.csv': {
    reading: { encoding: 'big5' },
    names: ['姓名', '城市', '年齡'],
    rows: [
      ['王小明', '臺北市', '23'],
      ['李美麗', '高雄市', '31'],
      ['陳大文', '臺中市', '40'],
    ],
  },
  'blank-lines-everywhere.csv': {
    reading: { blank_lines: 6 },
    names: ['id', 'name'],
    rows: [
      ['1', 'Ada'],
      ['2', 'Grace'],
    ],
  },
  'carriage-returns-only.csv': {
    reading: { newline: '\r' },
    names: ['id', 'name'],
    rows: [
      ['1', 'Ada'],
      ['2', 'Grace'],
    ],
  },
  'colons-with-times-elsewhere.csv': {
    reading: { delimiter: ':', header_rows: 0 },
    names: ['column_1', 'column_2', 'column_3'],
    rows: [
      ['root', '0', 'admin'],
      ['ada', '1001', 'staff'],
      ['grace', '1002', 'staff'],
    ],
  },
  'comment-lines.csv': {
    reading: {
      comment: '#',
      skipped_lines: [
        { line: 1, text: '# generated 2024-01-01', reason: 'comment' },
        { line: 2, text: '# by sensor 7', reason: 'comment' },
        { line: 5, text: '# battery changed', reason: 'comment' },
      ],
    },
    names: ['time', 'value'],
    rows: [
      ['1', '10.5'],
      ['2', '11.5'],
    ],
  },
  'control-character-delimiter.csv': {
    reading: { delimiter: '\u001f' },
    names: ['id', 'name'],
    rows: [
      ['1', 'Ada, Countess'],
      ['2', 'Grace'],
    ],
  },
  'doubled-quotes.csv': {
    names: ['id', 'text'],
    rows: [
      ['1', 'say "hi"'],
      ['2', '"'],
      ['3', null],
    ],
  },
  'duplicate-and-empty-headers.csv': {
    names: ['a', '', 'a', '', '__proto__', 'a'],
    rows: [
      ['1', '2', '3', '4', '5', '6'],
      ['7', '8', '9', '10', '11', '12'],
    ],
  },
  'euc-kr-korean.csv': {
    reading: { encoding: 'euc-kr' },
    names: ['이름', '도시', '나이'],
    rows: [
      ['김철수', '서울', '23'],
      ['이영희', '부산', '31'],
      ['박민수', '대구', '40'],
    ],
  },
  'excel-sep-directive.csv': {
    reading: { delimiter: ';', newline: '\r\n', skipped_lines: [{ line: 1, text: 'sep=;', reason: 'preamble' }] },
    names: ['id', 'name'],
    rows: [
      ['1', 'a,b,c'],
      ['2', 'd,e,f'],
    ],
  },
  'footnote-padded-by-excel.csv': {
    reading: { skipped_lines: [{ line: 4, text: 'Source: World Bank', reason: 'footnote' }] },
    names: ['country', 'x', 'y'],
    rows: [
      ['France', '1.5', '1.7'],
      ['Spain', '2.1', '2.4'],
    ],
  },
  'footnotes.csv': {
    reading: {
      blank_lines: 1,
      skipped_lines: [
        { line: 5, text: '* provisional figures, subject to change', reason: 'footnote' },
        { line: 6, text: 'Source: World Bank', reason: 'footnote' },
      ],
    },
    names: ['country', '2019', '2020'],
    rows: [
      ['France', '1.5', '1.7'],
      ['Spain', '2.1', '2.4'],
    ],
  },
  'formulas.csv': {
    names: ['id', 'cell'],
    rows: [
      ['1', "=cmd|' /C calc'!A0"],
      ['2', '+1+1'],
      ['3', '@SUM(A1)'],
    ],
  },
  'fullwidth-and-emoji.csv': {
    names: ['氏名', 'mood'],
    rows: [
      ['太郎', '😀👍🏽'],
      ['عائشة', '\u202eabc'],
    ],
  },
  'gbk-chinese.csv': {
    reading: { encoding: 'gb18030' },
    names: ['姓名', '城市', '年龄'],
    rows: [
      ['王小明', '北京市', '23'],
      ['李华', '上海市', '31'],
      ['张伟', '广州市', '45'],
      ['赵敏', '深圳市', '28'],
    ],
  },
  'hash-in-header-and-data.csv': {
    names: ['#rank', 'team'],
    rows: [
      ['#1', 'Ajax'],
      ['#2', 'PSV'],
    ],
  },
  'header-on-two-rows.csv': {
    reading: { header_rows: 2 },
    names: ['region', '2023 sales', '2023 cost', '2024 sales', '2024 cost'],
    rows: [
      ['north', '1', '2', '3', '4'],
      ['south', '5', '6', '7', '8'],
    ],
  },
  'header-only.csv': {
    notes: ['There are no rows below the header.'],
    names: ['id', 'name', 'city'],
    rows: [],
  },
  'header-with-units-below.csv': {
    reading: { header_rows: 2 },
    names: ['name', 'weight', 'height'],
    units: [undefined, 'kg', 'cm'],
    rows: [
      ['Ada', '61', '170'],
      ['Ben', '80', '185'],
    ],
  },
  'html-in-cells.csv': {
    names: ['id', 'html'],
    rows: [
      ['1', '<a href="x,y">z; w</a>'],
      ['2', '<b>|</b>'],
    ],
  },
  'inches.csv': {
    names: ['item', 'size'],
    rows: [
      ['screen', '27"'],
      ['screen', '32"'],
      ['pipe', '3/4"'],
    ],
  },
  'json-in-cells.csv': {
    names: ['id', 'payload'],
    rows: [
      ['1', '{"a": [1, 2], "b": "x;y"}'],
      ['2', '{"a": []}'],
    ],
  },
  'koi8-r-russian.csv': {
    reading: { delimiter: ';', encoding: 'koi8-r' },
    names: ['имя', 'город', 'возраст'],
    rows: [
      ['Иван Петров', 'Москва', '23'],
      ['Мария Иванова', 'Санкт-Петербург', '31'],
      ['Пётр Сидоров', 'Новосибирск', '40'],
    ],
  },
  'last-line-cut-off.csv': {
    reading: { odd_rows: { short: 1, long: 0, examples: [{ line: 4, fields: 2, expected: 3 }] } },
    names: ['id', 'name', 'city'],
    rows: [
      ['1', 'Ada', 'London'],
      ['2', 'Grace', 'New York'],
      ['3', 'Al', null],
    ],
  },
  'latin-1-accents.csv': {
    reading: { delimiter: ';', encoding: 'windows-1252' },
    names: ['nombre', 'ciudad'],
    rows: [
      ['José Ñandú', 'Málaga'],
      ['Begoña', 'A Coruña'],
    ],
  },
  'latin-1-bytes-in-utf8.csv': {
    notes: ['2 bytes that are not valid UTF-8 were read as windows-1252.'],
    names: ['name', 'city'],
    rows: [
      ['Zoë', 'Köln'],
      ['José', 'Málaga'],
    ],
  },
  'leading-zeros-and-long-ids.csv': {
    names: ['zip', 'card'],
    rows: [
      ['01234', '4111111111111111'],
      ['00501', '4222222222222222'],
    ],
  },
  'line-breaks-in-cells.csv': {
    names: ['id', 'address', 'n'],
    rows: [
      ['1', '12 Main St\nSpringfield', '5'],
      ['2', '1 Elm\r\n\r\nRoad', '6'],
    ],
  },
  'many-commas-inside-quotes.csv': {
    names: ['id', 'tags'],
    rows: [
      ['1', 'a,b,c,d,e,f'],
      ['2', 'g,h'],
      ['3', 'i,j,k,l'],
    ],
  },
  'mixed-line-ends.csv': {
    reading: { newline: 'mixed' },
    names: ['id', 'name'],
    rows: [
      ['1', 'Ada'],
      ['2', 'Grace'],
      ['3', 'Alan'],
    ],
  },
  'negative-zero-and-exponents.csv': {
    names: ['x', 'y'],
    rows: [
      ['-0', '1e5'],
      ['-0.0', '1E+10'],
      ['+1', '.5'],
    ],
  },
  'no-header.csv': {
    reading: { header_rows: 0 },
    names: ['column_1', 'column_2', 'column_3'],
    rows: [
      ['1', 'Ada', '1815-12-10'],
      ['2', 'Grace', '1906-12-09'],
      ['3', 'Alan', '1912-06-23'],
    ],
  },
  'no-line-end-at-the-end.csv': {
    names: ['id', 'name'],
    rows: [
      ['1', 'Ada'],
      ['2', 'Grace'],
    ],
  },
  'nul-bytes.csv': {
    notes: ['6 NUL bytes were removed.'],
    names: ['id', 'name'],
    rows: [
      ['1', 'Ada'],
      ['2', 'Grace'],
    ],
  },
  'one-column-of-decimal-commas.csv': {
    reading: { delimiter: ';' },
    names: ['price'],
    rows: [['1,50'], ['2,75'], ['10,00']],
  },
  'one-column-of-times.csv': {
    names: ['start'],
    rows: [['08:15'], ['09:30'], ['23:59']],
  },
  'one-column-with-commas-in-text.csv': {
    reading: { delimiter: ';' },
    names: ['name'],
    rows: [['Lovelace, Ada'], ['Hopper, Grace'], ['Turing, Alan'], ['Knuth, Donald']],
  },
  'one-column.csv': {
    names: ['name'],
    rows: [['Ada'], ['Grace'], ['Alan']],
  },
  'only-delimiters-row.csv': {
    names: ['a', 'b'],
    rows: [
      ['1', '2'],
      ['3', '4'],
    ],
    aside: { 1: 'blank' },
  },
  'pipes.csv': {
    reading: { delimiter: '|' },
    names: ['id', 'name', 'amount'],
    rows: [
      ['1', 'Ada', '1,000'],
      ['2', 'Grace', '2,500'],
    ],
  },
  'preamble-padded-by-excel.csv': {
    reading: {
      skipped_lines: [
        { line: 1, text: 'Sales report 2024,,,', reason: 'preamble' },
        { line: 2, text: ',,,', reason: 'preamble' },
      ],
    },
    names: ['region', 'q1', 'q2', 'q3'],
    rows: [
      ['north', '1', '2', '3'],
      ['south', '4', '5', '6'],
    ],
  },
  'preamble.csv': {
    reading: {
      blank_lines: 1,
      skipped_lines: [
        { line: 1, text: 'Sales report 2024', reason: 'preamble' },
        { line: 2, text: 'Exported by: ada@example.org', reason: 'preamble' },
      ],
    },
    names: ['region', 'q1', 'q2', 'q3'],
    rows: [
      ['north', '1', '2', '3'],
      ['south', '4', '5', '6'],
    ],
  },
  'quote-left-open-and-inches-below.csv': {
    notes: ['A quote that is opened in line 2 and never closed was read as an ordinary character.'],
    names: ['id', 'name', 'size'],
    rows: [
      ['1', '"desk', '10'],
      ['2', 'lamp', '20'],
      ['3', 'sofa', '30'],
      ['4', 'screen', '27"'],
      ['5', 'chair', '40'],
    ],
  },
  'quote-left-open-at-the-end.csv': {
    notes: ['A quote that is opened in line 3 and never closed was read as an ordinary character.'],
    names: ['id', 'name'],
    rows: [
      ['1', 'Ada'],
      ['2', '"Grace'],
      ['3', 'Alan'],
    ],
  },
  'quote-left-open.csv': {
    notes: ['A quote that is opened in line 2 and never closed was read as an ordinary character.'],
    names: ['id', 'name', 'n'],
    rows: [
      ['1', '"Ada', '10'],
      ['2', 'Grace', '20'],
      ['3', 'Alan, M.', '30'],
      ['4', 'Edsger', '40'],
    ],
  },
  'r-row-names.csv': {
    notes: ['The header has no name for the first column.'],
    names: ['', 'mpg', 'cyl'],
    rows: [
      ['Mazda RX4', '21', '6'],
      ['Datsun 710', '22.8', '4'],
    ],
  },
  'ragged-rows.csv': {
    reading: {
      odd_rows: {
        short: 2,
        long: 1,
        examples: [
          { line: 3, fields: 1, expected: 3 },
          { line: 4, fields: 5, expected: 3 },
          { line: 5, fields: 2, expected: 3 },
        ],
      },
    },
    names: ['a', 'b', 'c'],
    rows: [
      ['1', '2', '3'],
      ['4', null, null],
      ['10', '11', null],
      ['12', '13', '14'],
      ['15', '16', '17'],
    ],
    aside: { 2: 'overlong' },
  },
  'semicolons-with-decimal-commas.csv': {
    reading: { delimiter: ';' },
    names: ['name', 'weight', 'height'],
    rows: [
      ['Anna', '61,5', '1,70'],
      ['Ben', '80,25', '1,85'],
      ['Carl', '75,0', '1,79'],
    ],
  },
  'shift-jis-japanese.csv': {
    reading: { encoding: 'shift_jis' },
    names: ['名前', '都市', '年齢'],
    rows: [
      ['山田太郎', '東京', '23'],
      ['鈴木花子', '大阪', '31'],
      ['さとう', 'なごや', '40'],
    ],
  },
  'spaces-around-quotes.csv': {
    reading: { skip_initial_space: true },
    names: ['id', 'name', 'city'],
    rows: [
      ['1', 'Lovelace, Ada', 'London'],
      ['2', 'Hopper, Grace', 'New York'],
    ],
  },
  'spaces-kept.csv': {
    names: ['id', 'name'],
    rows: [
      ['1', ' Ada '],
      ['2', '\tGrace'],
    ],
  },
  'stray-quotes-inside-quotes.csv': {
    notes: ['2 quotes inside quoted cells are not doubled and were read as ordinary characters.'],
    names: ['id', 'text'],
    rows: [
      ['1', 'the "best" one'],
      ['2', 'fine'],
    ],
  },
  'tabs.tsv': {
    reading: { delimiter: '\t', format: 'tsv' },
    names: ['id', 'name', 'note'],
    rows: [
      ['1', 'Ada', 'likes commas, and more'],
      ['2', 'Grace', null],
    ],
  },
  'trailing-delimiters.csv': {
    names: ['id', 'name'],
    rows: [
      ['1', 'Ada'],
      ['2', 'Grace'],
      ['3', 'Alan'],
    ],
  },
  'utf16-big-endian.csv': {
    reading: { encoding: 'utf-16be', byte_order_mark: true },
    names: ['name', 'city'],
    rows: [['Zoë', 'Köln']],
  },
  'utf16-little-endian.csv': {
    reading: { delimiter: '\t', newline: '\r\n', encoding: 'utf-16le', byte_order_mark: true, format: 'tsv' },
    names: ['name', 'city'],
    rows: [
      ['Zoë', 'Köln'],
      ['李', '北京'],
    ],
  },
  'utf16-without-mark.csv': {
    reading: { encoding: 'utf-16le' },
    names: ['id', 'name'],
    rows: [
      ['1', 'Ada'],
      ['2', 'Grace'],
      ['3', 'Alan'],
    ],
  },
  'utf16-without-mark-chinese.csv': {
    reading: { encoding: 'utf-16le' },
    names: ['姓名', '年龄', '城市'],
    rows: [
      ['王一', '31', '上海'],
      ['李小明', '28', '北京市朝阳区'],
    ],
  },
  'utf16-without-mark-russian.csv': {
    reading: { encoding: 'utf-16be', delimiter: ';', newline: '\r\n' },
    names: ['имя', 'город'],
    rows: [
      ['Анна', 'Москва'],
      ['Иван', 'Тверь, Россия'],
    ],
  },
  'title-over-two-columns.csv': {
    reading: {
      delimiter: ';',
      blank_lines: 1,
      skipped_lines: [{ line: 1, text: 'Report of May;', reason: 'preamble' }],
    },
    names: ['product', 'units'],
    rows: [
      ['nuts', '12'],
      ['bolts', '7'],
    ],
  },
  'utf8-byte-order-mark.csv': {
    reading: { byte_order_mark: true },
    names: ['name', 'city'],
    rows: [['Zoë', 'Köln']],
  },
  'windows-1251-russian.csv': {
    reading: { delimiter: ';', encoding: 'windows-1251' },
    names: ['имя', 'город', 'возраст'],
    rows: [
      ['Иван Петров', 'Москва', '23'],
      ['Мария Иванова', 'Санкт-Петербург', '31'],
      ['Пётр Сидоров', 'Новосибирск', '40'],
    ],
  },
  'windows-1252-curly-quotes.csv': {
    reading: { encoding: 'windows-1252' },
    names: ['name', 'quote', 'price'],
    rows: [
      ['José', '\u201cso it\u2019s\u201d', '5 €'],
      ['Andrés', 'plain', '7 €'],
    ],
  },
  'years-as-header.csv': {
    names: ['country', '1990', '1991', '1992'],
    rows: [
      ['France', '56.7', '56.9', '57.1'],
      ['Spain', '38.8', '38.9', '39.0'],
    ],
  },
};

const folder = fileURLToPath(new URL('../nasty/', import.meta.url));
const files = readdirSync(folder).filter((name) => /\.[ct]sv$/.test(name));

function readFile(content: Uint8Array, chunkBytes: number) {
  async function* open() {
    for (let from = 0; from < content.length; from += chunkBytes) yield content.subarray(from, from + chunkBytes);
  }
  return readTable({ fileType: 'csv', sizeBytes: content.length, open });
}

function asideOf({ set_aside: aside }: Reading): Record<number, AsideKind> {
  const rows = aside?.groups.flatMap(({ row, row_count, kind }) =>
    Array.from({ length: row_count }, (_, i): [number, AsideKind] => [row + i, kind]),
  );
  return Object.fromEntries(rows ?? []);
}

describe('nasty files', () => {
  it('are all listed here', () => {
    expect(files).toEqual(Object.keys(GOLDEN).sort());
  });

  for (const [name, { reading: expected, notes, names, units, rows, aside = {} }] of Object.entries(GOLDEN)) {
    it(`${name} is read as a person reads it`, async () => {
      const content = readFileSync(folder + name);
      const { table, reading } = await readFile(content, content.length);
      expect(columnNamesOf(table)).toEqual(names);
      expect(cellTexts(table)).toEqual(rows);
      expect(reading).toMatchObject({ ...ORDINARY, ...expected, row_count: rows.length, column_count: names.length });
      if (units) expect(table.columns.map(({ unit }) => unit)).toEqual(units);
      if (notes) expect(reading.notes).toEqual(notes);

      expect(asideOf(reading)).toEqual(aside);
      const records = Array.from({ length: rows.length + Object.keys(aside).length }, (_, row) => row);
      expect([...table.rowIndex]).toEqual(records.filter((row) => !(row in aside)));

      const byteByByte = await readFile(content, 1);
      expect(cellTexts(byteByByte.table)).toEqual(rows);
      expect(byteByByte.reading).toEqual(reading);
    });
  }
});
