import type { Reason } from '@/lib/cleaning/changes/reason';
import type { ColumnHead, OperationResult } from '@/lib/cleaning/operation';
import { uniqueName } from '@/lib/cleaning/operations/normalize-column-name';
import type { Column, Table } from '@/lib/tabular/table';
import { columnAdded } from './column-added';

/** `c3_1`, `c3_2`, …: the first id no column has that follows from the one it is made of, so that running again gives the same. */
export function derivedId(column: string, heads: readonly Pick<ColumnHead, 'id'>[]): string {
  const taken = new Set(heads.map(({ id }) => id));
  for (let n = 1; ; n++) if (!taken.has(`${column}_${n}`)) return `${column}_${n}`;
}

/** The table with a column right of the one it is made of, under a name no other column has. */
export function withNewColumn(table: Table, after: Column, made: Column, reason: Reason): OperationResult {
  const position = table.columns.indexOf(after) + 1;
  const column = { ...made, name: uniqueName(made.name, new Set(table.columns.map(({ name }) => name))) };
  return {
    table: { ...table, columns: table.columns.toSpliced(position, 0, column) },
    changes: [columnAdded(table, column, position, reason)],
  };
}
