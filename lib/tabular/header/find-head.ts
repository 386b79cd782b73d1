import { cellKind, isTyped } from './cell-kind';
import { findHeader, isGroupRow } from './find-header';
import { headerEvidence, type TextRow } from './header-evidence';

/** Where the table begins among the first rows of a file or a sheet. */
export interface Head {
  /** Index of the first row of the table; what stands above it are titles and notes. */
  start: number;
  /** Rows from there on that name the columns, or give their units; 0 when the first row is data. */
  headerRows: number;
  /** The last of them holds units. */
  hasUnits: boolean;
}

/** Titles looked through for a header below them. */
const MOST_TITLES = 20;
/** Rows that show how many cells the records of a table have. */
const LOOKED_AT = 50;
/** A part of a sentence between two commas has so many words, on average. */
const WORDS_IN_PROSE = 2;
const LABEL = /^\s*\p{L}[^:]*:\s*$/u;
const YEAR = /^(?:1[89]|2[01])\d\d$/;

/**
 * Finds what stands above a table, and its header, by the texts of the first rows: whatever format they come from.
 *
 * @param rows the first rows that are not blank
 * @param width columns that most rows have
 */
export function findHead(rows: readonly TextRow[], width: number): Head {
  const padded = belowPaddedTitles(rows, width);
  const start = belowSentences(rows, belowWideTitles(rows, padded ?? firstTableRow(rows, width), width), width);
  const { rows: headerRows, hasUnits } = findHeader(rows.slice(start), width);
  if (headerRows > 1 && isTitleOverAll(rows[start])) return { start: start + 1, headerRows: headerRows - 1, hasUnits };
  return { start, headerRows, hasUnits };
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
 * Index of the header below titles that have as many cells as the table, most of them empty, as spreadsheets write them: `Created:,2024-03-11,,,`.
 * It is the first row of which more than half is filled, as it is of the rows below, and names their columns; names of groups directly above it
 * belong to it. Undefined when there is none.
 */
function belowPaddedTitles(rows: readonly TextRow[], width: number): number | undefined {
  if (width < 2) return undefined;
  const isSparse = (row: TextRow) => {
    const cells = filledCells(row);
    // A label and its value fill a small table whole.
    return cells <= Math.max(1, width / 2) || (cells === 2 && LABEL.test(row[0] ?? ''));
  };
  const header = rows.slice(0, MOST_TITLES + 1).findIndex((row) => !isSparse(row));
  const names = rows[header];
  if (header < 1 || names === undefined) return undefined;
  const body = rows.slice(header + 1, header + 1 + LOOKED_AT);
  if (body.filter(isSparse).length > body.length / 4) return undefined;
  if (headerEvidence(names, rows.slice(header + 1), width) <= 0) return undefined;
  const above = rows[header - 1] ?? [];
  return areGroups(above) && isGroupRow(rows.slice(header - 1), 0, width) ? header - 1 : header;
}

/** Names that each stand above several columns; not a label beside its value. */
function areGroups(row: TextRow): boolean {
  const columns = row.flatMap((text, column) => (text.trim() === '' ? [] : [column]));
  const isName = (text: string) => (!isTyped(cellKind(text)) && !text.trim().endsWith(':')) || YEAR.test(text.trim());
  return columns.length > 1 && (columns.at(-1) ?? 0) >= row.length / 3 && row.every(isName);
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

/** Index of the header under sentences that happen to have about as many commas as the table has columns. */
function belowSentences(rows: readonly TextRow[], start: number, width: number): number {
  let index = start;
  while (index < start + MOST_TITLES && isSentence(rows[index] ?? [])) index++;
  const header = rows[index];
  if (index === start || header === undefined || filledCells(header) < width - 1 || isSentence(header)) return start;
  return headerEvidence(header, rows.slice(index + 1), width) > 0 ? index : start;
}

/** Words with a blank behind every comma between them. */
function isSentence(row: TextRow): boolean {
  const [first = '', ...others] = row;
  if (others.length === 0 || first.trim() === '' || !others.every((text) => /^ \S/.test(text))) return false;
  const words = row.join('').trim().split(/\s+/).length;
  return words >= row.length * WORDS_IN_PROSE && row.every((text) => !isTyped(cellKind(text)));
}

function filledCells(row: TextRow): number {
  return row.filter((text) => text.trim() !== '').length;
}

/** A name above all columns at once is a title; `firstTableRow` cannot tell in a table of two columns, where it fills half. */
function isTitleOverAll(row: TextRow | undefined): boolean {
  const [first, ...others] = row?.map((text) => text.trim()) ?? [];
  return first !== undefined && first !== '' && others.every((text) => text === '');
}
