import type { TableRows } from './table-rows';
import { RECENT_ROWS, type Tokeniser } from './tokeniser';

/** Words and marks a note below a table begins with, or any short label with a colon. */
const MARKER = /^(?:[*†‡§©]|\(\d+\)|(?:notes?|sources?|generated|exported|printed|end of)\b|\p{L}[\p{L} ]{1,30}:\s)/iu;

/**
 * Takes notes out of the end of a table: rows below the last full one of which only the first cell is filled, with
 * words, and which stand below a blank line or begin as notes do. A last row that was merely cut off stays a row.
 *
 * @returns the number of rows that remain
 */
export function dropFootnotes(table: TableRows, tokeniser: Tokeniser, delimiter: string): number {
  const oldest = Math.max(0, table.rows - RECENT_ROWS + 1);
  const belowBlankLine = new Set(table.recentBlankLines.map((line) => line + 1));
  const run: { line: number; text: string }[] = [];
  let notes = 0;
  for (let row = table.rows - 1; row >= oldest; row--) {
    const text = proseOf(table, row, delimiter);
    if (text === undefined || !/\p{L}/u.test(text)) break;
    const line = tokeniser.recentLines[row % RECENT_ROWS] as number;
    run.push({ line, text });
    if (belowBlankLine.has(line) || MARKER.test(text)) notes = run.length;
  }
  for (const { line, text } of run.slice(0, notes).reverse()) {
    table.skipText(line, text, 'footnote');
    table.forgetOdd(line);
  }
  return table.rows - notes;
}

/**
 * The text of a row that fills only its first cell, or more from the first where a sentence was cut at its commas;
 * undefined for any other row.
 */
function proseOf({ columns }: TableRows, row: number, delimiter: string): string | undefined {
  const missing = columns.findIndex((column) => column.isMissing(row));
  const filled = missing < 0 ? columns.length : missing;
  if (filled === 0 || columns.slice(filled).some((column) => !column.isMissing(row))) return undefined;
  const cells = columns.slice(0, filled).map((column) => column.textAt(row));
  const isProse = cells.every((cell, index) => cell !== undefined && (index === 0 || cell.startsWith(' ')));
  if (!isProse) return undefined;
  const text = cells.join(delimiter);
  // A sentence that fills a small table whole begins as notes do, and the records have no blanks behind their delimiters.
  const isOdd = () => filled > 1 && MARKER.test(text) && columns[1]?.textAt(0)?.startsWith(' ') !== true;
  return missing >= 0 || isOdd() ? text : undefined;
}
