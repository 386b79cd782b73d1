import { countHeaderRows } from './count-header-rows';
import { headerEvidence, type TextRow } from './header-evidence';

/** Where the table begins among the first rows of a file or a sheet. */
export interface Head {
  /** Index of the first row of the table; what stands above it are titles and notes. */
  start: number;
  /** Rows from there on that name the columns; 0 when the first row is data. */
  headerRows: number;
}

/** Titles looked through for a header below them that is narrower than they are. */
const MOST_TITLES = 20;

/**
 * Finds what stands above a table, and its header, by the texts of the first rows: whatever format they come from.
 *
 * @param rows the first rows that are not blank
 * @param width columns that most rows have
 */
export function findHead(rows: readonly TextRow[], width: number): Head {
  const start = belowWideTitles(rows, firstTableRow(rows, width), width);
  const headerRows = countHeaderRows(rows.slice(start), width);
  if (headerRows > 1 && isTitleOverAll(rows[start])) return { start: start + 1, headerRows: headerRows - 1 };
  return { start, headerRows };
}

/**
 * Index of the first row that is not preamble: titles, dates of export, names and values above the table fill at most
 * half of its columns.
 */
function firstTableRow(rows: readonly TextRow[], width: number): number {
  if (width < 2) return 0;
  const filled = rows.map(filledCells);
  const isTitle = (row: TextRow, index: number) => {
    const cells = filled[index] ?? 0;
    if (row.length < width) return cells <= Math.max(1, width / 2);
    return width > 2 && cells <= 1 && filled.slice(index + 1).some((below) => below > 1);
  };
  const start = rows.findIndex((row, index) => !isTitle(row, index));
  return start < 0 || !rows.slice(start).some((row) => row.length === width) ? 0 : start;
}

/**
 * Index of the header under titles with more cells than the table has columns, as sentences have that are cut at their commas: a row of the
 * table's own width that names its columns. Without one, the first row stays.
 */
function belowWideTitles(rows: readonly TextRow[], start: number, width: number): number {
  let index = start;
  while (index < start + MOST_TITLES && filledCells(rows[index] ?? []) > width) index++;
  const header = rows[index];
  if (index === start || header?.length !== width || filledCells(header) < width) return start;
  return headerEvidence(header, rows.slice(index + 1), width) > 0 ? index : start;
}

function filledCells(row: TextRow): number {
  return row.filter((text) => text.trim() !== '').length;
}

/** A name above all columns at once is a title; `firstTableRow` cannot tell in a table of two columns, where it fills half. */
function isTitleOverAll(row: TextRow | undefined): boolean {
  const [first, ...others] = row?.map((text) => text.trim()) ?? [];
  return first !== undefined && first !== '' && others.every((text) => text === '');
}
