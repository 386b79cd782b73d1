import { isTyped } from '@/lib/tabular/header/cell-kind';
import { findOtherHeaders } from './another-header';
import { kindOf, type SheetRows } from './sheet-rows';

/** Gaps looked at; a file with more has them as decoration. */
const MOST_GAPS = 200;
/** A second table has at most this share of the first one's filled cells a row, unless its values are of other kinds. */
const FEWER_CELLS = 0.75;
/** Rows of either table, where no gap divides them. */
const FEWEST_WITHOUT_GAP = 4;

/**
 * Sets aside a second table below the first, from its title to the end: below a gap, a row of names over rows that are not filled
 * as those above are, or hold values of other kinds. Without a gap the evidence must be stronger.
 */
export function findSecondTable(rows: SheetRows): void {
  if (rows.width < 2) return;
  const gaps = gapsOf(rows);
  const gap = gaps.length > MOST_GAPS ? undefined : gaps.find((row) => row >= 2 && beginsTable(rows, row));
  const start = gap ?? narrowEnd(rows);
  if (start !== undefined) setAsideFrom(rows, start);
  else findTableWithoutGap(rows);
}

function setAsideFrom(rows: SheetRows, start: number): void {
  for (let row = start; row < rows.count; row++) if (rows.isRecord(row)) rows.setAside(row, 'second_table');
}

/**
 * Where the last rows, from names on, all fill the same few columns: a smaller table directly below, the names in it above values of a kind.
 */
function narrowEnd(rows: SheetRows): number | undefined {
  const isNarrow = (row: number) => (rows.filled[row] ?? 0) <= rows.usual * FEWER_CELLS && rows.filled[row] !== 1;
  let start = rows.count;
  let length = 0;
  for (let row = rows.count - 1; row >= 0; row--) {
    if (rows.isRecord(row)) {
      // A note below the table, or a title above it, has one cell.
      if (!isNarrow(row) && !(rows.filled[row] === 1 && length === 0)) break;
      if (isNarrow(row)) length++;
    }
    start = row;
  }
  if (length < FEWEST_WITHOUT_GAP || start < FEWEST_WITHOUT_GAP) return undefined;
  const isTitled = rows.filled[start - 1] === 1 && rows.isRecord(start - 1);
  const places = (row: number) =>
    rows
      .texts(row)
      .flatMap((text, column) => (text === '' ? [] : [column]))
      .join();
  const same = rowsBelow(rows, start).filter((row) => rows.filled[row] !== 1);
  if (same.some((row) => places(row) !== places(start))) return undefined;
  const columns = rows.texts(start).flatMap((text, column) => (text === '' ? [] : [column]));
  if (!columns.some((column) => rows.isTypedColumn(column, start + 1))) return undefined;
  return beginsTable(rows, start) ? (isTitled ? start - 1 : start) : undefined;
}

/**
 * Names of their own in the middle of a table: above values of other kinds they begin another table, above the same kinds they are the header in
 * other words.
 */
function findTableWithoutGap(rows: SheetRows): void {
  for (const row of findOtherHeaders(rows)) {
    const kinds = (from: number, to: number) =>
      rows.names.map((_, column) => rows.isTypedColumn(column, from, to)).join();
    if (rowsBelow(rows, row + 1).length < 2) continue;
    if (kinds(0, row) === kinds(row + 1, rows.count)) rows.setAside(row, 'repeated_header');
    else {
      setAsideFrom(rows, row);
      return;
    }
  }
}

function gapsOf(rows: SheetRows): number[] {
  const gaps = new Set<number>();
  for (const row of rows.belowBlank) if (row > 0 && row < rows.count) gaps.add(row);
  for (const blank of rows.allAside('blank')) {
    if (blank + 1 < rows.count && rows.asideAs(blank + 1) !== 'blank') gaps.add(blank + 1);
  }
  return [...gaps].sort((a, b) => a - b);
}

function beginsTable(rows: SheetRows, gap: number): boolean {
  let header = gap;
  // A title of one cell, and what is no record anyway.
  while (header < rows.count && (!rows.isRecord(header) || (rows.filled[header] ?? 0) < 2)) header++;
  if (header - gap > 3 || header + 1 >= rows.count) return false;
  const names = rows.texts(header).flatMap((text, column) => (text === '' ? [] : [{ text, column }]));
  if (names.length < 2 || names.some(({ text }) => isTyped(kindOf(text)) || kindOf(text) === 'empty')) return false;
  if (new Set(names.map(({ text }) => text)).size < names.length) return false;
  const columns = names.map(({ column }) => column);
  // What ends with a colon is a name beside its value, as in a signature.
  if (names.some(({ text }) => text.endsWith(':'))) return false;
  const below = rowsBelow(rows, header + 1);
  const typedAbove = columns.filter((column) => rows.isTypedColumn(column, 0, gap));
  const typedBelow = columns.filter((column) => rows.isTypedColumn(column, header + 1));
  const isNarrower = below.every((row) => (rows.filled[row] ?? 0) <= rows.usual * FEWER_CELLS);
  const isOtherwise = columns.some((column) => typedAbove.includes(column) !== typedBelow.includes(column));
  // Names above values, as a header has them, or other kinds than those of the table above.
  return (
    (isNarrower || isOtherwise) &&
    below.length > 0 &&
    (typedBelow.length > 0 || (typedAbove.length > 0 && below.length > 1))
  );
}

function rowsBelow(rows: SheetRows, from: number): number[] {
  const found: number[] = [];
  for (let row = from; row < rows.count && found.length < 100; row++) if (rows.isRecord(row)) found.push(row);
  return found;
}
