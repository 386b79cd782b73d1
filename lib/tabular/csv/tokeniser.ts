import { BACKSLASH, CR, LF, SPACE } from './bytes';
import type { Dialect } from './dialect';
import type { NewlineCounts, QuoteCounts, RowHandler } from './row-handler';
import { TokenBuffer } from './token-buffer';
import { belowEach, firstHit, inEachByte, zeroIn } from './words';

/** A quoted field that is still open after this many bytes is taken for a stray quote character. */
const MAX_QUOTED_BYTES = 4 << 20;
/** Fields gathered before the caller is asked to take them. */
const MAX_FIELDS = 1 << 20;
/** Rows whose line is remembered. */
export const RECENT_ROWS = 64;
/** Lines reported of quotes left open. */
const REPORTED_LINES = 20;
/** Line ends lie below this byte, and little else does. */
const FIRST_ORDINARY = inEachByte(CR + 1);
const INCOMPLETE = -1;
const NOT_QUOTED = -2;

/**
 * Cuts UTF-8 bytes into fields. Bytes are appended as they arrive; each `run` takes as many complete rows as there are
 * and leaves the fields as positions in the buffer. Nothing is decoded and no string is made.
 *
 * Quoting follows RFC 4180, and is forgiving where files are not: spaces around the quotes of a field are not part of
 * it; a quote inside a quoted field that ends nothing is an ordinary character; a quote that is opened and never closed
 * is one too, so that it cannot swallow the rows below it.
 */
export class Tokeniser extends TokenBuffer {
  /** Fields a regular row has; −1 makes every row an irregular one. */
  expectedFields = -1;
  /** A row beginning with this byte is handed to the handler; −1 for none. */
  commentByte = -1;
  /** One-based line of the next row. */
  line = 1;
  readonly newlines: NewlineCounts = { lf: 0, crlf: 0, cr: 0 };
  /** Lines of the first quotes that were opened and never closed. */
  readonly unclosedQuoteLines: number[] = [];
  readonly quotes: QuoteCounts = { fields: 0, unclosed: 0, stray: 0 };
  /** Rows of the table so far, and the lines of the last of them: row `r` began on line `recentLines[r % 64]`. */
  rows = 0;
  readonly recentLines = new Int32Array(RECENT_ROWS);

  private readonly delimiter: number;
  private readonly quote: number;
  /** Bytes that end an unquoted field; bytes to look at inside a quoted one. */
  private readonly endsField = new Uint8Array(256);
  private readonly stopsInQuotes = new Uint8Array(256);
  private fieldStart = 0;
  private fieldEnd = 0;
  private newlinesInRow = 0;
  private quotedInRow = 0;
  private strayInRow = 0;
  private unclosedInRow = 0;
  /** A scan for a closing quote that began before this position found none up to it; another need not look again. */
  private noCloseBefore = 0;
  /** Fields of the current row with quotes to unescape, done when the row is known to be complete. */
  private readonly escaped: number[] = [];

  constructor(
    dialect: Dialect,
    private readonly handler: RowHandler,
  ) {
    super();
    this.delimiter = dialect.delimiter.charCodeAt(0);
    this.quote = dialect.quote === '' ? -1 : dialect.quote.charCodeAt(0);
    for (const byte of [this.delimiter, LF, CR]) this.endsField[byte] = 1;
    for (const byte of [this.quote, LF, CR]) if (byte >= 0) this.stopsInQuotes[byte] = 1;
    if (dialect.escape === 'backslash') this.stopsInQuotes[BACKSLASH] = 1;
  }

  protected override moved(by: number): void {
    this.noCloseBefore -= by;
  }

  /** Counts the row being handled as a row of the table. */
  keepRow(line: number): void {
    this.recentLines[this.rows++ % RECENT_ROWS] = line;
  }

  /**
   * Finds the fields of complete rows; with `final` the end of the buffer ends the last row. Returns true when it
   * stopped because many fields are waiting to be taken, and is to be called again.
   */
  run(final: boolean): boolean {
    this.reserve(0);
    const { bytes, view, to, delimiter, quote, endsField } = this;
    const delimiters = inEachByte(delimiter);
    let { starts, ends } = this;
    // Every scan stops at this without looking at the length.
    bytes[to] = LF;
    let i = this.from;
    let field = this.fieldCount;
    while (i < to && field <= MAX_FIELDS) {
      const rowStart = i;
      const first = field;
      let complete = true;
      let byte = 0;
      this.newlinesInRow = 0;
      this.quotedInRow = 0;
      this.strayInRow = 0;
      this.unclosedInRow = 0;
      for (;;) {
        byte = bytes[i] as number;
        let after = NOT_QUOTED;
        if (byte === quote) after = this.quotedField(i, field, first, final);
        else if (byte === SPACE && delimiter !== SPACE) after = this.spacedField(i, field, first, final);
        if (after >= 0) {
          starts[field] = this.fieldStart;
          ends[field] = this.fieldEnd;
          i = after;
        } else if (after === INCOMPLETE) {
          complete = false;
          break;
        } else {
          starts[field] = i;
          for (;;) {
            const word = view.getInt32(i, true);
            let hits = belowEach(word, FIRST_ORDINARY) | zeroIn(word ^ delimiters);
            if (hits === 0) {
              const next = view.getInt32(i + 4, true);
              hits = belowEach(next, FIRST_ORDINARY) | zeroIn(next ^ delimiters);
              i += 4;
              if (hits === 0) {
                i += 4;
                continue;
              }
            }
            i += firstHit(hits);
            if (endsField[bytes[i] as number] === 1) break;
            i++;
          }
          ends[field] = i;
        }
        field++;
        byte = bytes[i] as number;
        if (byte !== delimiter) break;
        i++;
      }
      // A carriage return at the very end may be half of a line end.
      if (!final && (i >= to || (byte === CR && i + 1 === to))) complete = false;
      if (!complete) {
        i = rowStart;
        field = first;
        this.escaped.length = 0;
        break;
      }
      const rowEnd = i;
      if (i < to) i = this.skipLineEnd(i, byte);
      if (this.escaped.length > 0) this.unescape();
      const line = this.line;
      if (this.quotedInRow + this.unclosedInRow > 0) this.noteQuotes(line);
      this.line = line + 1 + this.newlinesInRow;
      if (field - first === this.expectedFields && bytes[rowStart] !== this.commentByte) {
        this.recentLines[this.rows++ % RECENT_ROWS] = line;
      } else {
        this.from = i;
        this.fieldCount = field;
        this.handler.irregularRow(this, { first, count: field - first, start: rowStart, end: rowEnd, line });
        field = this.fieldCount;
        starts = this.starts;
        ends = this.ends;
      }
    }
    this.from = i;
    this.fieldCount = field;
    return i < to && field > MAX_FIELDS;
  }

  private skipLineEnd(position: number, byte: number): number {
    if (byte === LF) {
      this.newlines.lf++;
      return position + 1;
    }
    if (this.bytes[position + 1] === LF && position + 1 < this.to) {
      this.newlines.crlf++;
      return position + 2;
    }
    this.newlines.cr++;
    return position + 1;
  }

  private spacedField(start: number, field: number, first: number, final: boolean): number {
    let i = start;
    while (this.bytes[i] === SPACE) i++;
    return this.bytes[i] === this.quote && i < this.to ? this.quotedField(i, field, first, final) : NOT_QUOTED;
  }

  /**
   * Finds the end of the field whose quote opens at `open`. Returns the position of the delimiter or line end behind it,
   * or INCOMPLETE, or NOT_QUOTED when the quote is never closed.
   */
  private quotedField(open: number, field: number, first: number, final: boolean): number {
    const { bytes, to, quote, delimiter, stopsInQuotes } = this;
    let newlines = 0;
    let stray = 0;
    let escapes = false;
    let i = open + 1;
    let giveUpAt = to;
    if (open < this.noCloseBefore) {
      giveUpAt = i;
      while (bytes[giveUpAt] === quote) giveUpAt++;
    }
    for (;;) {
      while (stopsInQuotes[bytes[i] as number] === 0) i++;
      if (i >= giveUpAt) {
        if (giveUpAt === to && !final && to - open < MAX_QUOTED_BYTES) return INCOMPLETE;
        this.noCloseBefore = Math.max(this.noCloseBefore, giveUpAt);
        return this.leftOpen();
      }
      const byte = bytes[i] as number;
      if (byte !== quote) {
        const next = i + 1 < to ? bytes[i + 1] : -1;
        if (byte !== BACKSLASH) {
          if (byte === LF || next !== LF) newlines++;
        } else if (next === quote || next === BACKSLASH) {
          escapes = true;
          i++;
        }
        i++;
        continue;
      }
      let after = i + 1;
      if (after < to && bytes[after] === quote) {
        escapes = true;
        i += 2;
        continue;
      }
      while (bytes[after] === SPACE && delimiter !== SPACE) after++;
      if (after >= to && !final) return INCOMPLETE;
      if (this.endsField[bytes[after] as number] === 1) {
        if (newlines > 2 && this.looksLikeRows(open, i, field - first)) {
          const rest = this.fieldsAfter(after, final);
          if (rest === INCOMPLETE) return INCOMPLETE;
          if (field - first + 1 + rest !== this.expectedFields) return this.leftOpen();
        }
        this.fieldStart = open + 1;
        this.fieldEnd = i;
        this.newlinesInRow += newlines;
        this.quotedInRow++;
        this.strayInRow += stray;
        if (escapes) this.escaped.push(field);
        return after;
      }
      // A quote that ends nothing but stands where a field begins opens one: the quote before it was left open.
      if (i > open + 1 && this.endsField[bytes[i - 1] as number] === 1) return this.leftOpen();
      stray++;
      i++;
    }
  }

  private leftOpen(): number {
    this.unclosedInRow++;
    return NOT_QUOTED;
  }

  private noteQuotes(line: number): void {
    this.quotes.fields += this.quotedInRow;
    this.quotes.stray += this.strayInRow;
    this.quotes.unclosed += this.unclosedInRow;
    if (this.unclosedInRow > 0 && this.unclosedQuoteLines.length < REPORTED_LINES) this.unclosedQuoteLines.push(line);
  }

  /** Whether each line of a quoted text of several lines has as many fields as a row of the table. */
  private looksLikeRows(open: number, close: number, fieldsBefore: number): boolean {
    const { bytes, delimiter, expectedFields } = this;
    if (expectedFields < 3) return false;
    let fields = fieldsBefore + 1;
    for (let i = open + 1; i < close; i++) {
      const byte = bytes[i];
      if (byte === delimiter) fields++;
      if (byte === LF || (byte === CR && bytes[i + 1] !== LF)) {
        if (fields !== expectedFields) return false;
        fields = 1;
      }
    }
    return true;
  }

  /** Fields between a position behind a field and the end of the line; INCOMPLETE when that has not been read. */
  private fieldsAfter(position: number, final: boolean): number {
    let fields = 0;
    let i = position;
    for (; i < this.to && this.bytes[i] !== LF && this.bytes[i] !== CR; i++)
      if (this.bytes[i] === this.delimiter) fields++;
    return i < this.to || final ? fields : INCOMPLETE;
  }

  /** Takes the escapes out of the fields that have some, in place. */
  private unescape(): void {
    const { bytes, quote, starts, ends } = this;
    const backslash = this.stopsInQuotes[BACKSLASH] === 1;
    for (const field of this.escaped) {
      const end = ends[field] as number;
      let target = starts[field] as number;
      for (let i = target; i < end; i++) {
        const byte = bytes[i] as number;
        const next = bytes[i + 1];
        const escapes =
          byte === quote ? next === quote : backslash && byte === BACKSLASH && (next === quote || next === BACKSLASH);
        if (escapes && i + 1 < end) i++;
        bytes[target++] = bytes[i] as number;
      }
      ends[field] = target;
    }
    this.escaped.length = 0;
  }
}
