import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { AppError } from '@/lib/errors';
import { collectBytes } from '@/lib/tabular/collect';
import type { FileBytes, MayHoldTable, Unpacked } from '@/lib/tabular/formats/format';
import type { ReadingOptions } from '@/lib/tabular/reading-options';
import { DEFAULT_LIMITS, tooDense } from '@/lib/tabular/xlsx/package';

/** Files whose content is looked at, the largest first. */
const MOST_LOOKED_AT = 200;
const HEAD_BYTES = 64 * 1024;

/**
 * The file inside a ZIP archive that is read: the one asked for, else the only one that may hold a table, or the largest of
 * them.
 *
 * @throws AppError `unreadable_file` when there is none, or not the one asked for, or beyond the limits of workbooks
 */
export async function unpackZip(
  { open }: FileBytes,
  options: ReadingOptions,
  mayHoldTable: MayHoldTable,
): Promise<Unpacked> {
  const zip = await yauzl.fromBufferPromise(await collectBytes(open()), { lazyEntries: true });
  if (zip.entryCount > DEFAULT_LIMITS.entries) throw tooDense('The archive');
  const files: Entry[] = [];
  for await (const entry of zip.eachEntry()) if (isFile(entry)) files.push(entry);
  files.sort((a, b) => b.uncompressedSize - a.uncompressedSize);

  const tables: Entry[] = [];
  for (const entry of files.slice(0, MOST_LOOKED_AT)) {
    if (await looksReadable(zip, entry, options, mayHoldTable)) tables.push(entry);
  }
  const names = tables.map(({ fileName }) => fileName);
  const chosen = options.entry === undefined ? tables[0] : files.find(({ fileName }) => fileName === options.entry);
  if (chosen === undefined) throw new AppError('unreadable_file', missing(files, names, options.entry));
  return {
    file: { name: chosen.fileName, open: () => contentOf(zip, chosen), sizeBytes: chosen.uncompressedSize },
    archive: { format: 'zip', entry: chosen.fileName, entries: names },
  };
}

/** Folders, what a Mac adds, and hidden files are none. */
function isFile({ fileName }: Entry): boolean {
  return !/(^|\/)(__MACOSX\/|\.)|\/$/.test(fileName);
}

async function looksReadable(
  zip: ZipFile,
  entry: Entry,
  options: ReadingOptions,
  mayHoldTable: MayHoldTable,
): Promise<boolean> {
  if (entry.isEncrypted()) return mayHoldTable(entry.fileName, undefined, entry.uncompressedSize, options);
  const head: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of contentOf(zip, entry)) {
    head.push(chunk);
    size += chunk.length;
    if (size >= HEAD_BYTES) break;
  }
  return mayHoldTable(entry.fileName, Buffer.concat(head).subarray(0, HEAD_BYTES), entry.uncompressedSize, options);
}

async function* contentOf(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted()) {
    throw new AppError(
      'unreadable_file',
      'The archive is protected with a password. Unpack it and upload what is inside.',
    );
  }
  const { totalBytes, ratio, ratioFromBytes } = DEFAULT_LIMITS;
  const stream = await zip.openReadStreamPromise(entry);
  let bytes = 0;
  for await (const chunk of stream) {
    const piece: Buffer = chunk;
    bytes += piece.length;
    const isDense = bytes > ratioFromBytes && bytes > entry.compressedSize * ratio;
    if (bytes > totalBytes || isDense) throw tooDense('The archive');
    yield piece;
  }
}

function missing(files: readonly Entry[], tables: readonly string[], asked: string | undefined): string {
  const listed = (names: readonly string[]) =>
    names.length <= 5 ? names.join(', ') : `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`;
  if (asked !== undefined) return `The archive has no file “${asked}”. It has ${listed(tables)}.`;
  if (files.length === 0) return 'The archive is empty.';
  return `The archive holds no table that can be read, only ${listed(files.map(({ fileName }) => fileName))}.`;
}
