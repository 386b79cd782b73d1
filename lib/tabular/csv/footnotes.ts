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
export function dropFootnotes(table: TableRows, tokeniser: Tokeniser): number {
  const oldest = Math.max(0, table.rows - RECENT_ROWS + 1);
  const notes: { line: number; text: string }[] = [];
  const belowBlankLine = new Set(table.recentBlankLines.map((line) => line + 1));
  let remaining = table.rows;
  for (let row = table.rows - 1; row >= oldest; row--) {
    const text = onlyFirstCell(table, row);
    if (text === undefined || !/\p{L}/u.test(text)) break;
    const line = tokeniser.recentLines[row % RECENT_ROWS] as number;
    notes.unshift({ line, text });
    if (belowBlankLine.has(line) || MARKER.test(text)) remaining = row;
  }
  for (const { line, text } of notes.slice(notes.length - (table.rows - remaining))) {
    table.skipText(line, text, 'footnote');
    table.forgetOdd(line);
  }
  return remaining;
}

function onlyFirstCell(table: TableRows, row: number): string | undefined {
  const [first, ...others] = table.columns;
  const text = first?.textAt(row);
  return others.length > 0 && others.every((column) => column.isMissing(row)) ? text : undefined;
}
