import * as arrow from '@uwdata/flechette';
import { typedArrowColumn } from '@/lib/tabular/parquet/arrow-column';
import type { Table } from '@/lib/tabular/table';
import { uniqueNames } from '@/lib/tabular/unique-names';

/**
 * The table as an Arrow IPC `file` (Feather version 2) or `stream`, one record batch, names made unique. See `typedArrowColumn`
 * for the types.
 */
export function arrowBytes(table: Table, format: 'file' | 'stream'): Uint8Array {
  const names = uniqueNames(table.columns.map((column) => column.name));
  const children = table.columns.map(typedArrowColumn);
  const fields = children.map((child, index) => arrow.field(names[index] as string, child.type, true, null));
  const schema = { version: arrow.Version.V5, endianness: arrow.Endianness.Little, fields, metadata: null };
  const ipc = arrow.tableToIPC(new arrow.Table(schema, children), { format });
  if (ipc === null) throw new Error('The Arrow encoder returned no bytes.');
  return ipc;
}
