import { AppError } from '@/lib/errors';
import type { Column, Table } from '@/lib/tabular/table';

/** The columns of these ids, in this order. Throws `invalid_input` where one is not there. */
export function columnsOf(table: Table, ids: readonly string[], field: string): Column[] {
  return ids.map((id) => columnOf(table, id, field));
}

/** The column of this id. Throws `invalid_input` where it is not there. */
export function columnOf(table: Table, id: string, field: string): Column {
  const column = table.columns.find((other) => other.id === id);
  if (column === undefined) throw invalid(field, `There is no column ${id} any more.`);
  return column;
}

/** What cannot be made, with the field of the request that is to blame. */
export function invalid(field: string, message: string): AppError {
  return new AppError('invalid_input', message, { fields: { [field]: message } });
}
