import * as arrow from '@uwdata/flechette';
import { Compression, Table as WasmTable, WriterPropertiesBuilder, writeParquet } from 'parquet-wasm/node';
import type { Table } from '@/lib/tabular/table';
import { uniqueNames } from '@/lib/tabular/unique-names';
import { typedArrowColumn } from './arrow-column';

/** Writes a table as a Parquet file, compressed with Zstandard, names made unique. See `typedArrowColumn` for the types. */
export function parquetBytes(table: Table): Uint8Array {
  const names = uniqueNames(table.columns.map((column) => column.name));
  const children = table.columns.map(typedArrowColumn);
  const fields = children.map((child, index) => arrow.field(names[index] as string, child.type, true, null));
  const schema = { version: arrow.Version.V5, endianness: arrow.Endianness.Little, fields, metadata: null };
  const ipc = arrow.tableToIPC(new arrow.Table(schema, children), { format: 'stream' });
  if (ipc === null) throw new Error('The Arrow encoder returned no bytes.');
  const properties = new WriterPropertiesBuilder().setCompression(Compression.ZSTD).setCreatedBy('RefineX').build();
  return writeParquet(WasmTable.fromIPCStream(ipc), properties);
}

const CHUNK_BYTES = 1 << 20;

/** The same bytes, made at the first read and handed out piece by piece. */
export async function* parquetChunks(table: Table): AsyncGenerator<Uint8Array> {
  const bytes = parquetBytes(table);
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES) yield bytes.subarray(start, start + CHUNK_BYTES);
}
