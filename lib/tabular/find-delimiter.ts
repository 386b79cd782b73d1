import { cellKind, isTyped } from './header/cell-kind';

const DELIMITERS = ['\t', ',', ';', '|', '^', '~', '\u0001', '\u001f'] as const;
const MOST_LINES = 200;
/** Of the lines so many have the same number of delimiters: titles above a table and notes below it have not. */
const SHARE_OF_LINES = 0.7;
/** Sentences have commas too, but few, and much between them. */
const LONGEST_MEAN_CELL = 60;

/**
 * What separates the cells, when a text is a table beyond doubt: lines of one number of delimiters, or of blanks where half of
 * the cells are values of a kind, or a single column of such values (then a comma). Undefined for prose and whatever else.
 * Reading the file decides more finely; this decides only whether it is read, when its name does not say.
 *
 * @param isWhole the text is all of the file; otherwise its last line, which may be cut off, is left out
 */
export function findDelimiter(text: string, isWhole: boolean): string | undefined {
  const all = text.split(/\r\n|\n|\r/);
  const lines = (isWhole ? all : all.slice(0, -1)).filter((line) => line.trim() !== '').slice(0, MOST_LINES);
  if (lines.length < 2) return undefined;
  for (const delimiter of DELIMITERS) {
    const cells = lines.map((line) => split(line, delimiter));
    const width = usualWidth(cells);
    const regular = cells.filter(({ length }) => length === width);
    if (width < 2 || regular.length < Math.max(2, lines.length * SHARE_OF_LINES)) continue;
    const mean = regular.flat().reduce((sum, cell) => sum + cell.length, 0) / (regular.length * width);
    if (delimiter !== ',' || (mean <= LONGEST_MEAN_CELL && !isProse(regular))) return delimiter;
  }
  return areColumnsOfValues(lines.map((line) => line.trim().match(/"[^"]*"|\S+/g) ?? [])) ? ' ' : undefined;
}

/** Outside of double quotes. */
function split(line: string, delimiter: string): string[] {
  if (!line.includes('"')) return line.split(delimiter);
  const cells = [''];
  let isQuoted = false;
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted;
    if (character === delimiter && !isQuoted) cells.push('');
    else cells[cells.length - 1] += character;
  }
  return cells;
}

function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? 1;
}

/** A space after nearly every comma, and few of the cells are values. */
function isProse(rows: readonly (readonly string[])[]): boolean {
  const following = rows.flatMap((row) => row.slice(1));
  const spaced = following.filter((cell) => cell.startsWith(' ')).length;
  const typed = rows.flat().filter((cell) => isTyped(cellKind(cell))).length;
  return spaced > following.length * 0.8 && typed < rows.flat().length / 4;
}

/** Rows of one length, the first perhaps names, of which half of the cells are numbers, dates and the like. */
function areColumnsOfValues(rows: readonly (readonly string[])[]): boolean {
  const width = rows.at(-1)?.length ?? 0;
  const body = rows.slice(1);
  if (rows.length < 3 || width === 0 || !body.every(({ length }) => length === width)) return false;
  const cells = body.flat();
  return cells.filter((cell) => isTyped(cellKind(cell))).length >= cells.length * (width === 1 ? 1 : 0.5);
}
