import type { ColumnKind } from '@/lib/tabular/kinds';
import { rowCount, type Table } from '@/lib/tabular/table';
import { type ComparedColumn, comparedColumn } from './compared-column';

/** Kinds that name somebody: a table whose rows are told apart by them together is a table of entities. */
const NAMING: ReadonlySet<ColumnKind> = new Set(['person', 'organisation', 'place', 'email', 'phone']);
/** Kinds that name something by themselves: titles, descriptions, addresses of pages. */
const TITLE: ReadonlySet<ColumnKind> = new Set(['sentence', 'url', 'text']);

/** Names tell rows apart when at least this share of them differ. */
const NAMING_DISTINCT_SHARE = 0.6;
/** What hardly any row has says little and costs time. */
const LEAST_PRESENT_SHARE = 0.3;
const MOST_COLUMNS = 10;
const LEAST_COLUMNS = 2;
/** Longer text than this is compared by nobody. */
const LONGEST_FORM = 200;
/** A column follows from another one when this share of its rows has the most frequent value for it. */
const FOLLOWS_SHARE = 0.97;
const ALL_DIFFERENT_SHARE = 0.98;

/**
 * The columns that records are compared by, the most telling first; empty when the rows of the table are no entities (an event
 * log, a sheet of measurements). Left out: constants, row numbers and keys (they differ between two records of one thing), columns that
 * are mostly missing, and those that follow from another one (the city from the post code), which would count one agreement twice.
 */
export function chooseColumns(table: Table): ComparedColumn[] {
  const rows = rowCount(table);
  if (rows < 2) return [];
  const usable = table.columns.flatMap((column) => {
    const compared = comparedColumn(column);
    return compared !== null && isTelling(compared, rows) ? [compared] : [];
  });
  if (!namesRows(usable, rows)) return [];
  const byDistinct = usable.sort((a, b) => distinctShare(b) - distinctShare(a) || (a.id < b.id ? -1 : 1));
  const chosen: ComparedColumn[] = [];
  for (const column of byDistinct) {
    if (chosen.length === MOST_COLUMNS) break;
    if (!chosen.some((other) => follows(column, other) || isPartOf(column, other))) chosen.push(column);
  }
  return chosen.length >= LEAST_COLUMNS ? chosen : [];
}

function isTelling({ kind, method, present, forms }: ComparedColumn, rows: number): boolean {
  if (forms.length < 2 || present < LEAST_PRESENT_SHARE * rows) return false;
  // A key differs from row to row by design; a phone number or an address would, too, but two records of one thing share it.
  if (kind === 'identifier' && forms.length >= ALL_DIFFERENT_SHARE * present) return false;
  return method !== 'words' || forms.reduce((sum, form) => sum + form.length, 0) <= LONGEST_FORM * forms.length;
}

function distinctShare({ forms, present }: ComparedColumn): number {
  return forms.length / present;
}

/** Whether the values of the column name something, by themselves or with others. */
export function isName({ kind }: ComparedColumn): boolean {
  return NAMING.has(kind) || TITLE.has(kind);
}

function namesRows(columns: readonly ComparedColumn[], rows: number): boolean {
  if (columns.some((column) => TITLE.has(column.kind) && distinctShare(column) >= NAMING_DISTINCT_SHARE)) return true;
  const naming = columns.filter(({ kind }) => NAMING.has(kind));
  if (naming.length === 0) return false;
  const names = new Set<string>();
  for (let row = 0; row < rows; row++) names.add(naming.map(({ codes }) => codes[row]).join(' '));
  return names.size >= NAMING_DISTINCT_SHARE * rows;
}

const SAMPLED_ROWS = 2000;
const PART_SHARE = 0.8;

/** Whether `column` only repeats words of `other`: the surname beside the full name. */
function isPartOf(column: ComparedColumn, other: ComparedColumn): boolean {
  if (column.method !== 'words' || other.method !== 'words') return false;
  return shareOfRows(column, other, (part, whole) => part.every((word) => whole.includes(word))) >= PART_SHARE;
}

/** Share of the rows with both values, of a sample spread evenly over the table, for which the test of their words holds. */
export function shareOfRows(
  column: ComparedColumn,
  other: ComparedColumn,
  test: (words: readonly string[], others: readonly string[]) => boolean,
): number {
  const step = Math.max(1, Math.floor(column.codes.length / SAMPLED_ROWS));
  let both = 0;
  let holds = 0;
  for (let row = 0; row < column.codes.length; row += step) {
    const a = column.words[column.codes[row] ?? -1];
    const b = other.words[other.codes[row] ?? -1];
    if (a === undefined || b === undefined) continue;
    both++;
    if (test(a, b)) holds++;
  }
  return both === 0 ? 0 : holds / both;
}

/** Whether `column` is all but determined by `other`, a column whose values repeat. */
function follows(column: ComparedColumn, other: ComparedColumn): boolean {
  if (distinctShare(other) > 0.5) return false;
  const pairs = new Map<number, number>();
  let both = 0;
  for (let row = 0; row < column.codes.length; row++) {
    const a = other.codes[row] ?? -1;
    const b = column.codes[row] ?? -1;
    if (a < 0 || b < 0) continue;
    both++;
    const key = a * column.forms.length + b;
    pairs.set(key, (pairs.get(key) ?? 0) + 1);
  }
  const most = new Map<number, number>();
  for (const [key, count] of pairs) {
    const a = Math.floor(key / column.forms.length);
    if (count > (most.get(a) ?? 0)) most.set(a, count);
  }
  let kept = 0;
  for (const count of most.values()) kept += count;
  return both > 0 && kept >= FOLLOWS_SHARE * both;
}
