import { textVector } from '@/lib/tabular/columns';
import { isInSourceOrder } from '@/lib/tabular/row-order';
import { cellText, type Table } from '@/lib/tabular/table';
import type { CellsBlock, ChangeLog, ColumnBlock, LoggedBlock, RowsRemovedBlock } from './model';
import { valueText } from './model';

/** A table being rebuilt: for each column the text of each source row. */
interface TextColumn {
  readonly id: string;
  name: string;
  readonly cells: Map<number, string>;
}

interface TextTable {
  readonly columns: TextColumn[];
  /** As they stand, once they were put in an order of their own; else in any order, and that of the source is meant. */
  rows: Set<number>;
  isReordered: boolean;
}

/**
 * Source + logs = result: the table after all logged changes, every column as text. It equals the result of the recipe
 * in rows, columns, names and the text of every cell; types, units and flags are not part of the log.
 */
export function replay(source: Table, logs: readonly ChangeLog[]): Table {
  const state = toText(source);
  for (const { blocks } of logs) for (const block of blocks) redo(state, block);
  return toTable(state);
}

/** Result + logs = source: the table before any logged change, every column as text. */
export function revert(result: Table, logs: readonly ChangeLog[]): Table {
  const state = toText(result);
  for (const { blocks } of [...logs].reverse()) for (const block of [...blocks].reverse()) undo(state, block);
  return toTable(state);
}

function redo(state: TextTable, block: LoggedBlock): void {
  // A mark changes no text.
  if (block.kind === 'cells') setCells(columnOf(state, block.columnId), block, block.after);
  else if (block.kind === 'rows_removed') removeRows(state, block);
  else if (block.kind === 'rows_reordered') reorder(state, block.after);
  else if (block.kind === 'column_removed') removeColumn(state, block);
  else if (block.kind === 'column_added') addColumn(state, block);
  else if (block.kind === 'column_renamed') columnOf(state, block.columnId).name = block.after;
}

function undo(state: TextTable, block: LoggedBlock): void {
  if (block.kind === 'cells') setCells(columnOf(state, block.columnId), block, block.before);
  else if (block.kind === 'rows_removed') restoreRows(state, block);
  else if (block.kind === 'rows_reordered') reorder(state, block.before);
  else if (block.kind === 'column_removed') addColumn(state, block);
  else if (block.kind === 'column_added') removeColumn(state, block);
  else if (block.kind === 'column_renamed') columnOf(state, block.columnId).name = block.before;
}

function setCells(column: TextColumn, { rows }: CellsBlock, values: CellsBlock['after']): void {
  for (let i = 0; i < rows.length; i++) setCell(column, rows[i] as number, valueText(values, i));
}

function setCell(column: TextColumn, row: number, text: string | null): void {
  if (text === null) column.cells.delete(row);
  else column.cells.set(row, text);
}

function removeRows(state: TextTable, { rows }: RowsRemovedBlock): void {
  for (const row of rows) {
    state.rows.delete(row);
    for (const column of state.columns) column.cells.delete(row);
  }
}

function reorder(state: TextTable, rows: Uint32Array): void {
  state.rows = new Set(rows);
  state.isReordered = !isInSourceOrder(rows);
}

function restoreRows(state: TextTable, { rows, columns }: RowsRemovedBlock): void {
  for (const [index, row] of rows.entries()) {
    state.rows.add(row);
    for (const { id, values } of columns) setCell(columnOf(state, id), row, cellText(values, index));
  }
}

function removeColumn(state: TextTable, { columnId }: ColumnBlock): void {
  state.columns.splice(state.columns.indexOf(columnOf(state, columnId)), 1);
}

function addColumn(state: TextTable, { columnId, columnName, position, rows, values }: ColumnBlock): void {
  const column: TextColumn = { id: columnId, name: columnName, cells: new Map() };
  for (const [index, row] of rows.entries()) setCell(column, row, cellText(values, index));
  state.columns.splice(position, 0, column);
}

function columnOf(state: TextTable, id: string): TextColumn {
  const column = state.columns.find((candidate) => candidate.id === id);
  if (column === undefined) throw new Error(`The change log speaks of column ${id}, which is not there.`);
  return column;
}

function toText(table: Table): TextTable {
  const columns = table.columns.map(({ id, name, vector }): TextColumn => {
    const column: TextColumn = { id, name, cells: new Map() };
    for (const [position, row] of table.rowIndex.entries()) setCell(column, row, cellText(vector, position));
    return column;
  });
  return { columns, rows: new Set(table.rowIndex), isReordered: !isInSourceOrder(table.rowIndex) };
}

function toTable({ columns, rows, isReordered }: TextTable): Table {
  const rowIndex = isReordered ? Uint32Array.from(rows) : Uint32Array.from(rows).sort();
  return {
    rowIndex,
    columns: columns.map(({ id, name, cells }) => ({
      id,
      name,
      type: 'text',
      vector: textVector(Array.from(rowIndex, (row) => cells.get(row) ?? null)),
    })),
  };
}
