import { cellKind, isTyped } from '@/lib/tabular/header/cell-kind';
import type { Dialect } from './dialect';
import type { Sample, SampleCell, SampleRow } from './sample';

/** Delimiters to try, in order of preference, and how far each is believed: a colon or a space is rarely one. */
export const DELIMITERS: ReadonlyMap<string, number> = new Map([
  [',', 1],
  [';', 1],
  ['\t', 1],
  ['|', 1],
  ['\u0001', 1],
  ['\u001f', 1],
  ['^', 0.9],
  ['~', 0.9],
  [':', 0.6],
  ['#', 0.6],
  [' ', 0.4],
]);
/** Delimiters that occur in ordinary text, believed only when every single row agrees; the last to be tried. */
const WEAK = new Set([':', '#', ' ']);
/** Blanks by twos stand in no sentence: a little more believed than single ones. */
const WIDE_BLANKS = 0.5;
/** Delimiters that sentences have too. */
const IN_PROSE = new Set([',', ';', ':']);
/** Share of the cells between blanks that must be quoted or of a kind: else they are words. */
const TYPED_BETWEEN_BLANKS = 0.3;
/** So many rows alike, from so few on, are a table also below lines of other things. */
const FEWEST_ROWS = 4;
/** Quotes inside quotes that end nothing, as a share of all quoted fields: an apostrophe now and then. */
const STRAY_APOSTROPHES = 0.34;

export interface Score {
  /** 0 when the rows make no table, up to 1 for a wide table of equal rows full of typed values. */
  value: number;
  /** Every row, the first included, has the same number of fields, by a delimiter that ordinary text does not have. */
  fitsAll: boolean;
}

const NO_TABLE: Score = { value: 0, fitsAll: false };

/** Whether ordinary text has the delimiter too, so that it counts only where no other one fits. */
export function isWeak(delimiter: string): boolean {
  return WEAK.has(delimiter);
}

/** How much the rows of a sample, read in one dialect, look like a table. */
export function scoreDialect({ rows, quotes }: Sample, { delimiter, quote, blankRun }: Dialect): Score {
  const width = bodyWidth(rows);
  if (width < 2) return NO_TABLE;
  const isRegular = (row: SampleRow) => row.cells.length === width;
  const body = rows.slice(rows.findIndex(isRegular), rows.findLastIndex(isRegular) + 1);
  const regular = body.filter(isRegular).length / body.length;
  const coverage = body.length / rows.length;
  if (isWeak(delimiter) && !isBelievable(rows, body, width, regular, coverage, { delimiter, blankRun }))
    return NO_TABLE;
  if (isPartOfValues(body, delimiter, coverage)) return NO_TABLE;
  const broken = (quotes.unclosed + quotes.stray) / (quotes.fields + 1);
  if (quote === "'" && !areApostropheQuotes(quotes, regular)) return NO_TABLE;
  const isAligned = countCells(body, ({ text }) => text.includes('  ') && text.trim().includes('  ')) > body.length / 2;
  const value =
    regular *
    coverage *
    Math.sqrt(1 - 1 / width) *
    cleanness(body, delimiter) *
    (blankRun === 2 ? WIDE_BLANKS : (DELIMITERS.get(delimiter) ?? 1)) *
    (1 - Math.min(0.5, broken)) *
    // A title above a table stands above equal rows; a name above unequal ones is the header of a single column.
    (rows[0]?.cells.length === 1 && regular < 0.6 ? 0.3 : 1) *
    // Columns drawn with blanks inside the cells: another delimiter is at work.
    (isAligned ? 0.5 : 1) *
    (isProse(body, delimiter, width, regular, coverage) ? 0.3 : 1);
  return { value, fitsAll: !isWeak(delimiter) && !isAligned && rows.length > 1 && rows.every(isRegular) };
}

/** The most frequent number of fields among rows of several; the larger one of two equally frequent; 1 if there are none. */
export function bodyWidth(rows: readonly SampleRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let width = 1;
  let most = 0;
  for (const [cells, count] of counts) {
    if (count > most || (count === most && cells > width)) {
      width = cells;
      most = count;
    }
  }
  return width;
}

/** An apostrophe quotes only where it hardly does anything else: nothing is left open, and the rows are equal if it stands inside quotes too. */
function areApostropheQuotes({ fields, unclosed, stray }: Sample['quotes'], regular: number): boolean {
  if (fields < 2 || unclosed > 0) return false;
  return stray === 0 || (regular === 1 && stray <= fields * STRAY_APOSTROPHES);
}

/** Whether a delimiter that ordinary text has makes a table: all rows are equal, but for a header without a name for the row names. */
function isBelievable(
  rows: readonly SampleRow[],
  body: readonly SampleRow[],
  width: number,
  regular: number,
  coverage: number,
  { delimiter, blankRun }: Pick<Dialect, 'delimiter' | 'blankRun'>,
): boolean {
  if (regular < 1) return false;
  const lacksName = rows[0]?.cells.length === width - 1 && body.length === rows.length - 1 && body.length > 1;
  const isWhole = coverage === 1 || lacksName;
  if (delimiter !== ' ') return isWhole;
  const cells = body.flatMap((row) => row.cells).filter(({ text }) => text !== '');
  const typed = cells.filter(({ text, quoted }) => quoted || isTyped(cellKind(text))).length / cells.length;
  if (blankRun === undefined) {
    // Where most rows have two blanks side by side, several of them are one separator.
    const withRun = body.filter((row) => row.cells.some(({ text, quoted }) => text === '' && !quoted)).length;
    return isWhole && width >= 3 && typed >= TYPED_BETWEEN_BLANKS && withRun <= body.length / 2;
  }
  // Without a single blank in any cell, one blank is enough to separate, and later rows may have no more.
  if (blankRun === 2)
    return isWhole && rows.length > 2 && cells.some(({ text, quoted }) => !quoted && text.includes(' '));
  return (isWhole || (body.length >= FEWEST_ROWS && typed > 0.5)) && typed >= TYPED_BETWEEN_BLANKS;
}

function countCells(rows: readonly SampleRow[], isCounted: (cell: SampleCell) => boolean): number {
  let count = 0;
  for (const { cells } of rows) for (const cell of cells) if (isCounted(cell)) count++;
  return count;
}

/** Mean over the cells that are not empty: 1 for a typed value, less for text, little for text that looks cut apart. */
function cleanness(rows: readonly SampleRow[], delimiter: string): number {
  let sum = 0;
  let count = 0;
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (cell.text === '') continue;
      sum += cellCleanness(cell, delimiter);
      count++;
    }
  }
  return count === 0 ? 0.5 : sum / count;
}

function cellCleanness({ text, quoted }: SampleCell, delimiter: string): number {
  if (isTyped(cellKind(text))) return 1;
  if (quoted) return 0.9;
  if (/^["']|["']$/.test(text)) return 0.1;
  if (/[;\t|]/.test(text)) return 0.3;
  return text.includes(',') && delimiter !== ',' ? 0.7 : 0.8;
}

/** Colons of times and addresses, commas of decimals and thousands in a single column: the delimiter belongs to the values. */
function isPartOfValues(body: readonly SampleRow[], delimiter: string, coverage: number): boolean {
  if (delimiter !== ':' && (delimiter !== ',' || coverage === 1)) return false;
  const joined = body.map((row) => row.cells.map((cell) => cell.text).join(delimiter));
  const share = (pattern: RegExp) => joined.filter((text) => pattern.test(text)).length / joined.length;
  if (delimiter === ':') return share(/\d:\d\d|:\/\//) >= 0.5;
  // Names with the same delimiter between them stand above columns.
  if (body[0]?.cells.every(({ text }) => /^\p{L}/u.test(text))) return false;
  return share(/^[-+]?[$€£¥]?\s?(?:[\d.]+,\d+|\d{1,3}(?:,\d{3})+(?:\.\d+)?)\s?[%$€£¥]?$/) >= 0.9;
}

/** Text with commas in it: they are followed by a space, and the first line or many others have another number of them. */
function isProse(
  body: readonly SampleRow[],
  delimiter: string,
  width: number,
  regular: number,
  coverage: number,
): boolean {
  if (!IN_PROSE.has(delimiter) || (regular > 0.8 && coverage === 1)) return false;
  if (regular === 1 && width > 2 && body.length >= FEWEST_ROWS) return false;
  const following = body.flatMap((row) => row.cells.slice(1)).filter((cell) => !cell.quoted);
  return following.length > 0 && following.filter((cell) => cell.text.startsWith(' ')).length / following.length > 0.8;
}
