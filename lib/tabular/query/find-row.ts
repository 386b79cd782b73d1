import { positionOfRow } from '@/lib/tabular/row-order';
import type { Table } from '@/lib/tabular/table';

/** Position of a row of the source in the table; −1 when it is not in it. */
export function findRow({ rowIndex }: Table, row: number): number {
  return positionOfRow(rowIndex, row);
}
