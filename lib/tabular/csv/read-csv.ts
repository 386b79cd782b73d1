import { AppError } from '@/lib/errors';
import { tableOfVectors } from '@/lib/tabular/column-builder';
import { columnNames } from '@/lib/tabular/header/column-names';
import { bareUnit } from '@/lib/tabular/header/unit-text';
import type { RowFacts } from '@/lib/tabular/records/aside';
import type { Table } from '@/lib/tabular/table';
import { chunksWithTabs } from './blank-runs';
import { CR, indexOfLineEnd, LF } from './bytes';
import { detectDialect } from './detect-dialect';
import { type Dialect, tokenDialect } from './dialect';
import { dropFootnotes } from './footnotes';
import { type CsvInput, openInput } from './input';
import { detectLayout, type Layout } from './layout';
import { noteEverything } from './notes';
import { checkOptions } from './options';
import type { CsvOptions, CsvReading } from './reading';
import { sampleRows } from './sample';
import { skipLines } from './skip-lines';
import { TableRows } from './table-rows';
import { Tokeniser } from './tokeniser';

/** Bytes parsed at a time: enough rows for a column to be worked on at length, few enough to stay in the cache. */
const BLOCK_BYTES = 1 << 20;
const SNIFFED_BYTES = 1 << 16;
const MOST_TRIED_BYTES = 1 << 18;
/** A row is held in memory until it ends, with where each of its fields is. */
const MOST_ROW_BYTES = 1 << 26;

interface CsvResult {
  table: Table;
  reading: CsvReading;
  rows: RowFacts;
}

/**
 * Reads a CSV, TSV or similar file into the source table in one pass over its bytes. Encoding, dialect, header and what
 * surrounds the table are detected unless given; `reading` says what was decided. Cells are exactly as written; an
 * empty one is missing. Memory grows with the distinct values, not with the file.
 *
 * Every line of the file is a header row, a row of the table, a blank line, or one of `reading.skipped_lines`.
 * Columns are typed `text` or `number` by how they are stored; what they mean is not decided here.
 *
 * @param chunks the file; read once, from its start
 * @param fileBytes size of the file, when it is known: room for its rows is made at once
 * @throws AppError `empty_file` when there are only blank lines or empty cells; `unreadable_file` when the content is no text or the
 * table is too large; `invalid_input` for options that make no sense
 */
export async function readCsv(
  chunks: AsyncIterable<Uint8Array>,
  options: CsvOptions = {},
  fileBytes?: number,
): Promise<CsvResult> {
  checkOptions(options);
  const iterator = chunks[Symbol.asyncIterator]();
  try {
    return await readFrom(iterator, options, fileBytes);
  } finally {
    await iterator.return?.();
  }
}

async function readFrom(
  iterator: AsyncIterator<Uint8Array>,
  options: CsvOptions,
  fileBytes: number | undefined,
): Promise<CsvResult> {
  const input = await openInput(iterator, options.encoding);
  const { lines, tried } = sniff(input);
  const isGiven = options.delimiter !== undefined || options.skip_lines !== undefined;
  const directive = isGiven ? undefined : separatorDirective(tried.bytes);
  const dialect = detectDialect(tried.bytes.subarray(directive?.length ?? 0), tried.complete, {
    ...options,
    ...(options.skip_initial_space !== undefined && { skipInitialSpace: options.skip_initial_space }),
    ...(directive && { delimiter: directive.delimiter }),
  });
  const sample = sampleRows(lines.bytes, lines.complete, dialect);
  const layout = detectLayout(directive ? sample.rows.slice(1) : sample.rows, options);

  const rows = new TableRows({
    headerRows: layout.headerRows,
    width: layout.width,
    commentByte: layout.comment === '' ? -1 : layout.comment.charCodeAt(0),
    commentsAlways: options.comment !== undefined,
    ...(fileBytes !== undefined && { fileBytes }),
    ...(layout.headerDelimiter !== undefined && { headerDelimiter: layout.headerDelimiter }),
  });
  const tokeniser = new Tokeniser(tokenDialect(dialect), rows);
  rows.begin(tokeniser);
  const chunks = dialect.blankRun === undefined ? input.chunks : chunksWithTabs(input.chunks, dialect);
  await parse(skipLines(chunks, layout, rows, tokeniser), tokeniser, rows);
  if (rows.rows === 0 && rows.header.length === 0) {
    throw new AppError('empty_file', 'The file holds no table: there is nothing in it but blank lines.');
  }
  if (options.header_rows === undefined && rows.isEmpty()) {
    throw new AppError('empty_file', 'The file holds no table: every cell in it is empty.');
  }
  return finish(input, dialect, layout, rows, tokeniser, options);
}

interface Sniffed {
  bytes: Uint8Array;
  /** Nothing was cut off: the bytes are the whole file. */
  complete: boolean;
}

/**
 * The part of the sample that the layout is judged by, whole lines of it, and the part that every dialect is tried on, which
 * never is more than `MOST_TRIED_BYTES`, however long the lines.
 */
function sniff({ sample, complete }: CsvInput): { lines: Sniffed; tried: Sniffed } {
  const lines = wholeLines(sample, complete);
  if (lines.bytes.length <= MOST_TRIED_BYTES) return { lines, tried: lines };
  return { lines, tried: { bytes: lines.bytes.subarray(0, MOST_TRIED_BYTES), complete: true } };
}

function wholeLines(sample: Uint8Array, complete: boolean): Sniffed {
  if (sample.length <= SNIFFED_BYTES) return { bytes: sample, complete };
  const lineEnd = indexOfLineEnd(sample, SNIFFED_BYTES);
  if (lineEnd < 0) return { bytes: sample, complete };
  const end = sample[lineEnd] === CR && sample[lineEnd + 1] === LF ? lineEnd + 2 : lineEnd + 1;
  // A carriage return at the very end of a part may be half of a line end: it takes a byte more to be sure.
  return { bytes: sample.subarray(0, Math.min(end + 1, sample.length)), complete: complete && end === sample.length };
}

/** The line `sep=;` that Excel understands at the top of a file. */
function separatorDirective(bytes: Uint8Array): { delimiter: string; length: number } | undefined {
  const match = /^sep=(.)\r?\n/i.exec(new TextDecoder().decode(bytes.subarray(0, 8)));
  return match?.[1] === undefined ? undefined : { delimiter: match[1], length: match[0].length };
}

async function parse(chunks: AsyncIterable<Uint8Array>, tokeniser: Tokeniser, rows: TableRows): Promise<void> {
  let unread = 0;
  const run = (final: boolean) => {
    let more = true;
    while (more) {
      more = tokeniser.run(final);
      rows.take(tokeniser);
    }
    unread = 0;
  };
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; from += BLOCK_BYTES) {
      const block = chunk.subarray(from, from + BLOCK_BYTES);
      const left = tokeniser.pendingBytes - unread;
      if (tokeniser.pendingBytes > MOST_ROW_BYTES) {
        throw new AppError('unreadable_file', 'A line of the file is far longer than that of any table.');
      }
      tokeniser.append(block);
      unread += block.length;
      // A row longer than a block is looked at again only when twice as much of it is there.
      if (unread >= Math.max(BLOCK_BYTES / 2, left)) run(false);
    }
  }
  run(true);
}

function finish(
  input: CsvInput,
  dialect: Dialect,
  layout: Layout,
  rows: TableRows,
  tokeniser: Tokeniser,
  options: CsvOptions,
): CsvResult {
  const rowCount = options.skip_footnotes === false ? rows.rows : dropFootnotes(rows, tokeniser, dialect.delimiter);
  const columns = rows.allColumns();
  if (layout.hasCommentMark && rows.header[0]?.[0] !== undefined)
    rows.header[0][0] = rows.header[0][0].replace(/^[#%]\s*/, '');
  const names = columnNames(layout.hasUnits ? rows.header.slice(0, -1) : rows.header, rows.width, layout.unnamedFirst);
  const units = layout.hasUnits ? (rows.header.at(-1)?.map(bareUnit) ?? []) : [];
  const table = tableOfVectors(
    columns.map((column, index) => ({
      name: names[index] ?? `column_${index + 1}`,
      vector: column.build(rowCount),
      unit: units[index] ?? null,
    })),
    rowCount,
  );
  const { lf, crlf, cr } = tokeniser.newlines;
  const kinds = [
    lf > 0 ? ('\n' as const) : [],
    crlf > 0 ? ('\r\n' as const) : [],
    cr > 0 ? ('\r' as const) : [],
  ].flat();
  const reading: CsvReading = {
    format: dialect.delimiter === '\t' ? 'tsv' : 'csv',
    encoding: input.report.encoding,
    byte_order_mark: input.byteOrderMark,
    delimiter: dialect.delimiter,
    quote: dialect.quote,
    escape: dialect.escape,
    ...(dialect.blankRun !== undefined && { blank_run: dialect.blankRun }),
    ...(dialect.skipInitialSpace && { skip_initial_space: true }),
    newline: kinds.length > 1 ? 'mixed' : (kinds[0] ?? null),
    header_rows: rows.header.length,
    ...(rows.header.length > 0 && { header_line: rows.headerLine }),
    comment: layout.comment === '' ? null : layout.comment,
    skipped_lines: rows.skipped,
    skipped_line_count: rows.skippedCount,
    blank_lines: rows.blankLines,
    odd_rows: rows.odd,
    notes: [],
    row_count: rowCount,
    column_count: columns.length,
  };
  reading.notes = noteEverything(reading, input.report, tokeniser, layout);
  const header = rows.header.map((names) => (layout.unnamedFirst ? ['', ...names] : names));
  return { table, reading, rows: { header, ownColumns: rows.width, belowBlank: rows.rowsBelowBlank } };
}
