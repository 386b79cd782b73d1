import { type CellKind, cellKind, isTyped } from './cell-kind';

/** The texts of one row, cell by cell. */
export type TextRow = readonly string[];

const MAX_HEADER_ROWS = 3;
const MISSING = /^(-+|n\/?a|null|none|nan|\?)$/i;
const UNIT = /^[([].*[)\]]$|^[a-z°%$€£µ²³/·.^-]{1,6}\d?$/i;

/**
 * Number of rows, from the first, that name the columns; 0 when the first row is data.
 *
 * @param rows the first rows of the table, header included, what stands above it left out
 * @param width columns of the table
 */
export function countHeaderRows(rows: readonly TextRow[], width: number): number {
  const [first, second, ...rest] = rows;
  if (first === undefined || !isHeader(first, rows.slice(1), width)) return 0;
  if (second !== undefined && rest.length > 0 && isUnitRow(first, second, rest, width)) return 2;
  let count = 1;
  while (count < MAX_HEADER_ROWS && isGroupRow(rows, count - 1, width)) count++;
  return count;
}

/** Text above typed values speaks for a header; values like those below, and text that occurs below, against it. */
function isHeader(first: TextRow, body: readonly TextRow[], width: number): boolean {
  const names = first.map((text) => text.trim());
  const kinds = names.map((name) => cellKind(name));
  const columns = Array.from({ length: width }, (_, column) => column);
  if (body.length === 0) return kinds.every((kind) => !isTyped(kind));
  if (isRunOfYears(names, kinds)) return true;
  let evidence = 0;
  for (const column of columns) {
    const kind = kinds[column] ?? 'empty';
    if (kind === 'empty') continue;
    if (isTypedColumn(columnKinds(body, column))) evidence += isTyped(kind) ? -1 : 1;
    else if (isTyped(kind) || body.some((row) => row[column]?.trim() === names[column])) evidence -= 0.5;
  }
  if (evidence !== 0) return evidence > 0;
  const used = names.filter((name) => name !== '');
  return used.length >= names.length / 2 && new Set(used).size === used.length && !kinds.some(isTyped);
}

/** `country, 1990, 1991, 1992`: numbers that name columns. */
function isRunOfYears(names: readonly string[], kinds: readonly CellKind[]): boolean {
  const years = names.filter((_, column) => kinds[column] === 'number').map(Number);
  const step = (years[1] ?? 0) - (years[0] ?? 0);
  return (
    years.length > 1 &&
    step > 0 &&
    years.every((year, i) => year >= 1800 && year <= 2200 && (i === 0 || year - (years[i - 1] ?? 0) === step)) &&
    (kinds[0] === 'text' || kinds[0] === 'empty')
  );
}

/** A second header row of units: units above every column of numbers, nothing or a bracketed word above the others. */
function isUnitRow(first: TextRow, second: TextRow, body: readonly TextRow[], width: number): boolean {
  if (first.some((text) => text.trim() === '')) return false;
  let units = 0;
  for (let column = 0; column < width; column++) {
    const text = second[column]?.trim() ?? '';
    if (text === '') continue;
    if (MISSING.test(text) || isTyped(cellKind(text)) || !UNIT.test(text)) return false;
    const isTypedBelow = isTypedColumn(columnKinds(body, column));
    if (!isTypedBelow && !/^[([]/.test(text)) return false;
    if (isTypedBelow) units++;
  }
  const typed = Array.from({ length: width }, (_, column) => columnKinds(body, column)).filter(isTypedColumn).length;
  return units > 0 && units >= typed * 0.6;
}

/** Whether row `index` names groups of columns, which the next row, still above the values, names one by one. */
function isGroupRow(rows: readonly TextRow[], index: number, width: number): boolean {
  const group = rows[index]?.map((text) => text.trim()) ?? [];
  const names = rows[index + 1]?.map((text) => text.trim()) ?? [];
  const body = rows.slice(index + 2);
  const isGroup = group.some((name, column) => {
    const left = group[column - 1] ?? '';
    return left !== '' && (name === '' || name === left) && (names[column] ?? '') !== '' && names[column - 1] !== '';
  });
  const typed = Array.from({ length: width }, (_, column) => column).filter((c) => isTypedColumn(columnKinds(body, c)));
  return (
    isGroup &&
    typed.some((column) => (names[column] ?? '') !== '') &&
    typed.every((column) => !isTyped(cellKind(names[column] ?? '')))
  );
}

/** Kinds of the cells of one column, empty ones left out. */
function columnKinds(rows: readonly TextRow[], column: number): CellKind[] {
  return rows.map((row) => cellKind(row[column] ?? '')).filter((kind) => kind !== 'empty');
}

/** Whether the values of a column are nearly all of a kind other than text. */
function isTypedColumn(kinds: readonly CellKind[]): boolean {
  return kinds.length > 0 && kinds.filter(isTyped).length / kinds.length >= 0.8;
}
