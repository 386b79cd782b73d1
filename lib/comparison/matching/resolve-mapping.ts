import type { ColumnPair } from '@/lib/comparison/period';
import { AppError } from '@/lib/errors';
import { columnsCalled, findColumn } from '@/lib/tabular/find-column';
import type { Column, Table } from '@/lib/tabular/table';

/**
 * The pairs a person names: column of the first table → column of the second, each by id, name, or header as the file wrote it.
 *
 * @throws AppError `invalid_input`, with the field `mapping.<name>`, when a column is unknown, ambiguous, or used twice.
 */
export function resolveMapping(first: Table, second: Table, mapping: Readonly<Record<string, string>>): ColumnPair[] {
  const used = { first: new Set<string>(), second: new Set<string>() };
  return Object.entries(mapping).map(([from, to]) => {
    const field = `mapping.${from}`;
    const pair = { first: called(first, from, field), second: called(second, to, field) };
    take(used.first, pair.first, from, field);
    take(used.second, pair.second, to, field);
    return { first: pair.first.id, second: pair.second.id };
  });
}

function called(table: Table, idOrName: string, field: string): Column {
  if (columnsCalled(table.columns, idOrName).length === 0) {
    const [column, another] = table.columns.filter(({ sourceName }) => sourceName === idOrName);
    if (column !== undefined && another === undefined) return column;
  }
  return findColumn(table, idOrName, field);
}

function take(used: Set<string>, { id }: Column, name: string, field: string): void {
  const message = `The column “${name}” is used twice: it can belong to one other column alone.`;
  if (used.has(id)) throw new AppError('invalid_input', message, { fields: { [field]: message } });
  used.add(id);
}
