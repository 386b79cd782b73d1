import type { ChangeBlock } from '@/lib/cleaning/changes/model';
import type { Reason } from '@/lib/cleaning/changes/reason';
import type { Column, Table } from '@/lib/tabular/table';
import { presentPositions, sourceRows, valuesAt } from './positions';

/** What is logged of a column that joins the table at this place: the cells of it that hold a value. */
export function columnAdded(
  table: Table,
  { id, name, vector }: Pick<Column, 'id' | 'name' | 'vector'>,
  position: number,
  reason: Reason,
): ChangeBlock {
  const present = presentPositions(vector);
  return {
    kind: 'column_added',
    columnId: id,
    columnName: name,
    position,
    rows: sourceRows(table, present),
    values: valuesAt(vector, present),
    reason,
  };
}
