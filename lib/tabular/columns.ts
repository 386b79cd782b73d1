import { type Column, cellText, rowCount, type Table, type Vector } from './table';
import { gather, gatherInto, numberVector, textVector, vectorLength } from './vectors';

export * from './vectors';

/** A cell as a literal: text, a number, or null when missing. */
export type Cell = string | number | null;

/**
 * A table from rows of literals: columns `c0`, `c1`, … of the given names, `rowIndex` 0, 1, … A column becomes numbers
 * when all its cells are numbers or null and at least one is a number, text otherwise.
 */
export function tableFromRows(names: readonly string[], rows: readonly (readonly Cell[])[]): Table {
  const columns = names.map((name, index): Column => {
    const cells = rows.map((row) => row[index] ?? null);
    const numbers = cells.filter((cell) => typeof cell === 'number');
    const isNumber = numbers.length > 0 && cells.every((cell) => cell === null || typeof cell === 'number');
    return isNumber
      ? { id: `c${index}`, name, vector: numberVector(cells as (number | null)[]), type: 'number' }
      : { id: `c${index}`, name, vector: textVector(cells.map((cell) => cell?.toString() ?? null)), type: 'text' };
  });
  return { columns, rowIndex: Uint32Array.from(rows.keys()) };
}

/** The cells of a vector as literals; a text vector gives strings, a number vector numbers. */
export function vectorCells(vector: Vector): Cell[] {
  if (vector.kind === 'text') return Array.from(vector.codes, (_, row) => cellText(vector, row));
  return Array.from(vector.values, (value) => (Number.isNaN(value) ? null : value));
}

/** The rows of a table as literals, the reverse of `tableFromRows`. For small tables: it makes a value of every cell. */
export function tableToRows(table: Table): Cell[][] {
  const columns = table.columns.map((column) => vectorCells(column.vector));
  return Array.from({ length: rowCount(table) }, (_, row) => columns.map((cells) => cells[row] ?? null));
}

/** The given rows (positions in this table, not source rows) in the given order, with their flags and `rowIndex`. */
export function selectRows(table: Table, rows: Uint32Array): Table {
  const { companions } = table;
  return {
    columns: table.columns.map((column) => selectCells(column, rows)),
    ...(companions && { companions: companions.map((column) => ({ ...selectCells(column, rows), of: column.of })) }),
    rowIndex: gatherInto(table.rowIndex, rows, new Uint32Array(rows.length)),
  };
}

function selectCells(column: Column, rows: Uint32Array): Column {
  const { flags, ...rest } = column;
  const selected = { ...rest, vector: gather(column.vector, rows) };
  return flags ? { ...selected, flags: gatherInto(flags, rows, new Uint8Array(rows.length)) } : selected;
}

/**
 * The table with this column in the place of the one with the same id, or at the end when there is none.
 *
 * @throws RangeError when the column has another number of rows.
 */
export function withColumn(table: Table, column: Column): Table {
  if (vectorLength(column.vector) !== rowCount(table)) {
    throw new RangeError(`Column ${column.id} has ${vectorLength(column.vector)} rows, the table ${rowCount(table)}.`);
  }
  const known = table.columns.some(({ id }) => id === column.id);
  return {
    ...table,
    columns: known
      ? table.columns.map((current) => (current.id === column.id ? column : current))
      : [...table.columns, column],
  };
}

/** The table without the columns of these ids and their companions; unknown ids are ignored. */
export function withoutColumns(table: Table, ids: Iterable<string>): Table {
  const dropped = new Set(ids);
  const { companions, ...rest } = table;
  const left = companions?.filter(({ of }) => !dropped.has(of)) ?? [];
  return {
    ...rest,
    columns: table.columns.filter(({ id }) => !dropped.has(id)),
    ...(left.length > 0 && { companions: left }),
  };
}

/** The table with another header, and what it says, for the column of this id; unchanged when there is none. */
export function renameColumn(table: Table, id: string, name: string): Table {
  const renamed = <C extends Column>({ sourceName: _former, ...column }: C) => ({ ...column, name });
  return {
    ...table,
    columns: table.columns.map((column) => (column.id === id ? renamed(column) : column)),
    ...(table.companions && {
      companions: table.companions.map((column) => (column.of === id ? renamed(column) : column)),
    }),
  };
}

/** `c0`, `c1`, …: the first id no column of the table has, counting from the highest in use. */
export function nextColumnId(table: Table): string {
  const numbers = table.columns.map(({ id }) => Number(id.slice(1)));
  return `c${Math.max(-1, ...numbers) + 1}`;
}
