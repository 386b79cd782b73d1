import { findDelimiter } from '@/lib/tabular/find-delimiter';

/** A table as a browser's document has it; only what is asked of it. */
export interface TableElement {
  rows: Iterable<{ cells: Iterable<{ textContent: string | null; colSpan: number; rowSpan: number }> }>;
}

/** No page merges more cells than this; a number that claims to would make a table of nothing. */
const MOST_SPANNED = 1000;

/**
 * The cells of a table on a page, row by row. A merged cell has its text where it begins and nothing where it reaches, as in a
 * CSV file that a spreadsheet writes.
 */
export function rowsOfTable(table: TableElement): string[][] {
  const rows: string[][] = [];
  /** Columns that a cell of a row above still covers, and for how many rows. */
  let covered: number[] = [];
  for (const { cells } of table.rows) {
    const row: string[] = [];
    const next = covered.map((left) => Math.max(0, left - 1));
    const skip = () => {
      while ((covered[row.length] ?? 0) > 0) row.push('');
    };
    for (const { textContent, colSpan, rowSpan } of cells) {
      skip();
      const text = (textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
      for (let i = 0; i < Math.min(Math.max(1, colSpan), MOST_SPANNED); i++) {
        next[row.length] = Math.min(Math.max(1, rowSpan), MOST_SPANNED) - 1;
        row.push(i === 0 ? text : '');
      }
    }
    skip();
    covered = Array.from(next, (left) => left ?? 0);
    if (row.some((text) => text !== '')) rows.push(row);
  }
  return rows;
}

/** The table with the most cells. */
export function largestTable(tables: Iterable<TableElement>): string[][] {
  const size = (rows: readonly string[][]) => rows.reduce((sum, row) => sum + row.length, 0);
  return [...tables].map(rowsOfTable).reduce((best, rows) => (size(rows) > size(best) ? rows : best), [] as string[][]);
}

/** Rows as tab-separated text, cells in quotes where they need them. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map(cell).join('\t')}\n`).join('');
}

export interface PastedText {
  name: string;
  text: string;
}

/**
 * What was copied, as a file to be uploaded: the largest table of a page or a spreadsheet, else text that is a table. Undefined
 * when there is none.
 *
 * @param tables the tables of what was copied as HTML
 * @param text the same as plain text
 */
export function pastedTable(tables: Iterable<TableElement>, text: string): PastedText | undefined {
  const rows = largestTable(tables);
  const isTable = rows.length > 1 || (rows[0]?.length ?? 0) > 1;
  if (isTable) return { name: 'Pasted table.tsv', text: toTsv(rows) };
  const delimiter = findDelimiter(text, true);
  if (delimiter === undefined) return undefined;
  return { name: `Pasted table.${delimiter === '\t' ? 'tsv' : 'csv'}`, text };
}
