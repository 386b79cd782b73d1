import { abbreviates } from './abbreviates';
import { cellKind, isTyped } from './cell-kind';
import { columnKinds, headerEvidence, isTypedColumn, type TextRow } from './header-evidence';
import { isUnit } from './unit-text';

export type { TextRow } from './header-evidence';

const MAX_HEADER_ROWS = 3;

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
  const [names, units] = [rows[count - 1], rows[count]];
  if (count > 1 && count < MAX_HEADER_ROWS && names && units && isUnitRow(names, units, rows.slice(count + 1), width))
    count++;
  return count;
}

function isHeader(first: TextRow, body: readonly TextRow[], width: number): boolean {
  const names = first.map((text) => text.trim());
  const isPlain = !names.some((name) => isTyped(cellKind(name)));
  if (body.length === 0) return isPlain;
  const evidence = headerEvidence(first, body, width);
  if (evidence !== 0) return evidence > 0;
  const used = names.filter((name) => name !== '');
  return used.length >= names.length / 2 && new Set(used).size === used.length && isPlain;
}

/** A second header row of units: units above every column of numbers, nothing or a bracketed word above the others. */
function isUnitRow(first: TextRow, second: TextRow, body: readonly TextRow[], width: number): boolean {
  if (first.some((text) => text.trim() === '')) return false;
  let units = 0;
  let abbreviated = 0;
  for (let column = 0; column < width; column++) {
    const text = second[column]?.trim() ?? '';
    if (text === '') continue;
    if (isTyped(cellKind(text))) return false;
    const isTypedBelow = isTypedColumn(columnKinds(body, column));
    if (!isUnit(text, !isTypedBelow)) return false;
    if (isTypedBelow) units++;
    if (abbreviates(text, first[column] ?? '')) abbreviated++;
  }
  const typed = Array.from({ length: width }, (_, column) => columnKinds(body, column)).filter(isTypedColumn).length;
  // Short names under the full ones are no units.
  return units > 0 && units >= typed * 0.6 && abbreviated <= units / 2;
}

/** Whether row `index` names groups of columns, which the next row, still above the values, names one by one. */
function isGroupRow(rows: readonly TextRow[], index: number, width: number): boolean {
  const group = rows[index]?.map((text) => text.trim()) ?? [];
  const names = rows[index + 1]?.map((text) => text.trim()) ?? [];
  const body = rows.length > MAX_HEADER_ROWS ? rows.slice(MAX_HEADER_ROWS) : rows.slice(index + 2);
  const isGroup = group.some((name, column) => {
    const left = group[column - 1] ?? '';
    return left !== '' && (name === '' || name === left) && (names[column] ?? '') !== '' && names[column - 1] !== '';
  });
  if (!isGroup) return false;
  const typed = Array.from({ length: width }, (_, column) => column).filter((c) => isTypedColumn(columnKinds(body, c)));
  return (
    typed.some((column) => (names[column] ?? '') !== '') &&
    typed.every((column) => !isTyped(cellKind(names[column] ?? '')))
  );
}
