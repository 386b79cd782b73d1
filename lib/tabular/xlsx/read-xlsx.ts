import { AppError } from '@/lib/errors';
import { collectBytes } from '@/lib/tabular/collect';
import type { RowFacts } from '@/lib/tabular/records/aside';
import { rowCount, type Table } from '@/lib/tabular/table';
import { xlsxNotes } from './notes';
import { readNumberFormats } from './number-formats';
import { DEFAULT_LIMITS, OfficePackage, type UnzipLimits } from './package';
import { columnLetters, parseRange } from './references';
import { readSharedStrings } from './shared-strings';
import { type CellContext, readSheet } from './sheet';
import { type SheetLayout, SheetTable } from './sheet-table';
import { readWorkbook, type SheetEntry } from './workbook';

/** What a person may decide about reading a workbook. */
export interface XlsxOptions {
  /** Name of the sheet; by default the first one with a table. */
  sheet?: string;
  /** The header's row as spreadsheets number it, from 1; 0 when no row names the columns. Found by default. */
  header_row?: number;
}

/** How a workbook was read. */
export interface XlsxReading extends SheetLayout {
  format: 'xlsx';
  /** The sheet that was read. */
  sheet: string;
  /** All sheets in the order of their tabs; the size is null where the sheet was not looked into and does not say. */
  sheets: { name: string; hidden: boolean; rows: number | null; columns: number | null }[];
  /** Hidden rows and columns are read like all others. */
  hidden_rows: number;
  hidden_columns: string[];
  merged_ranges: number;
  /** Formulas give the value they had when the workbook was saved. */
  formulas: number;
  /** Formulas without such a value; their cells are missing. */
  formulas_without_value: number;
  /** Everything worth knowing, in sentences for a person. */
  notes: string[];
  row_count: number;
  column_count: number;
}

interface Result {
  table: Table;
  reading: XlsxReading;
  rows: RowFacts;
}

/**
 * Reads one sheet of an Excel workbook.
 *
 * Dates become ISO text by the cell's number format, formulas their last value, rich text its words, errors missing
 * cells that the reading counts.
 *
 * @throws AppError `unreadable_file` for an archive that unpacks beyond `limits`, a sheet that does not exist, and a
 * workbook without a sheet; `empty_file` when no sheet has a cell; `invalid_input` for a header row that cannot be
 */
export async function readXlsx(
  chunks: AsyncIterable<Uint8Array>,
  options: XlsxOptions = {},
  limits: UnzipLimits = DEFAULT_LIMITS,
): Promise<Result> {
  checkOptions(options);
  const archive = await OfficePackage.open(await collectBytes(chunks), limits);
  const workbook = await readWorkbook(archive);
  const candidates = chooseCandidates(workbook.sheets, options.sheet);
  const context: CellContext = {
    sharedStrings: await readSharedStrings(archive, workbook.sharedStringsPart),
    formats: await readNumberFormats(archive, workbook.stylesPart),
    date1904: workbook.date1904,
  };

  const sizes = new Map<SheetEntry, { rows: number; columns: number }>();
  let best: { entry: SheetEntry; table: Table; reading: Omit<XlsxReading, 'sheets' | 'sheet' | 'notes'> } | undefined;
  for (const entry of candidates) {
    const sheet = new SheetTable(options.header_row === undefined ? undefined : options.header_row - 1);
    const facts = await readSheet(archive, entry.part, context, sheet);
    const { table, layout } = sheet.build(facts.merges);
    sizes.set(entry, sheet.extent);
    if (best !== undefined && !looksLikeTable(table)) continue;
    if (table.columns.length === 0) continue;
    const hiddenColumns = facts.hiddenColumns.flatMap(({ left, right }) =>
      Array.from({ length: Math.max(0, Math.min(right, sheet.extent.columns - 1) - left + 1) }, (_, i) => left + i),
    );
    best = {
      entry,
      table,
      reading: {
        format: 'xlsx',
        ...layout,
        hidden_rows: facts.hiddenRows,
        hidden_columns: hiddenColumns.map(columnLetters),
        merged_ranges: facts.merges.length,
        formulas: facts.formulas,
        formulas_without_value: facts.uncalculated,
        row_count: rowCount(table),
        column_count: table.columns.length,
      },
    };
    if (looksLikeTable(table)) break;
  }
  if (best === undefined) throw new AppError('empty_file', 'The workbook has no cells with anything in them.');

  const sheets = [];
  for (const entry of workbook.sheets) {
    const size = sizes.get(entry) ?? (await readDimension(archive, entry.part));
    sheets.push({ name: entry.name, hidden: entry.hidden, rows: size?.rows ?? null, columns: size?.columns ?? null });
  }
  const reading = { ...best.reading, sheet: best.entry.name, sheets };
  const rows: RowFacts = reading.header_rows.length === 0 ? { header: [] } : {};
  return { table: best.table, reading: { ...reading, notes: xlsxNotes(reading) }, rows };
}

function checkOptions({ header_row: row }: XlsxOptions): void {
  if (row === undefined || (Number.isInteger(row) && row >= 0 && row <= 1_048_576)) return;
  const message = 'The header row must be a row of the sheet, counted from 1, or 0 for none.';
  throw new AppError('invalid_input', message, { fields: { header_row: message } });
}

/** Sheets to look into, in this order: the one asked for, else the visible ones, else the hidden ones. */
function chooseCandidates(sheets: readonly SheetEntry[], name: string | undefined): readonly SheetEntry[] {
  if (sheets.length === 0) throw new AppError('unreadable_file', 'The workbook has no sheet with cells.');
  if (name !== undefined) {
    const entry = sheets.find((sheet) => sheet.name === name);
    if (entry === undefined) {
      const names = sheets.map((sheet) => `“${sheet.name}”`).slice(0, 10);
      throw new AppError('unreadable_file', `The workbook has no sheet “${name}”. It has ${names.join(', ')}.`);
    }
    return [entry];
  }
  return [...sheets.filter((sheet) => !sheet.hidden), ...sheets.filter((sheet) => sheet.hidden)];
}

/** More than a note or a title: at least two columns and a row under them. */
function looksLikeTable(table: Table): boolean {
  return table.columns.length > 1 && rowCount(table) > 0;
}

/** The size a sheet states in its first lines, if it does; a lone cell is what empty sheets state. */
async function readDimension(
  archive: OfficePackage,
  part: string,
): Promise<{ rows: number; columns: number } | undefined> {
  let head = '';
  for await (const piece of archive.text(part)) {
    head += piece;
    if (head.includes('sheetData') || head.length > 65_536) break;
  }
  const range = parseRange(/<(?:\w+:)?dimension\s[^>]*ref="([^"]+)"/.exec(head)?.[1]);
  if (range === undefined || (range.top === range.bottom && range.left === range.right)) return undefined;
  return { rows: range.bottom - range.top + 1, columns: range.right + 1 };
}
