import { AppError } from '@/lib/errors';
import { formatNumber } from '@/lib/tabular/table';
import { MAX_COLUMN, MAX_ROW, MOST_MERGES } from './limits';
import type { NumberFormat } from './number-formats';
import { type OfficePackage, tooDense } from './package';
import { percentText } from './percent-text';
import { columnOf, parseRange, type Range } from './references';
import { serialToIso, timeText } from './serial-date';
import { decodeEscapes } from './shared-strings';
import { isTrue, parseXml } from './xml';

/** Takes the cells of a sheet, row by row, left to right as they are written. Rows and columns are zero-based. */
export interface CellSink {
  /** `unit` is what the cell's format shows beside the number. */
  number(row: number, column: number, value: number, unit?: string): void;
  /** `isWords` tells text from a date or a boolean written as text. The text is never empty. */
  text(row: number, column: number, text: string, isWords: boolean): void;
  /** A cell whose formula failed, such as `#REF!`. */
  error(row: number, column: number, error: string): void;
}

/** What a sheet says besides its cells. */
export interface SheetFacts {
  merges: Range[];
  hiddenColumns: Range[];
  hiddenRows: number;
  formulas: number;
  /** Formulas that were never calculated, and so have no value. */
  uncalculated: number;
}

export interface CellContext {
  sharedStrings: readonly string[];
  formats: readonly NumberFormat[];
  date1904: boolean;
}

/** @throws AppError `unreadable_file` for a row below the last one a spreadsheet has; zero-based */
export function requireRow(row: number): void {
  if (row <= MAX_ROW) return;
  const most = (MAX_ROW + 1).toLocaleString('en');
  throw new AppError('unreadable_file', `The sheet has more than ${most} rows, the most a spreadsheet has.`);
}

/** Keeps where cells are merged. @throws AppError `unreadable_file` for more ranges than any sheet has */
export function keepMerge({ merges }: Pick<SheetFacts, 'merges'>, range: Range): void {
  if (merges.length >= MOST_MERGES) throw tooDense('The sheet');
  merges.push(range);
}

/**
 * Reads the cells of one sheet into `sink`. Rows and cells count whether or not there is anything in them.
 *
 * @throws AppError `unreadable_file` for more of them than a spreadsheet has
 */
export async function readSheet(
  archive: OfficePackage,
  part: string,
  context: CellContext,
  sink: CellSink,
): Promise<SheetFacts> {
  const facts: SheetFacts = { merges: [], hiddenColumns: [], hiddenRows: 0, formulas: 0, uncalculated: 0 };
  let row = -1;
  let rows = 0;
  let column = -1;
  let type = 'n';
  let style = 0;
  let value = '';
  let hasFormula = false;
  let collecting = false;
  let inCell = false;
  let inPhonetic = false;

  await parseXml(archive.text(part), {
    open: (element, attributes) => {
      switch (element) {
        case 'c':
          column = attributes.r === undefined ? column + 1 : columnOf(attributes.r);
          if (column > MAX_COLUMN) throw new Error(`Row ${row + 1} has a cell without a place.`);
          type = attributes.t ?? 'n';
          style = Number(attributes.s ?? 0);
          value = '';
          hasFormula = false;
          inCell = true;
          break;
        case 'v':
          collecting = inCell;
          break;
        case 't':
          collecting = inCell && !inPhonetic;
          break;
        case 'f':
          if (inCell) hasFormula = true;
          break;
        case 'rPh':
          inPhonetic = true;
          break;
        case 'row':
          row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
          requireRow(Math.max(row, rows++));
          column = -1;
          if (isTrue(attributes.hidden)) facts.hiddenRows++;
          break;
        case 'col':
          if (isTrue(attributes.hidden) && facts.hiddenColumns.length <= MAX_COLUMN) {
            facts.hiddenColumns.push({
              top: 0,
              bottom: 0,
              left: Number(attributes.min) - 1,
              right: Number(attributes.max) - 1,
            });
          }
          break;
        case 'mergeCell': {
          const range = parseRange(attributes.ref);
          if (range !== undefined) keepMerge(facts, range);
        }
      }
    },
    text: (piece) => {
      if (collecting) value += piece;
    },
    close: (element) => {
      switch (element) {
        case 'v':
        case 't':
          collecting = false;
          break;
        case 'rPh':
          inPhonetic = false;
          break;
        case 'c':
          inCell = false;
          if (hasFormula) facts.formulas++;
          if (value !== '') emitCell(sink, context, row, column, type, style, value);
          else if (hasFormula && type !== 'str') facts.uncalculated++;
      }
    },
  });
  return facts;
}

function emitCell(
  sink: CellSink,
  { sharedStrings, formats, date1904 }: CellContext,
  row: number,
  column: number,
  type: string,
  style: number,
  value: string,
): void {
  switch (type) {
    case 's': {
      const text = sharedStrings[Number(value)];
      if (text === undefined) throw new Error(`Row ${row + 1} refers to text ${value}, which the workbook lacks.`);
      if (text !== '') sink.text(row, column, text, true);
      return;
    }
    case 'str':
    case 'inlineStr':
      sink.text(row, column, decodeEscapes(value), true);
      return;
    case 'b':
      sink.text(row, column, isTrue(value) ? 'true' : 'false', false);
      return;
    case 'e':
      sink.error(row, column, value);
      return;
    case 'd':
      sink.text(row, column, value.replace(/(T00:00:00)?(\.0+)?Z?$/, ''), false);
      return;
    default:
      emitNumber(sink, row, column, Number(value), formats[style], date1904, value);
  }
}

function emitNumber(
  sink: CellSink,
  row: number,
  column: number,
  number: number,
  format: NumberFormat | undefined,
  date1904: boolean,
  written: string,
): void {
  if (!Number.isFinite(number)) {
    sink.text(row, column, written, true);
  } else if (format === undefined || format.kind === 'plain') {
    sink.number(row, column, number);
  } else if (format.kind === 'currency') {
    sink.number(row, column, number, format.unit);
  } else if (format.kind === 'padded') {
    const isCode = Number.isInteger(number) && number >= 0;
    if (isCode) sink.text(row, column, formatNumber(number).padStart(format.digits, '0'), true);
    else sink.number(row, column, number);
  } else {
    const text = shownText(number, format, date1904);
    if (text === undefined) sink.number(row, column, number);
    else sink.text(row, column, text, false);
  }
}

/** The number as the sheet shows it; undefined where it cannot be shown so. */
function shownText(number: number, format: NumberFormat, date1904: boolean): string | undefined {
  if (format.kind === 'duration') return timeText(number);
  return format.kind === 'percent' ? percentText(number, format.decimals) : serialToIso(number, date1904);
}
