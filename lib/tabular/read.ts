import { AppError } from '@/lib/errors';
import { withNeighbours } from '@/lib/tabular/kinds/neighbours';
import { mayHoldTable } from './archive/may-hold-table';
import { type FileType, formatOf, type Reading } from './formats';
import type { ArchiveReading, FileBytes } from './formats/format';
import { inferTypes } from './infer';
import type { ReadingOptions } from './reading-options';
import type { AsideKind, RowFacts } from './records/aside';
import { setAsideRows } from './records/set-aside';
import { sniffFileType } from './sniff';
import { rowCount, type Table } from './table';

export type { Reading } from './formats';
export type { ReadingOptions } from './reading-options';

const HEAD_BYTES = 64 * 1024;
/** What is looked for in files that programs write record by record. */
const AMONG_RECORDS: readonly AsideKind[] = ['repeated_header', 'units', 'total'];
const MOST_HELD_BYTES = 256 * 1024 ** 2;

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
  const { noun, unpack } = formatOf(source.fileType);
  try {
    if (unpack === undefined) return await readFile(source.fileType, storage, options);
    const { file, archive } = await unpack(storage, options, mayHoldTable);
    const fileType = await typeWithin(file, options);
    const { table, reading } = await readFile(fileType, withinBounds(fileType, file), options);
    return { table, reading: { ...reading, notes: [archiveNote(noun, archive), ...reading.notes], archive } };
  } catch (cause) {
    if (cause instanceof AppError || storage.failed()) throw cause;
    throw new AppError(
      'unreadable_file',
      `The ${noun} is damaged or incomplete and could not be read. Save or export it again.`,
      { cause },
    );
  }
}

async function readFile(
  fileType: FileType,
  file: FileBytes,
  options: ReadingOptions,
): Promise<{ table: Table; reading: Reading }> {
  const { noun, read } = formatOf(fileType);
  if (read === undefined) {
    throw new AppError('unreadable_file', 'The archive holds another archive. Unpack it and upload what is inside.');
  }
  // What the registry's readers give is, between them, a `Reading`: the type is made of their results.
  const { table, reading, rows } = (await read(file, options)) as {
    table: Table;
    reading: Reading;
    rows?: RowFacts;
  };
  if (table.columns.length === 0) throw new AppError('empty_file', `The ${noun} holds no table.`);
  const { table: records, aside, emptyColumns } = setAsideRows(table, rows ?? { only: AMONG_RECORDS }, options);
  if (rows === undefined && aside.row_count === 0)
    return { table: withNeighbours(withUnits(inferTypes(table), table)), reading };
  return {
    table: withNeighbours(withUnits(inferTypes(records), records)),
    reading: {
      ...reading,
      row_count: rowCount(records),
      column_count: records.columns.length,
      set_aside: aside,
      notes: [...reading.notes, ...emptyEndNote(emptyColumns)],
      ...(rows !== undefined && { made_up_names: rows.header?.length === 0 }),
    },
  };
}

/** What is said of columns that were left out because nothing is in them. */
function emptyEndNote(count: number): string[] {
  if (count === 0) return [];
  return [
    `${count === 1 ? 'A column' : `${count} columns`} at the end without a name or a value ${count === 1 ? 'was' : 'were'} left out.`,
  ];
}

/** Numbers do not carry their unit with them, as texts do: the one a file says they have is that of its numeric columns. */
function withUnits(inferred: Table, { columns: read }: Table): Table {
  const columns = inferred.columns.map((column) => {
    const unit = read.find(({ id }) => id === column.id)?.unit;
    const isMeasure = column.type === 'number' || column.type === 'integer';
    return unit === undefined || column.unit !== undefined || !isMeasure ? column : { ...column, unit };
  });
  return { ...inferred, columns };
}

/** A file whose directory stands at its end is held in memory: what is unpacked of it must fit. */
function withinBounds(fileType: FileType, file: FileBytes): FileBytes {
  if (formatOf(fileType).content.kind !== 'binary') return file;
  async function* open(): AsyncGenerator<Uint8Array> {
    let bytes = 0;
    for await (const chunk of file.open()) {
      bytes += chunk.length;
      if (bytes > MOST_HELD_BYTES)
        throw new AppError('unreadable_file', 'The file in the archive is too large to be read.');
      yield chunk;
    }
  }
  return { ...file, open };
}

/** The kind of a file in an archive. @throws AppError `unreadable_file` with what an upload of it would be told */
async function typeWithin(file: FileBytes, options: ReadingOptions): Promise<FileType> {
  const head: Uint8Array[] = [];
  let bytes = 0;
  let isWhole = true;
  for await (const chunk of file.open()) {
    head.push(chunk);
    bytes += chunk.length;
    isWhole = bytes <= HEAD_BYTES;
    if (!isWhole) break;
  }
  try {
    const size = isWhole ? bytes : Number.POSITIVE_INFINITY;
    return sniffFileType(file.name ?? '', Buffer.concat(head).subarray(0, HEAD_BYTES), size, options);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'unsupported_file_type') throw error;
    throw new AppError('unreadable_file', `What the archive holds cannot be read. ${error.message}`, { cause: error });
  }
}

function archiveNote(noun: string, { entry, entries }: ArchiveReading): string {
  const others = entries.filter((name) => name !== entry);
  const more =
    others.length === 0
      ? ''
      : `; it also holds ${others.slice(0, 5).join(', ')}${others.length > 5 ? ' and more' : ''}`;
  return `The file was taken out of a ${noun}${entry === null ? '' : `: ${entry}`}${more}.`;
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
