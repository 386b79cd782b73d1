import { Buffer } from 'node:buffer';
import { checkTableSize, MAX_CELLS } from '@/lib/tabular/column-builder';
import { SPACE } from './bytes';
import { ColumnStore } from './column-store';
import { ODD_ROWS_KEPT, type OddRow, SKIPPED_LINES_KEPT, SKIPPED_TEXT_LENGTH, type SkippedLine } from './reading';
import type { IrregularRow, RowHandler } from './row-handler';
import type { Tokeniser } from './tokeniser';

/** How many blank lines and odd rows are remembered, to judge the end of the file by. */
const RECENT = 128;
/** Gaps remembered; a file with more has blank lines everywhere. */
const MOST_GAPS = 10_000;
/** Later rows may be shorter than the first ones. */
const SPARE_ROOM = 1.06;

export interface TableRowsOptions {
  headerRows: number;
  /** Columns of the table, unless the header has more. */
  width: number;
  /** −1: no comments. */
  commentByte: number;
  /** Every row that begins with the comment byte is a comment, even one with the right number of fields. */
  commentsAlways: boolean;
  /** Size of the file, if known. */
  fileBytes?: number;
  /** What separates the names of a header that the dialect takes for one field. */
  headerDelimiter?: string;
}

/**
 * Collects the rows of one file into columns, and decides about every row that is not like the others: header rows,
 * blank lines, comments, rows with too few fields (padded) and with too many (kept in extra columns).
 */
export class TableRows implements RowHandler {
  readonly header: string[][] = [];
  headerLine = 0;
  readonly columns: ColumnStore[] = [];
  readonly skipped: SkippedLine[] = [];
  skippedCount = 0;
  blankLines = 0;
  /** The last blank lines, to tell what stands below one. */
  readonly recentBlankLines: number[] = [];
  /** Rows that stand directly below blank lines, the first of them. */
  readonly rowsBelowBlank: number[] = [];
  readonly odd = { short: 0, long: 0, examples: [] as OddRow[] };
  private readonly recentOdd: OddRow[] = [];
  /** Rows taken into the columns. */
  rows = 0;
  width: number;
  private readonly extra = new Map<number, ColumnStore>();

  constructor(private readonly options: TableRowsOptions) {
    this.width = options.width;
  }

  /** Tells the tokeniser what a regular row is, once the header is known. */
  begin(tokeniser: Tokeniser): void {
    if (this.header.length < this.options.headerRows) return;
    checkTableSize(this.width, 0);
    while (this.columns.length < this.width) this.columns.push(new ColumnStore());
    // In a single column a blank line has as many fields as a row: each row must be looked at.
    tokeniser.expectedFields = this.width === 1 ? -1 : this.width;
    tokeniser.commentByte = this.options.commentByte;
  }

  irregularRow(tokeniser: Tokeniser, row: IrregularRow): void {
    tokeniser.fieldCount = row.first;
    if (this.isBlank(tokeniser, row)) {
      this.noteBlank(row.line);
      this.noteGap(tokeniser.rows);
    } else if (this.isComment(tokeniser, row))
      this.skip(row.line, tokeniser.bytes.subarray(row.start, row.end), 'comment');
    else if (this.header.length < this.options.headerRows) this.takeHeader(tokeniser, row);
    else this.keep(tokeniser, row);
  }

  /** Moves the rows the tokeniser has found into the columns. */
  take(tokeniser: Tokeniser): void {
    const { width } = this;
    const rows = tokeniser.fieldCount / Math.max(width, 1);
    if (rows > 0) {
      checkTableSize(width + this.extra.size, this.rows + rows);
      const room = this.roomFor(this.rows + rows, tokeniser.consumedBytes);
      this.columns.forEach((column, index) => {
        column.append(tokeniser, index, width, this.rows, rows, room);
      });
      this.rows += rows;
    }
    tokeniser.take();
  }

  /** Rows to make room for: as many as the file will have if it goes on like this, or else half as many again. */
  private roomFor(rows: number, consumedBytes: number): number {
    const { fileBytes = 0 } = this.options;
    const expected = Math.min((rows / consumedBytes) * fileBytes * SPARE_ROOM, MAX_CELLS / this.width);
    const atLeast = rows * (fileBytes > 0 ? SPARE_ROOM : 1.5);
    return Math.ceil(Math.max(expected, atLeast));
  }

  /** All columns, extra ones last; those between two extra columns that no row reaches are made, empty. */
  allColumns(): ColumnStore[] {
    const last = Math.max(-1, ...this.extra.keys());
    for (let column = this.columns.length; column <= last; column++) this.columns.push(this.extraColumn(column));
    return this.columns;
  }

  /** Whether the file holds nothing but empty cells. */
  isEmpty(): boolean {
    if (this.skippedCount > 0) return false;
    const isNamed = this.header.some((names) => names.some((name) => name.trim() !== ''));
    return !isNamed && [...this.columns, ...this.extra.values()].every((column) => column.isEmpty());
  }

  skip(line: number, bytes: Uint8Array, reason: SkippedLine['reason']): void {
    this.skipText(line, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'), reason);
  }

  skipText(line: number, text: string, reason: SkippedLine['reason']): void {
    this.skippedCount++;
    if (this.skipped.length < SKIPPED_LINES_KEPT) {
      this.skipped.push({ line, text: text.slice(0, SKIPPED_TEXT_LENGTH), reason });
    }
  }

  noteBlank(line: number): void {
    this.blankLines++;
    this.recentBlankLines.push(line);
    if (this.recentBlankLines.length > RECENT) this.recentBlankLines.shift();
  }

  private noteGap(row: number): void {
    const gaps = this.rowsBelowBlank;
    if (gaps.length < MOST_GAPS && gaps.at(-1) !== row) gaps.push(row);
  }

  /** A line of nothing, or of nothing but spaces. */
  private isBlank({ bytes }: Tokeniser, { start, end, count }: IrregularRow): boolean {
    if (count > 1) return false;
    for (let i = start; i < end; i++) if (bytes[i] !== SPACE) return false;
    return true;
  }

  private isComment({ bytes }: Tokeniser, { start, count }: IrregularRow): boolean {
    return bytes[start] === this.options.commentByte && (this.options.commentsAlways || count !== this.width);
  }

  private takeHeader(tokeniser: Tokeniser, row: IrregularRow): void {
    const names = fieldTexts(tokeniser, row);
    const { headerDelimiter } = this.options;
    this.header.push(headerDelimiter === undefined ? names : (names[0] ?? '').split(headerDelimiter));
    this.headerLine = row.line;
    if (this.header.length < this.options.headerRows) return;
    this.width = Math.max(this.width, ...this.header.map((names) => usedLength(names)));
    this.begin(tokeniser);
  }

  private keep(tokeniser: Tokeniser, { first, count, line }: IrregularRow): void {
    const { width } = this;
    tokeniser.fieldCount = first + width;
    if (count < width) {
      tokeniser.reserve(0);
      tokeniser.starts.fill(0, first + count, first + width);
      tokeniser.ends.fill(0, first + count, first + width);
    }
    if (count !== width) this.noteOdd({ line, fields: count, expected: width });
    for (let column = width; column < count; column++) {
      const start = tokeniser.starts[first + column] as number;
      const end = tokeniser.ends[first + column] as number;
      if (start < end) this.extraColumn(column).set(tokeniser.rows, tokeniser.bytes.subarray(start, end));
    }
    tokeniser.keepRow(line);
  }

  private noteOdd(row: OddRow): void {
    if (row.fields < row.expected) this.odd.short++;
    else this.odd.long++;
    if (this.odd.examples.length < ODD_ROWS_KEPT) this.odd.examples.push(row);
    this.recentOdd.push(row);
    if (this.recentOdd.length > RECENT) this.recentOdd.shift();
  }

  /** Takes back that the row on this line is odd: it turned out to be no row. */
  forgetOdd(line: number): void {
    const row = this.recentOdd.find((candidate) => candidate.line === line);
    if (row === undefined) return;
    if (row.fields < row.expected) this.odd.short--;
    else this.odd.long--;
    const example = this.odd.examples.indexOf(row);
    if (example >= 0) this.odd.examples.splice(example, 1);
  }

  private extraColumn(index: number): ColumnStore {
    let column = this.extra.get(index);
    if (column === undefined) {
      checkTableSize(index + 1, this.rows);
      column = new ColumnStore();
      this.extra.set(index, column);
    }
    return column;
  }
}

/** The fields of a row as strings. */
export function fieldTexts({ bytes, starts, ends }: Tokeniser, { first, count }: IrregularRow): string[] {
  const buffer = Buffer.from(bytes.buffer);
  return Array.from({ length: count }, (_, i) => buffer.toString('utf8', starts[first + i], ends[first + i]));
}

/** Length without empty strings at the end. */
function usedLength(texts: readonly string[]): number {
  return texts.findLastIndex((text) => text !== '') + 1;
}
