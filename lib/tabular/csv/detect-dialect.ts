import { cellKind, isTyped } from '@/lib/tabular/header/cell-kind';
import type { Dialect } from './dialect';
import { type Sample, type SampleCell, type SampleRow, sampleRows } from './sample';

/** Delimiters to try, in order of preference, and how far each is believed: a colon or a space is rarely one. */
const DELIMITERS = new Map([
  [',', 1],
  [';', 1],
  ['\t', 1],
  ['|', 1],
  ['\u0001', 1],
  ['\u001f', 1],
  ['^', 0.9],
  ['~', 0.9],
  [':', 0.6],
  [' ', 0.4],
]);
/** Delimiters that occur in ordinary text, believed only when every single row agrees. */
const WEAK = new Set([':', ' ']);
/** Delimiters that sentences have too. */
const IN_PROSE = new Set([',', ';', ':']);
/** What a file scores as a single column; a dialect with columns must do better. */
const SINGLE_COLUMN_SCORE = 0.2;

/**
 * Finds how a file is delimited and quoted from its first bytes. Every dialect that could be is tried, and the one whose
 * rows look most like a table is taken: rows of one length, cells that look like values and hold no left-over
 * delimiters or quotes. (The idea of judging by row pattern and by cell type together: van den Burg, Nazábal and
 * Sutton, "Wrangling messy CSV files by detecting row and type patterns", 2019.)
 *
 * @param sample the start of the file, UTF-8
 * @param complete `sample` is the whole file
 * @param given what a person decided, which is not questioned
 */
export function detectDialect(sample: Uint8Array, complete: boolean, given: Partial<Dialect>): Dialect {
  let best: Dialect = {
    delimiter: given.delimiter ?? absentDelimiter(sample),
    quote: given.quote ?? '"',
    escape: given.escape ?? 'doubled',
  };
  let bestScore = given.delimiter === undefined ? SINGLE_COLUMN_SCORE : 0;
  for (const dialect of candidates(sample, given)) {
    const score = scoreDialect(sampleRows(sample, complete, dialect), dialect);
    if (score > bestScore) {
      best = dialect;
      bestScore = score;
    }
  }
  return best;
}

/** For a single column: a delimiter that cuts none of its cells. */
function absentDelimiter(sample: Uint8Array): string {
  return [...DELIMITERS.keys()].find((delimiter) => !sample.includes(delimiter.charCodeAt(0))) ?? ',';
}

function candidates(sample: Uint8Array, given: Partial<Dialect>): Dialect[] {
  const has = (...characters: string[]) => characters.every((character) => sample.includes(character.charCodeAt(0)));
  const delimiters = given.delimiter === undefined ? [...DELIMITERS.keys()].filter((d) => has(d)) : [given.delimiter];
  const quotes = given.quote === undefined ? ['"', "'"].filter((quote) => quote === '"' || has(quote)) : [given.quote];
  const escapes: Dialect['escape'][] =
    given.escape === undefined
      ? has('\\', '"') || has('\\', "'")
        ? ['doubled', 'backslash']
        : ['doubled']
      : [given.escape];
  return delimiters.flatMap((delimiter) =>
    quotes.flatMap((quote) => escapes.map((style) => ({ delimiter, quote, escape: style }))),
  );
}

/** 0 when the rows make no table, up to 1 for a wide table of equal rows full of typed values. */
function scoreDialect({ rows, quotes }: Sample, { delimiter, quote }: Dialect): number {
  const width = bodyWidth(rows);
  if (width < 2) return 0;
  const isRegular = (row: SampleRow) => row.cells.length === width;
  const body = rows.slice(rows.findIndex(isRegular), rows.findLastIndex(isRegular) + 1);
  const regular = body.filter(isRegular).length / body.length;
  const coverage = body.length / rows.length;
  if (WEAK.has(delimiter) && (regular < 1 || coverage < 1 || (delimiter === ' ' && width < 3))) return 0;
  if (isPartOfValues(body, delimiter, coverage)) return 0;
  const broken = (quotes.unclosed + quotes.stray) / (quotes.fields + 1);
  // An apostrophe quotes only where it never does anything else.
  if (quote === "'" && (quotes.fields < 2 || broken > 0)) return 0;
  return (
    regular *
    coverage *
    Math.sqrt(1 - 1 / width) *
    cleanness(body, delimiter) *
    (DELIMITERS.get(delimiter) ?? 1) *
    (1 - Math.min(0.5, broken)) *
    // A title above a table stands above equal rows; a name above unequal ones is the header of a single column.
    (rows[0]?.cells.length === 1 && regular < 0.6 ? 0.3 : 1) *
    (isProse(body, delimiter, regular, coverage) ? 0.3 : 1)
  );
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

/** Mean over the cells that are not empty: 1 for a typed value, less for text, little for text that looks cut apart. */
function cleanness(rows: readonly SampleRow[], delimiter: string): number {
  let sum = 0;
  let count = 0;
  for (const cell of rows.flatMap((row) => row.cells)) {
    if (cell.text === '') continue;
    sum += cellCleanness(cell, delimiter);
    count++;
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
  const joined = body.map((row) => row.cells.map((cell) => cell.text).join(delimiter));
  const share = (pattern: RegExp) => joined.filter((text) => pattern.test(text)).length / joined.length;
  if (delimiter === ':') return share(/\d:\d\d|:\/\//) >= 0.5;
  return delimiter === ',' && coverage < 1 && share(/^[-+]?[$€£¥]?\s?[\d.]+(,\d+)+\s?[%$€£¥]?$/) >= 0.9;
}

/** Text with commas in it: they are followed by a space, and the first line or many others have another number of them. */
function isProse(body: readonly SampleRow[], delimiter: string, regular: number, coverage: number): boolean {
  if (!IN_PROSE.has(delimiter) || (regular > 0.8 && coverage === 1)) return false;
  const following = body.flatMap((row) => row.cells.slice(1)).filter((cell) => !cell.quoted);
  return following.length > 0 && following.filter((cell) => cell.text.startsWith(' ')).length / following.length > 0.8;
}
