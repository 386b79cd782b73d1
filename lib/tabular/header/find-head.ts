import { countHeaderRows, type TextRow } from './count-header-rows';

/** Where the table begins among the first rows of a file or a sheet. */
export interface Head {
  /** Index of the first row of the table; what stands above it are titles and notes. */
  start: number;
  /** Rows from there on that name the columns; 0 when the first row is data. */
  headerRows: number;
}

/**
 * Finds what stands above a table, and its header, by the texts of the first rows: whatever format they come from.
 *
 * @param rows the first rows that are not blank
 * @param width columns that most rows have
 */
export function findHead(rows: readonly TextRow[], width: number): Head {
  const start = firstTableRow(rows, width);
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
  const filled = rows.map((row) => row.filter((text) => text.trim() !== '').length);
  const isTitle = (row: TextRow, index: number) => {
    const cells = filled[index] ?? 0;
    if (row.length < width) return cells <= Math.max(1, width / 2);
    return width > 2 && cells <= 1 && filled.slice(index + 1).some((below) => below > 1);
  };
  const start = rows.findIndex((row, index) => !isTitle(row, index));
  return start < 0 || !rows.slice(start).some((row) => row.length === width) ? 0 : start;
}

/** A name above all columns at once is a title; `firstTableRow` cannot tell in a table of two columns, where it fills half. */
function isTitleOverAll(row: TextRow | undefined): boolean {
  const [first, ...others] = row?.map((text) => text.trim()) ?? [];
  return first !== undefined && first !== '' && others.every((text) => text === '');
}
