import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { AppError } from '@/lib/errors';
import { type Column, cellText, formatNumber, rowCount, type Table, type TextVector } from '@/lib/tabular/table';
import { columnLetters } from './references';
import { isoToSerial, serialToIso } from './serial-date';
import {
  CellStyle,
  fixedParts,
  MAX_STYLED_DECIMALS,
  SHEET_TAIL,
  STRINGS_HEAD,
  STRINGS_TAIL,
  sheetHead,
  xmlText,
} from './workbook-parts';

const CHUNK_CHARACTERS = 1 << 16;
/** What Excel opens. */
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
const MAX_CELL_CHARACTERS = 32_767;
/** The archive's entries carry a time; a fixed one makes equal tables equal files. */
const MTIME = new Date(1980, 0, 1);

/**
 * Writes a table as a workbook of one sheet, as a stream: frozen bold header, columns as wide as their content, numbers
 * as numbers (with their fixed decimals shown), ISO days and times of date columns as dates, booleans as booleans,
 * everything else as text. Nothing is ever written as a formula.
 *
 * @throws AppError `invalid_input` at once when the table is beyond what Excel opens
 */
export function xlsxChunks(table: Table, sheetName = 'Data'): AsyncIterable<Uint8Array> {
  checkExcelLimits(table);
  const columns = planColumns(table);
  const zip = new ZipFile();
  const output = Readable.from(zip.outputStream);
  zip.on('error', (error: Error) => output.destroy(error));
  const options = { mtime: MTIME, compressionLevel: 4 };
  for (const [name, xml] of fixedParts(sheetName)) zip.addBuffer(Buffer.from(xml), name, options);
  zip.addReadStream(Readable.from(inChunks(sheetXml(table, columns))), 'xl/worksheets/sheet1.xml', options);
  zip.addReadStream(Readable.from(inChunks(stringsXml(table, columns))), 'xl/sharedStrings.xml', options);
  zip.end();
  return output;
}

function checkExcelLimits(table: Table): void {
  const rows = rowCount(table);
  if (rows + 1 > MAX_ROWS || table.columns.length > MAX_COLUMNS) {
    throw new AppError(
      'invalid_input',
      `Excel holds ${MAX_ROWS.toLocaleString('en')} rows and ${MAX_COLUMNS.toLocaleString('en')} columns, fewer than this table has. Export it as CSV or Parquet.`,
    );
  }
  for (const { name, vector } of table.columns) {
    const texts = vector.kind === 'text' ? [name, ...vector.dictionary] : [name];
    if (texts.some((text) => text.length > MAX_CELL_CHARACTERS)) {
      throw new AppError(
        'invalid_input',
        `Column “${name.slice(0, 100)}” has a text longer than the ${MAX_CELL_CHARACTERS.toLocaleString('en')} characters an Excel cell holds. Export it as CSV or Parquet.`,
      );
    }
  }
}

/** A column as its cells will be written: `cell(row)` is everything after the cell's reference. */
interface PlannedColumn {
  letters: string;
  width: number;
  cell(row: number): string;
  /** Distinct texts that go into the shared strings, in the order of their numbers. */
  strings: Iterable<string>;
}

/** The header's names are the first shared strings, then come the texts of one column after the other. */
function planColumns(table: Table): PlannedColumn[] {
  let nextString = table.columns.length;
  return table.columns.map((column, index) => {
    const shared = { letters: columnLetters(index), width: columnWidth(column) };
    if (column.vector.kind === 'number') {
      const { values, decimals } = column.vector;
      const isStyled = decimals !== undefined && decimals > 0 && decimals <= MAX_STYLED_DECIMALS;
      const before = isStyled ? `" s="${CellStyle.FirstDecimals + decimals - 1}"><v>` : '"><v>';
      return {
        ...shared,
        strings: [],
        cell: (row) => {
          const value = values[row] as number;
          return Number.isNaN(value) ? '' : `${before}${formatNumber(value, decimals)}</v></c>`;
        },
      };
    }
    const typed = typedCells(column.type, column.vector);
    const { codes, dictionary } = column.vector;
    const numbers = numberStrings(column.vector, typed, nextString);
    nextString += numbers.count;
    return {
      ...shared,
      strings: usedStrings(dictionary, numbers.of),
      cell: (row) => {
        const code = codes[row] as number;
        if (code < 0) return '';
        const number = numbers.of[code] as number;
        return number < 0 ? (typed[code] as string) : `" t="s"><v>${number}</v></c>`;
      },
    };
  });
}

/** By code, cells that are booleans or dates; the others are left out. */
function typedCells(type: Column['type'], { dictionary }: TextVector): (string | undefined)[] {
  if (type === 'boolean') {
    return dictionary.map((text) =>
      text === 'true' ? '" t="b"><v>1</v></c>' : text === 'false' ? '" t="b"><v>0</v></c>' : undefined,
    );
  }
  if (type !== 'date' && type !== 'datetime') return [];
  return dictionary.map((text) => {
    const serial = isoToSerial(text);
    // Only a date that is read back as the very same text is written as one.
    if (serial === undefined || serialToIso(serial, false) !== text) return undefined;
    const style = text.length === 10 ? CellStyle.Day : text.length === 19 ? CellStyle.Second : CellStyle.Millisecond;
    return `" s="${style}"><v>${serial}</v></c>`;
  });
}

/** By code, the number of the shared string; -1 for codes that no cell uses or that are written otherwise. */
function numberStrings({ codes, dictionary }: TextVector, typed: readonly (string | undefined)[], first: number) {
  const used = new Uint8Array(dictionary.length);
  for (const code of codes) if (code >= 0) used[code] = 1;
  const of = new Int32Array(dictionary.length).fill(-1);
  let count = 0;
  for (let code = 0; code < of.length; code++) {
    if (used[code] === 1 && typed[code] === undefined) of[code] = first + count++;
  }
  return { of, count };
}

function* usedStrings(dictionary: readonly string[], numbers: Int32Array): Generator<string> {
  for (let code = 0; code < numbers.length; code++) {
    if ((numbers[code] as number) >= 0) yield dictionary[code] as string;
  }
}

/** Width in characters, by the header and the first rows. */
function columnWidth({ name, vector }: Column): number {
  let longest = name.length;
  const rows = Math.min(200, vector.kind === 'text' ? vector.codes.length : vector.values.length);
  for (let row = 0; row < rows; row++) longest = Math.max(longest, cellText(vector, row)?.length ?? 0);
  return Math.min(60, Math.max(8, longest + 2));
}

function* sheetXml(table: Table, columns: readonly PlannedColumn[]): Generator<string> {
  const rows = rowCount(table);
  yield sheetHead(
    `${columnLetters(Math.max(0, columns.length - 1))}${rows + 1}`,
    columns.map(({ width }) => width),
  );
  const header = columns.map(
    ({ letters }, index) => `<c r="${letters}1" s="${CellStyle.Header}" t="s"><v>${index}</v></c>`,
  );
  yield `<row r="1">${header.join('')}</row>`;
  for (let row = 0; row < rows; row++) {
    const number = row + 2;
    let xml = `<row r="${number}">`;
    for (const column of columns) {
      const cell = column.cell(row);
      if (cell !== '') xml += `<c r="${column.letters}${number}${cell}`;
    }
    yield `${xml}</row>`;
  }
  yield SHEET_TAIL;
}

function* stringsXml(table: Table, columns: readonly PlannedColumn[]): Generator<string> {
  yield STRINGS_HEAD;
  for (const { name } of table.columns) yield stringXml(name);
  for (const { strings } of columns) for (const text of strings) yield stringXml(text);
  yield STRINGS_TAIL;
}

function stringXml(text: string): string {
  return `<si><t xml:space="preserve">${xmlText(text)}</t></si>`;
}

function* inChunks(pieces: Iterable<string>): Generator<Buffer> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length > CHUNK_CHARACTERS) {
      yield Buffer.from(text);
      text = '';
    }
  }
  yield Buffer.from(text);
}
