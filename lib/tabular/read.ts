import { AppError } from '@/lib/errors';
import type { FileType } from '@/lib/tabular/file-type';
import { readCsv } from './csv/read-csv';
import { inferTypes } from './infer';
import { type JsonReading, readJson } from './json/read-json';
import { readNdjson } from './json/read-ndjson';
import type { ParquetReading } from './parquet/read-parquet';
import type { Table } from './table';

import type { XlsxOptions, XlsxReading } from './xlsx/read-xlsx';

type CsvOptions = NonNullable<Parameters<typeof readCsv>[1]>;
type CsvReading = Awaited<ReturnType<typeof readCsv>>['reading'];

/** What a person may decide about reading a file; what is left out is detected. */
export type ReadingOptions = CsvOptions & XlsxOptions;

/** What was decided about reading a file, kept with the job and shown. Plain JSON. */
export type Reading = CsvReading | JsonReading | XlsxReading | ParquetReading;

/** A stored file. `open` gives its bytes from the start, and may be called more than once. */
export interface TableSource {
  fileType: FileType;
  open(): AsyncIterable<Uint8Array>;
  sizeBytes: number;
}

/** What each kind of file is called in a message. */
const NAMES: Record<FileType, string> = {
  csv: 'CSV file',
  tsv: 'TSV file',
  xlsx: 'Excel workbook',
  json: 'JSON file',
  ndjson: 'NDJSON file',
  parquet: 'Parquet file',
};

/**
 * Reads a file of any supported kind into the source table, its column types inferred.
 *
 * @throws AppError `unreadable_file` with a sentence for a person when the content is not what the file type says,
 * `empty_file` when there is nothing in it. Columns without any row are a table, of no rows. What `source.open()` itself throws
 * passes through unchanged.
 */
export async function readTable(
  source: TableSource,
  options: ReadingOptions = {},
): Promise<{ table: Table; reading: Reading }> {
  const storage = watch(source);
  try {
    const { table, reading } = await read(storage, options);
    if (table.columns.length === 0) {
      throw new AppError('empty_file', `The ${NAMES[source.fileType]} holds no table.`);
    }
    return { table: inferTypes(table), reading };
  } catch (cause) {
    if (cause instanceof AppError || storage.failed()) throw cause;
    throw new AppError(
      'unreadable_file',
      `The ${NAMES[source.fileType]} is damaged or incomplete and could not be read. Save or export it again.`,
      { cause },
    );
  }
}

async function read(source: TableSource, options: ReadingOptions): Promise<{ table: Table; reading: Reading }> {
  switch (source.fileType) {
    case 'csv':
    case 'tsv':
      return readCsv(source.open(), options, source.sizeBytes);
    case 'json':
      return readJson(source.open());
    case 'ndjson':
      return readNdjson(source.open());
    case 'xlsx': {
      const { readXlsx } = await import('./xlsx/read-xlsx');
      return readXlsx(source.open(), options);
    }
    case 'parquet': {
      const { readParquet } = await import('./parquet/read-parquet');
      return readParquet(source.open());
    }
  }
}

/** The same source, remembering whether reading its bytes failed, which says nothing about the file. */
function watch(source: TableSource): TableSource & { failed(): boolean } {
  let failed = false;
  async function* open(): AsyncGenerator<Uint8Array> {
    const chunks = source.open()[Symbol.asyncIterator]();
    try {
      for (;;) {
        const next = await chunks.next().catch((error: unknown) => {
          failed = true;
          throw error;
        });
        if (next.done) return;
        yield next.value;
      }
    } finally {
      await chunks.return?.();
    }
  }
  return { ...source, open, failed: () => failed };
}
