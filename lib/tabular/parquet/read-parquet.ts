import {
  type AsyncBuffer,
  type FileMetaData,
  type ParquetParsers,
  parquetMetadataAsync,
  parquetScan,
  parquetSchema,
} from 'hyparquet';
import { compressors as packed } from 'hyparquet-compressors';
import { AppError } from '@/lib/errors';
import { collectBytes } from '@/lib/tabular/collect';
import { buildTable, ColumnBuilder, checkTableSize } from '@/lib/tabular/column-builder';
import type { Table } from '@/lib/tabular/table';
import {
  bytesText,
  dayText,
  decimalText,
  float32Value,
  jsonText,
  setDigits,
  timeKind,
  timeOfDayText,
  timestampText,
  unscaledDecimal,
  withoutMidnight,
} from './cell-text';
import { checkPages } from './check-pages';
import { type CellReader, isFlat, readFlatColumn } from './flat-column';

type SchemaTree = ReturnType<typeof parquetSchema>;

/** How a Parquet file was read. */
export interface ParquetReading {
  format: 'parquet';
  row_groups: number;
  /** The program that wrote the file, as it calls itself. */
  created_by?: string;
  /** Columns of lists, maps and structs, read as JSON text. */
  nested_columns: string[];
  /** Everything worth knowing, in sentences for a person. */
  notes: string[];
  row_count: number;
  column_count: number;
}

/** Those of the package; a page whose values are all missing may have nothing to unpack. */
const compressors = Object.fromEntries(
  Object.entries(packed).map(([codec, unpack]) => [
    codec,
    (input: Uint8Array, size: number) => (size === 0 ? new Uint8Array(0) : unpack(input, size)),
  ]),
);

/**
 * Reads a Parquet file column by column: dates and timestamps as ISO text, decimals and integers beyond 2^53 with every
 * digit, nested values as JSON text, booleans as `true` and `false`.
 *
 * @throws AppError `unreadable_file` naming the column that cannot be read; hyparquet's own error on damaged metadata
 */
export async function readParquet(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ table: Table; reading: ParquetReading }> {
  const bytes = await collectBytes(chunks);
  const file = {
    byteLength: bytes.byteLength,
    slice: (start: number, end = bytes.byteLength) =>
      bytes.buffer.slice(bytes.byteOffset + start, bytes.byteOffset + end),
  };
  const metadata = await parquetMetadataAsync(file, { geoparquet: false });
  const schema = parquetSchema(metadata);
  const fields = schema.children;
  const rowCount = Number(metadata.num_rows);
  checkTableSize(fields.length, rowCount);
  checkNames(fields);
  checkPages(bytes, metadata);

  const columns: ColumnBuilder[] = [];
  for (const field of fields) {
    const { name } = field.element;
    const builder = new ColumnBuilder(name);
    columns.push(builder);
    const reader = cellReader(field);
    try {
      const read = isFlat(field)
        ? readFlatColumn(
            bytes,
            metadata,
            [schema, reader.isDecimal ? plainField(field) : field],
            compressors,
            reader,
            builder,
          )
        : await readNestedColumn(file, metadata, name, reader, builder);
      if (read !== rowCount) throw new Error(`${read} of ${rowCount} rows were decoded.`);
    } catch (cause) {
      throw new AppError('unreadable_file', `The column “${name}” of the Parquet file could not be read.`, { cause });
    }
  }
  const table = buildTable(columns, rowCount);
  const datesOnly = table.columns.map((column, i) => {
    const time = timeKind((fields[i] as SchemaTree).element);
    return time?.kind === 'timestamp' ? { ...column, vector: withoutMidnight(column.vector) } : column;
  });
  const isNested = ({ children, element }: SchemaTree) => children.length > 0 || element.repetition_type === 'REPEATED';
  const nested = fields.filter(isNested).map((field) => field.element.name);
  return {
    table: { ...table, columns: datesOnly },
    reading: {
      format: 'parquet',
      row_groups: metadata.row_groups.length,
      ...(metadata.created_by === undefined ? {} : { created_by: metadata.created_by }),
      nested_columns: nested,
      notes: nested.map((name) => `Column “${name}” holds nested values, read as JSON text.`),
      row_count: rowCount,
      column_count: fields.length,
    },
  };
}

function checkNames(fields: readonly SchemaTree[]): void {
  const names = new Set(fields.map((field) => field.element.name));
  if (names.size < fields.length) {
    throw new AppError('unreadable_file', 'The Parquet file has several columns of one name. Give each its own name.');
  }
}

function cellReader(field: SchemaTree): CellReader {
  const { element, children } = field;
  const time = timeKind(element);
  const timestamp = (unit: 'MILLIS' | 'MICROS' | 'NANOS') => (count: bigint) =>
    timestampText(BigInt(count), unit, time?.isUtc ?? false);
  const parsers: Partial<ParquetParsers> = {
    timestampFromMilliseconds: timestamp('MILLIS'),
    timestampFromMicroseconds: timestamp('MICROS'),
    timestampFromNanoseconds: timestamp('NANOS'),
    dateFromDays: dayText,
    jsonFromBytes: bytesText,
    stringFromBytes: bytesText,
  };
  const isDecimal = children.length === 0 && element.converted_type === 'DECIMAL';
  if (children.length > 0) return { isDecimal, parsers, setCell: setNested };
  if (isDecimal) return { isDecimal, parsers, setCell: decimalSetter(element.scale ?? 0) };
  if (time?.kind === 'time') return { isDecimal, parsers, setCell: timeSetter(time.unit) };
  if (element.type === 'FLOAT') return { isDecimal, parsers, setCell: setFloat32 };
  return { isDecimal, parsers, setCell: setPlain };
}

function setPlain(builder: ColumnBuilder, row: number, value: unknown): void {
  if (typeof value === 'number') builder.setNumber(row, value);
  else if (typeof value === 'string') builder.setText(row, value);
  else if (typeof value === 'bigint') setDigits(builder, row, String(value));
  else if (value instanceof Uint8Array) builder.setText(row, bytesText(value));
  else if (value !== null && value !== undefined)
    builder.setText(row, typeof value === 'boolean' ? String(value) : jsonText(value));
}

function setNested(builder: ColumnBuilder, row: number, value: unknown): void {
  if (value !== null && value !== undefined) builder.setText(row, jsonText(value));
}

function setFloat32(builder: ColumnBuilder, row: number, value: unknown): void {
  if (typeof value === 'number') builder.setNumber(row, float32Value(value));
}

function decimalSetter(scale: number): CellReader['setCell'] {
  return (builder, row, value) => {
    if (typeof value === 'number' || typeof value === 'bigint' || value instanceof Uint8Array) {
      setDigits(builder, row, decimalText(unscaledDecimal(value), scale));
    }
  };
}

function timeSetter(unit: 'MILLIS' | 'MICROS' | 'NANOS'): CellReader['setCell'] {
  return (builder, row, value) => {
    if (typeof value === 'number' || typeof value === 'bigint') {
      builder.setText(row, timeOfDayText(BigInt(value), unit));
    }
  };
}

/** The field as a plain number or plain bytes: a decimal is read as the integer it is stored as, as a float it would lose digits. */
function plainField(field: SchemaTree): SchemaTree {
  return { ...field, element: { ...field.element, converted_type: undefined, logical_type: undefined } };
}

/** Reads a column of lists, maps or structs. @returns the number of rows decoded */
async function readNestedColumn(
  file: AsyncBuffer,
  metadata: FileMetaData,
  column: string,
  { parsers, setCell }: CellReader,
  builder: ColumnBuilder,
): Promise<number> {
  const scan = await parquetScan({ file, metadata, columns: [column], compressors, utf8: false, parsers });
  let read = 0;
  for (const { rowStart, rowEnd } of scan.ranges) {
    const cells: ArrayLike<unknown> = await scan.readColumn({ column, rowStart, rowEnd });
    read += cells.length;
    for (let i = 0; i < cells.length; i++) setCell(builder, rowStart + i, cells[i]);
  }
  return read;
}
