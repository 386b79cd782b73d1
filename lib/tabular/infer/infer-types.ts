import type { Column, Table } from '@/lib/tabular/table';
import { inferColumn } from './infer-column';

/** The table with each column's type and unit as `inferColumn` decides them; vectors and everything else are shared. */
export function inferTypes(table: Table): Table {
  return { ...table, columns: table.columns.map(withInferredType) };
}

function withInferredType(column: Column): Column {
  const { type, unit } = inferColumn(column);
  const { unit: _former, ...rest } = column;
  return unit === null ? { ...rest, type } : { ...rest, type, unit };
}
