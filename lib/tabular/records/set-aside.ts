import { selectRows } from '@/lib/tabular/columns';
import { bareUnit } from '@/lib/tabular/header/unit-text';
import { type Column, cellText, isMissing, rowCount, type Table } from '@/lib/tabular/table';
import { compactDictionary } from '@/lib/tabular/vectors';
import { ASIDE_KEPT, ASIDE_KINDS, type AsideOptions, type AsideRows, type RowFacts, type SetAside } from './aside';
import { findRowsBelowHeader } from './below-header';
import { findBlankRows } from './blank-rows';
import { widthWithoutEmptyEnd } from './empty-end';
import { findHeadings } from './headings';
import { findNotes } from './notes';
import { findOverlongRows } from './overlong-rows';
import { findRepeatedHeaders } from './repeated-headers';
import { findSecondTable } from './second-table';
import { SheetRows } from './sheet-rows';
import { type ColumnsBeside, findTableBeside } from './table-beside';
import { findTotals } from './totals';

const CELL_LENGTH = 200;
const CELLS_KEPT = 50;

export interface Records {
  /** The records; `rowIndex` says where in the file each stands. */
  table: Table;
  /** Rows of the file = rows of the table + rows set aside. */
  aside: SetAside;
  /** Columns at the end that have neither a name nor a value, and were left out. */
  emptyColumns: number;
}

/**
 * Separates the records of a table from the rows that are none: blank ones, headers repeated between pages, units and other
 * rows under the header, totals and subtotals, notes below the table, a second table, a row with more cells than there are columns.
 * Columns at the end that have neither a name nor a value are left out. None is lost: `aside` lists them with what they were taken for, and `keep_rows` brings any back.
 *
 * @param source as read from the file, its `rowIndex` 0, 1, …
 */
export function setAsideRows(source: Table, facts: RowFacts = {}, options: AsideOptions = {}): Records {
  const kinds = new Set(options.set_aside ?? facts.only ?? ASIDE_KINDS);
  const kept = new Set(options.keep_rows);
  if (kinds.size === 0) {
    return { table: source, aside: { row_count: 0, groups: [], group_count: 0 }, emptyColumns: 0 };
  }
  const width = widthWithoutEmptyEnd(source, facts.header?.length === 0);
  const table = width === source.columns.length ? source : { ...source, columns: source.columns.slice(0, width) };
  const emptyColumns = source.columns.length - width;
  const none: Records = { table, aside: { row_count: 0, groups: [], group_count: 0 }, emptyColumns };
  const rows = findAside(table, facts);
  const besides = kinds.has('second_table') && facts.only === undefined ? findTableBeside(rows) : undefined;
  if (besides !== undefined) return { ...withoutColumns(rows, besides, options), emptyColumns };
  if (rows.asideCount === 0) return none;

  const isAside = (position: number) => {
    const kind = rows.asideAs(position);
    return kind !== undefined && kinds.has(kind) && !kept.has(table.rowIndex[position] ?? -1);
  };
  const records: number[] = [];
  const aside: number[] = [];
  for (let position = 0; position < rows.count; position++) (isAside(position) ? aside : records).push(position);
  if (aside.length === 0 || records.length === 0) return none;
  const groups = groupsOf(rows, aside);
  const units = aside.find((position) => rows.asideAs(position) === 'units');
  const named = units === undefined ? table : withUnits(table, units);
  return {
    table: withoutEmptyExtra(selected(named, records), rows.width),
    aside: { row_count: aside.length, groups: groups.slice(0, ASIDE_KEPT), group_count: groups.length },
    emptyColumns,
  };
}

function findAside(table: Table, facts: RowFacts): SheetRows {
  const rows = new SheetRows(table, facts);
  if (facts.only === undefined) {
    findOverlongRows(rows);
    findBlankRows(rows);
  }
  findRepeatedHeaders(rows);
  findRowsBelowHeader(rows);
  if (facts.only === undefined) findSecondTable(rows);
  findTotals(rows, { needsWord: facts.only !== undefined });
  if (facts.only === undefined) {
    findHeadings(rows);
    findNotes(rows);
  }
  return rows;
}

/** The records of the larger of two tables that stand side by side. */
function withoutColumns(
  rows: SheetRows,
  { from, to, rowCount: row_count }: ColumnsBeside,
  options: AsideOptions,
): Records {
  const { columns, rowIndex } = rows.table;
  const isBeside = (column: number) => column >= from && column < to;
  const names = columns.flatMap(({ name }, column) => (isBeside(column) && name.trim() !== '' ? [name] : []));
  const table = { columns: columns.filter((_, column) => !isBeside(column)), rowIndex };
  const ownColumns = rows.width - (to - from);
  const header = rows.header.map((row) => row.filter((_, column) => !isBeside(column)));
  const records = setAsideRows(table, { belowBlank: [...rows.belowBlank], ownColumns, header }, options);
  return { ...records, aside: { ...records.aside, beside: { names, row_count } } };
}

/** The units that a row below the header gives, as those of the columns. */
function withUnits(table: Table, position: number): Table {
  const columns = table.columns.map((column) => {
    const unit = column.unit ?? bareUnit(cellText(column.vector, position) ?? '');
    return unit === null ? column : { ...column, unit };
  });
  return { ...table, columns };
}

/** Only these rows, and in the dictionaries only what they hold. */
function selected(table: Table, records: readonly number[]): Table {
  const { columns, rowIndex } = selectRows(table, Uint32Array.from(records));
  const compact = (column: Column): Column =>
    column.vector.kind === 'text' ? { ...column, vector: compactDictionary(column.vector) } : column;
  return { columns: columns.map(compact), rowIndex };
}

/** Without the columns that only rows set aside had cells in. */
function withoutEmptyExtra(table: Table, width: number): Table {
  const count = rowCount(table);
  const isUsed = ({ vector }: Column) => {
    for (let row = 0; row < count; row++) if (!isMissing(vector, row)) return true;
    return false;
  };
  const last = table.columns.findLastIndex((column, index) => index < width || isUsed(column));
  return { ...table, columns: table.columns.slice(0, last + 1) };
}

function groupsOf(rows: SheetRows, aside: readonly number[]): AsideRows[] {
  const groups: AsideRows[] = [];
  let last = -2;
  for (const position of aside) {
    const kind = rows.asideAs(position);
    const total = rows.totals.get(position);
    const group = groups.at(-1);
    if (kind === undefined) continue;
    if (group?.kind === kind && last === position - 1 && total === undefined) group.row_count++;
    else {
      groups.push({
        kind,
        row: rows.table.rowIndex[position] ?? position,
        row_count: 1,
        cells: cellsOf(rows.table, position),
        ...(total && { total }),
      });
    }
    last = position;
  }
  return groups;
}

function cellsOf({ columns }: Table, position: number): (string | null)[] {
  return columns.slice(0, CELLS_KEPT).map(({ vector }) => cellText(vector, position)?.slice(0, CELL_LENGTH) ?? null);
}
