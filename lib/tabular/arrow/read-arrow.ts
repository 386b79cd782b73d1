import * as arrow from '@uwdata/flechette';
import { setCompressionCodec } from '@uwdata/flechette/src/compression.js';
import { decodeIPC } from '@uwdata/flechette/src/decode/decode-ipc.js';
import { createTable } from '@uwdata/flechette/src/decode/table-from-ipc.js';
import { compressors } from 'hyparquet-compressors';
import { AppError } from '@/lib/errors';
import { collectBytes } from '@/lib/tabular/collect';
import { buildTable, ColumnBuilder, checkTableSize, MAX_DECODED_BYTES } from '@/lib/tabular/column-builder';
import { withoutMidnight } from '@/lib/tabular/parquet/cell-text';
import { startsWith } from '@/lib/tabular/signatures';
import type { Table } from '@/lib/tabular/table';
import { cellSetter, isNested } from './cells';
import { checkMetadata } from './check-metadata';
import { decompressLz4Frame } from './lz4-frame';

/** How an Arrow file was read. */
export interface ArrowReading {
  format: 'arrow';
  /** `file` is what Feather version 2 is. */
  container: 'file' | 'stream';
  record_batches: number;
  /** Columns of lists, maps and structs, read as JSON text. */
  nested_columns: string[];
  notes: string[];
  row_count: number;
  column_count: number;
}

/**
 * Reads an Arrow IPC file (Feather version 2) or stream, compressed or not: dates and timestamps as ISO text, decimals and integers
 * beyond 2^53 with every digit, nested values as JSON text, booleans as `true` and `false`, dictionaries as their values.
 *
 * @throws AppError `unreadable_file` when there is more in it than can be processed; flechette's own error on damage
 */
export async function readArrow(chunks: AsyncIterable<Uint8Array>): Promise<{ table: Table; reading: ArrowReading }> {
  const collected = await collectBytes(chunks);
  // Buffers are viewed as numbers of eight bytes: they must lie where such numbers may.
  const bytes = collected.byteOffset % 8 === 0 ? collected : Uint8Array.from(collected);
  checkMetadata(bytes);
  const data = decodeIPC(bytes);
  const fields = data.schema?.fields ?? [];
  const records = data.records ?? [];
  const rowCount = records.reduce((rows, { length = 0 }) => rows + length, 0);
  checkTableSize(fields.length, rowCount);
  registerCodecs();
  unpacked = 0;
  const decoded = createTable(data, { useBigInt: true, useBigIntTimestamp: true, useDecimalInt: true });

  const columns = fields.map((field, index) => {
    const builder = new ColumnBuilder(field.name);
    const column = decoded.getChildAt(index);
    const setCell = cellSetter(field.type);
    let row = 0;
    for (const batch of column.data) {
      requireBuffers(batch, field.name);
      for (let i = 0; i < batch.length; i++) setCell(builder, row++, batch.at(i));
    }
    if (row !== rowCount) throw new Error(`Column ${field.name} has ${row} of ${rowCount} rows.`);
    return builder;
  });
  const table = buildTable(columns, rowCount);
  const isTimestamp = (index: number) => fields[index]?.type.typeId === arrow.Type.Timestamp;
  const nested = fields.filter(({ type }) => isNested(type)).map(({ name }) => name);
  return {
    table: {
      ...table,
      columns: table.columns.map((column, i) =>
        isTimestamp(i) ? { ...column, vector: withoutMidnight(column.vector) } : column,
      ),
    },
    reading: {
      format: 'arrow',
      container: startsWith(bytes, 'ARROW1') ? 'file' : 'stream',
      record_batches: records.length,
      nested_columns: nested,
      notes: nested.map((name) => `Column “${name}” holds nested values, read as JSON text.`),
      row_count: rowCount,
      column_count: fields.length,
    },
  };
}

/** A batch that claims more rows than its buffers hold is damaged; the reader would make missing cells of what is not there. */
function requireBuffers(batch: arrow.Batch<unknown>, name: string): void {
  const { length, nullCount, validity, values, offsets, type } = batch;
  const claims: [buffer: { length: number } | undefined, least: number][] = [
    [nullCount > 0 ? validity : undefined, Math.ceil(length / 8)],
    [isPlain(type) ? values : undefined, type.typeId === arrow.Type.Bool ? Math.ceil(length / 8) : length],
    [offsets, hasEnds(type) && length > 0 ? length + 1 : 0],
  ];
  if (claims.some(([buffer, least]) => buffer !== undefined && buffer.length < least)) {
    throw new Error(`Column ${name} has fewer values than rows.`);
  }
}

const isPlain = ({ typeId }: arrow.DataType): boolean =>
  ([arrow.Type.Bool, arrow.Type.Int, arrow.Type.Float, arrow.Type.Date, arrow.Type.Time] as number[])
    .concat([arrow.Type.Timestamp, arrow.Type.Duration, arrow.Type.Dictionary])
    .includes(typeId);

const hasEnds = ({ typeId }: arrow.DataType): boolean =>
  ([arrow.Type.Utf8, arrow.Type.LargeUtf8, arrow.Type.Binary, arrow.Type.LargeBinary, arrow.Type.List] as number[])
    .concat([arrow.Type.LargeList, arrow.Type.Map])
    .includes(typeId);

/** Bytes unpacked of the file that is being read: unpacking is one call, within which nothing else runs. */
let unpacked = 0;
let registered = false;

function registerCodecs(): void {
  if (registered) return;
  registered = true;
  const codec = (decode: (bytes: Uint8Array, size: number) => Uint8Array) => ({
    decode(bytes: Uint8Array, size: number): Uint8Array {
      unpacked += size;
      if (!(unpacked <= MAX_DECODED_BYTES)) {
        throw new AppError('unreadable_file', 'The Arrow file unpacks to more data than can be processed.');
      }
      const decoded = decode(bytes, size);
      if (decoded.length !== size) throw new Error('A buffer holds less than it should.');
      return decoded.byteOffset % 8 === 0 ? decoded : decoded.slice();
    },
    encode(): Uint8Array {
      throw new Error('Arrow files are written without compression.');
    },
  });
  const { ZSTD } = compressors;
  setCompressionCodec(arrow.CompressionType.LZ4_FRAME, codec(decompressLz4Frame));
  if (ZSTD) setCompressionCodec(arrow.CompressionType.ZSTD, codec(ZSTD));
}
