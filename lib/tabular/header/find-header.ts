import { isMissingToken } from '@/lib/tabular/values/missing';
import { abbreviates } from './abbreviates';
import { cellKind, isTyped } from './cell-kind';
import { columnKinds, headerEvidence, isTypedColumn, type TextRow } from './header-evidence';
import { isKnownUnit, isUnit } from './unit-text';

export type { TextRow } from './header-evidence';

const MAX_HEADER_ROWS = 3;
/** Share of the columns of numbers that must have a unit where the units are words that may be anything else. */
const UNITS_SHARE = 0.6;

/** The rows at the top of a table that are not its records. */
export interface Header {
  /** Rows from the first on that say something of the columns; 0 when the first row is data. */
  rows: number;
  /** The last of them holds units, not names. */
  hasUnits: boolean;
}

/**
 * Finds the rows, from the first, that name the columns, and one of units below them.
 *
 * @param rows the first rows of the table, header included, what stands above it left out
 * @param width columns of the table
 */
export function findHeader(rows: readonly TextRow[], width: number): Header {
  const [first] = rows;
  if (first === undefined) return { rows: 0, hasUnits: false };
  let count = 1;
  if (!isHeader(first, rows.slice(1), width) && !isHeaderOfGroups(rows, width)) return { rows: 0, hasUnits: false };
  const isUnits = () => {
    const [names, units] = [rows[count - 1], rows[count]];
    const body = rows.slice(count + 1);
    return names !== undefined && units !== undefined && body.length > 0 && isUnitRow(names, units, body, width);
  };
  while (count < MAX_HEADER_ROWS && !isUnits() && isGroupRow(rows, count - 1, width)) count++;
  const hasUnits = count < MAX_HEADER_ROWS && isUnits();
  return { rows: hasUnits ? count + 1 : count, hasUnits };
}

/** Names of groups say nothing above columns of text: the names below them do. */
function isHeaderOfGroups(rows: readonly TextRow[], width: number): boolean {
  const [groups = [], names = [], ...body] = rows;
  if (groups.some((text) => isTyped(cellKind(text))) || !isGroupRow(rows, 0, width)) return false;
  return headerEvidence(names, body, width) > 0;
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

/** A row of units under the names: units above columns of numbers, nothing or a bracketed word above the others. */
function isUnitRow(first: TextRow, second: TextRow, body: readonly TextRow[], width: number): boolean {
  const areNamed = !first.some((text) => text.trim() === '');
  let units = 0;
  let known = 0;
  let abbreviated = 0;
  let numbers = 0;
  for (let column = 0; column < width; column++) {
    const text = second[column]?.trim() ?? '';
    const values = columnKinds(body, column);
    const isTypedBelow = isTypedColumn(values);
    const areNumbers = isTypedBelow && values.filter((kind) => kind === 'number').length > values.length / 2;
    if (areNumbers) numbers++;
    if (isMissingToken(text)) continue;
    if (isTyped(cellKind(text))) return false;
    if (!isUnit(text, !isTypedBelow)) return false;
    if (!isTypedBelow) continue;
    units++;
    if (isKnownUnit(text)) known++;
    if (abbreviates(text, first[column] ?? '')) abbreviated++;
  }
  // Short names under the full ones are no units.
  return units > 0 && (known === units || (areNamed && units >= numbers * UNITS_SHARE)) && abbreviated <= units / 2;
}

/** Whether row `index` names groups of columns, which the next row, still above the values, names one by one. */
export function isGroupRow(rows: readonly TextRow[], index: number, width: number): boolean {
  const group = rows[index]?.map((text) => text.trim()) ?? [];
  const names = rows[index + 1]?.map((text) => text.trim()) ?? [];
  const body = rows.length > MAX_HEADER_ROWS ? rows.slice(MAX_HEADER_ROWS) : rows.slice(index + 2);
  const isGroup = group.some((name, column) => {
    const left = group[column - 1] ?? '';
    return left !== '' && (name === '' || name === left) && (names[column] ?? '') !== '' && names[column - 1] !== '';
  });
  if (!isGroup) return false;
  const typed = Array.from({ length: width }, (_, column) => column).filter((c) => isTypedColumn(columnKinds(body, c)));
  return typed.some((column) => (names[column] ?? '') !== '') && typed.every((column) => isName(names[column] ?? ''));
}

/** `No` may be short for number. */
function isName(text: string): boolean {
  const kind = cellKind(text);
  return kind === 'boolean' || !isTyped(kind);
}
