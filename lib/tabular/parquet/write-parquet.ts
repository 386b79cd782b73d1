import { Compression, Table as WasmTable, WriterPropertiesBuilder, writeParquet } from 'parquet-wasm/node';
import { arrowBytes } from '@/lib/tabular/arrow/write-arrow';
import type { Table } from '@/lib/tabular/table';

/** Writes a table as a Parquet file, compressed with Zstandard, names made unique. See `arrowBytes`. */
export function parquetBytes(table: Table): Uint8Array {
  const properties = new WriterPropertiesBuilder().setCompression(Compression.ZSTD).setCreatedBy('RefineX').build();
  return writeParquet(WasmTable.fromIPCStream(arrowBytes(table, 'stream')), properties);
}
