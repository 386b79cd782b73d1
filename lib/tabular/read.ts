import { AppError } from '@/lib/errors';
import { type FileType, formatOf, type Reading } from './formats';
import type { FileBytes } from './formats/format';
import { inferTypes } from './infer';
import type { ReadingOptions } from './reading-options';
import type { RowFacts } from './records/aside';
import { setAsideRows } from './records/set-aside';
import { rowCount, type Table } from './table';

export type { Reading } from './formats';
export type { ReadingOptions } from './reading-options';

/** A stored file. */
export interface TableSource extends FileBytes {
  fileType: FileType;
}

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
  const { noun, read } = formatOf(source.fileType);
  if (read === undefined) throw new RangeError(`Nothing reads ${source.fileType}.`);
  try {
    // What the registry's readers give is, between them, a `Reading`: the type is made of their results.
    const { table, reading, rows } = (await read(storage, options)) as {
      table: Table;
      reading: Reading;
      rows?: RowFacts;
    };
    if (table.columns.length === 0) throw new AppError('empty_file', `The ${noun} holds no table.`);
    if (rows === undefined) return { table: inferTypes(table), reading };
    const { table: records, aside } = setAsideRows(table, rows, options);
    return {
      table: inferTypes(records),
      reading: {
        ...reading,
        row_count: rowCount(records),
        column_count: records.columns.length,
        set_aside: aside,
        made_up_names: rows.header?.length === 0,
      },
    };
  } catch (cause) {
    if (cause instanceof AppError || storage.failed()) throw cause;
    throw new AppError(
      'unreadable_file',
      `The ${noun} is damaged or incomplete and could not be read. Save or export it again.`,
      { cause },
    );
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
