import type { ColumnMetaData, FileMetaData } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { AppError } from '@/lib/errors';
import { MAX_CELLS, MAX_DECODED_BYTES } from '@/lib/tabular/column-builder';

/** Memory that all unpacked pages may take. */
const MAX_UNPACKED_BYTES = 2 * MAX_DECODED_BYTES;

/** What pages hold by their own account, so far. */
interface Total {
  entries: number;
  unpackedBytes: number;
}

/**
 * Looks at the header of every page before any is unpacked: what the footer says of rows and sizes may be wrong, and what a page
 * claims is what unpacking it takes.
 *
 * @throws AppError `unreadable_file` when the pages hold another number of rows than the footer says, or more than can be
 * processed, or cannot be found
 */
export function checkPages(bytes: Uint8Array, metadata: FileMetaData): void {
  const rows = Number(metadata.num_rows);
  const grouped = metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  if (grouped !== rows) throw contradiction(rows, grouped);
  const total: Total = { entries: 0, unpackedBytes: 0 };
  for (const { columns, num_rows } of metadata.row_groups) {
    for (const { meta_data: column } of columns) {
      if (column === undefined) throw new Error('A column chunk says nothing of itself.');
      const values = countValues(bytes, column, total);
      // A list may have any number of values a row; what is flat has one, missing or not.
      const isFlat = column.path_in_schema.length === 1 && !isRepeated(metadata, column.path_in_schema[0] ?? '');
      if (isFlat ? values !== Number(num_rows) : values > 0 && num_rows === 0n) {
        throw contradiction(Number(num_rows), values);
      }
    }
  }
}

/** The number of values in the pages of a column chunk, each looked at as far as its header. */
function countValues(bytes: Uint8Array, column: ColumnMetaData, total: Total): number {
  const { dictionary_page_offset: dictionary, data_page_offset: data } = column;
  const start = Number(dictionary !== undefined && dictionary > 0n && dictionary < data ? dictionary : data);
  const end = start + Number(column.total_compressed_size);
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: start };
  let values = 0;
  while (reader.offset < end) {
    const header = headerAt(reader, column);
    const dataHeader = header.data_page_header ?? header.data_page_header_v2;
    const entries = dataHeader?.num_values ?? header.dictionary_page_header?.num_values ?? 0;
    total.entries += entries;
    total.unpackedBytes += header.uncompressed_page_size;
    if (!(total.entries <= MAX_CELLS && total.unpackedBytes <= MAX_UNPACKED_BYTES)) {
      throw new AppError('unreadable_file', 'The Parquet file unpacks to more data than can be processed.');
    }
    const isSound = entries >= 0 && header.uncompressed_page_size >= 0 && header.compressed_page_size >= 0;
    if (!isSound || reader.offset + header.compressed_page_size > bytes.length) throw unreadable(column);
    values += dataHeader?.num_values ?? 0;
    reader.offset += header.compressed_page_size;
  }
  return values;
}

function headerAt(reader: { view: DataView; offset: number }, column: ColumnMetaData) {
  try {
    return parquetHeader(reader);
  } catch (cause) {
    throw unreadable(column, cause);
  }
}

function isRepeated({ schema }: FileMetaData, name: string): boolean {
  return schema.some((element) => element.name === name && element.repetition_type === 'REPEATED');
}

function unreadable(column: ColumnMetaData, cause?: unknown): AppError {
  const name = column.path_in_schema[0] ?? '';
  return new AppError('unreadable_file', `The column “${name}” of the Parquet file could not be read.`, { cause });
}

function contradiction(declared: number, found: number): AppError {
  const [rows, values] = [declared, found].map((count) => count.toLocaleString('en'));
  return new AppError(
    'unreadable_file',
    `The Parquet file contradicts itself: it says that it has ${rows} rows, and holds ${values}. Write it again.`,
  );
}
