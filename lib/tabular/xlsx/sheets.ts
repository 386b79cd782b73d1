import { AppError } from '@/lib/errors';
import type { RowFacts } from '@/lib/tabular/records/aside';
import { rowCount, type Table } from '@/lib/tabular/table';
import { sheetNotes } from './notes';
import { columnLetters } from './references';
import type { SheetFacts } from './sheet';
import { type SheetLayout, SheetTable } from './sheet-table';
import type { FoundTable } from './stack';

/** What a person may decide about reading a workbook of any program. */
export interface SheetOptions {
  /** Name of the sheet; by default the one with the largest table. */
  sheet?: string;
  /** Which of the tables on the sheet, from 1; by default the largest. 0: all that stands there is one table. */
  table?: number;
  /** The header's row as spreadsheets number it, from 1; 0 when no row names the columns. Found by default. */
  header_row?: number;
}

/** How a workbook was read. */
export interface SheetReading<F extends string> extends SheetLayout {
  format: F;
  /** The sheet that was read. */
  sheet: string;
  /** All sheets in the order of their tabs; the size is null where the sheet was not looked into and does not say. */
  sheets: { name: string; hidden: boolean; rows: number | null; columns: number | null }[];
  /** The tables on the sheet that was read, in the order they stand; absent in accounts from before there could be several. */
  tables?: { range: string; rows: number; columns: number }[];
  /** Which of them was read, from 1. */
  table?: number;
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

/** All cells of a sheet, and what it says besides. */
export interface SheetContent {
  cells: SheetTable;
  facts: SheetFacts;
}

/** What takes the cells of a sheet. */
export function emptySheet({ header_row: row, table }: SheetOptions): SheetTable {
  return new SheetTable(row === undefined ? undefined : row - 1, table === 0);
}

/** A sheet that can be read. */
export interface ReadableSheet {
  name: string;
  hidden: boolean;
  read(): Promise<SheetContent>;
  /** The size it states, if it does. */
  dimension?(): Promise<{ rows: number; columns: number } | undefined>;
}

interface Choice {
  sheet: ReadableSheet;
  tables: FoundTable[];
  /** Place of the chosen one among them. */
  index: number;
  facts: SheetFacts;
  errors: SheetLayout['error_cells'];
  columns: number;
}

/**
 * Reads the largest table of a workbook, or the one a person asks for. Hidden sheets are looked into when no other has a table.
 *
 * @throws AppError `unreadable_file` for a sheet or a table that does not exist; `empty_file` when no sheet has a cell;
 * `invalid_input` for options that cannot be
 */
export async function readSheets<F extends string>(
  format: F,
  all: readonly ReadableSheet[],
  options: SheetOptions,
): Promise<{ table: Table; reading: SheetReading<F>; rows: RowFacts }> {
  checkOptions(options);
  const sizes = new Map<ReadableSheet, { rows: number; columns: number }>();
  let best: Choice | undefined;
  for (const sheet of candidates(all, options.sheet)) {
    if (sheet.hidden && isTable(tableOf(best))) break;
    const { cells, facts } = await sheet.read();
    const tables = cells.tables(facts.merges);
    sizes.set(sheet, cells.extent);
    const index = chooseTable(tables, options.table);
    if (index === undefined) continue;
    const found: Choice = { sheet, tables, index, facts, errors: cells.errors, columns: cells.extent.columns };
    if (best === undefined || sizeOf(tableOf(found)) > sizeOf(tableOf(best))) best = found;
  }
  const chosen = best?.tables[best.index];
  if (best === undefined || chosen === undefined) {
    throw new AppError('empty_file', 'The workbook has no cells with anything in them.');
  }

  const sheets = [];
  for (const sheet of all) {
    const size = sizes.get(sheet) ?? (await sheet.dimension?.());
    sheets.push({ name: sheet.name, hidden: sheet.hidden, rows: size?.rows ?? null, columns: size?.columns ?? null });
  }
  const { facts } = best;
  const reading = {
    format,
    ...chosen.layout,
    error_cells: best.errors,
    sheet: best.sheet.name,
    sheets,
    tables: best.tables.map(({ range, table }) => ({ range, rows: rowCount(table), columns: table.columns.length })),
    table: best.index + 1,
    hidden_rows: facts.hiddenRows,
    hidden_columns: hiddenColumns(facts, best.columns),
    merged_ranges: facts.merges.length,
    formulas: facts.formulas,
    formulas_without_value: facts.uncalculated,
    row_count: rowCount(chosen.table),
    column_count: chosen.table.columns.length,
  };
  const rows: RowFacts = {
    // Somebody who wants all of the sheet as one table means what stands below a gap, too.
    ...(options.table !== 0 && { belowBlank: chosen.belowBlank }),
    ...(reading.header_rows.length === 0 && { header: [] }),
  };
  return { table: chosen.table, reading: { ...reading, notes: sheetNotes(reading) }, rows };
}

function checkOptions({ header_row: row, table }: SheetOptions): void {
  if (row !== undefined && !(Number.isInteger(row) && row >= 0 && row <= 1_048_576)) {
    const message = 'The header row must be a row of the sheet, counted from 1, or 0 for none.';
    throw new AppError('invalid_input', message, { fields: { header_row: message } });
  }
  if (table !== undefined && !(Number.isInteger(table) && table >= 0)) {
    const message = 'The table is counted from 1, or 0 for all that stands on the sheet.';
    throw new AppError('invalid_input', message, { fields: { table: message } });
  }
}

/** Sheets to look into, in this order: the one asked for, else the visible ones, then the hidden ones. */
function candidates(sheets: readonly ReadableSheet[], name: string | undefined): readonly ReadableSheet[] {
  if (name === undefined)
    return [...sheets.filter((sheet) => !sheet.hidden), ...sheets.filter((sheet) => sheet.hidden)];
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (sheet !== undefined) return [sheet];
  const names = sheets.map((candidate) => `“${candidate.name}”`).slice(0, 10);
  throw new AppError('unreadable_file', `The workbook has no sheet “${name}”. It has ${names.join(', ')}.`);
}

/** The place of the largest table, or of the one asked for; undefined when there is none. */
function chooseTable(tables: readonly FoundTable[], asked: number | undefined): number | undefined {
  if (asked !== undefined && asked > 0) {
    if (asked <= tables.length) return asked - 1;
    const count = `${tables.length} ${tables.length === 1 ? 'table' : 'tables'}`;
    throw new AppError('unreadable_file', `The sheet has ${count}, so there is no table ${asked}.`);
  }
  const sizes = tables.map(({ table }) => sizeOf(table));
  const index = sizes.indexOf(Math.max(...sizes));
  return tables[index] !== undefined && tables[index].table.columns.length > 0 ? index : undefined;
}

const tableOf = (choice: Choice | undefined): Table | undefined => choice?.tables[choice.index]?.table;

/** More than a note or a title: at least two columns and a row under them. */
const isTable = (table: Table | undefined): boolean =>
  table !== undefined && table.columns.length > 1 && rowCount(table) > 0;

/** Cells; a single column or a lone header is smaller than any table. */
function sizeOf(table: Table | undefined): number {
  if (table === undefined) return -1;
  return isTable(table) ? table.columns.length * rowCount(table) : 0;
}

function hiddenColumns({ hiddenColumns: ranges }: SheetFacts, columnCount: number): string[] {
  const hidden = new Set<number>();
  for (const { left, right } of ranges) {
    for (let column = Math.max(0, left); column <= right && column < columnCount; column++) hidden.add(column);
  }
  return [...hidden].map(columnLetters);
}
