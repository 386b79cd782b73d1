import { BACKSLASH, CR, LF, SPACE } from './bytes';
import type { Dialect } from './dialect';
import type { QuoteCounts } from './row-handler';
import { TokenBuffer } from './token-buffer';

/** A quoted field that is still open after this many bytes is taken for a stray quote character. */
const MAX_QUOTED_BYTES = 4 << 20;
/** Lines reported of quotes left open. */
const REPORTED_LINES = 20;
/** The end of the field has not been read. */
export const INCOMPLETE = -1;
/** What looked like a quoted field is none. */
export const NOT_QUOTED = -2;

/**
 * A buffer in which fields with quotes are found.
 *
 * Quoting follows RFC 4180, and is forgiving where files are not: spaces around the quotes of a field are not part of
 * it; a quote inside a quoted field that ends nothing is an ordinary character; a quote that is opened and never closed
 * is one too, so that it cannot swallow the rows below it.
 */
export class QuotedFields extends TokenBuffer {
  /** Fields a regular row has; −1 makes every row an irregular one. */
  expectedFields = -1;
  /** Lines of the first quotes that were opened and never closed. */
  readonly unclosedQuoteLines: number[] = [];
  readonly quotes: QuoteCounts = { fields: 0, unclosed: 0, stray: 0 };

  protected readonly delimiter: number;
  protected readonly quote: number;
  /** Blanks at the start of a field are not part of it. */
  protected readonly skipsSpace: boolean;
  /** Bytes that end an unquoted field; bytes to look at inside a quoted one. */
  protected readonly endsField = new Uint8Array(256);
  private readonly stopsInQuotes = new Uint8Array(256);
  protected fieldStart = 0;
  protected fieldEnd = 0;
  protected newlinesInRow = 0;
  protected quotedInRow = 0;
  protected strayInRow = 0;
  protected unclosedInRow = 0;
  /** A scan for a closing quote that began before this position found none up to it; another need not look again. */
  private noCloseBefore = 0;
  /** Fields of the current row with quotes to unescape, done when the row is known to be complete. */
  protected readonly escaped: number[] = [];

  constructor(dialect: Dialect) {
    super();
    this.delimiter = dialect.delimiter.charCodeAt(0);
    this.skipsSpace = dialect.skipInitialSpace === true;
    this.quote = dialect.quote === '' ? -1 : dialect.quote.charCodeAt(0);
    for (const byte of [this.delimiter, LF, CR]) this.endsField[byte] = 1;
    for (const byte of [this.quote, LF, CR]) if (byte >= 0) this.stopsInQuotes[byte] = 1;
    if (dialect.escape === 'backslash') this.stopsInQuotes[BACKSLASH] = 1;
  }

  protected override moved(by: number): void {
    this.noCloseBefore -= by;
  }

  protected spacedField(start: number, field: number, first: number, final: boolean): number {
    let i = start;
    while (this.bytes[i] === SPACE) i++;
    if (this.bytes[i] === this.quote && i < this.to) return this.quotedField(i, field, first, final);
    return NOT_QUOTED;
  }

  /**
   * Finds the end of the field whose quote opens at `open`. Returns the position of the delimiter or line end behind it,
   * or INCOMPLETE, or NOT_QUOTED when the quote is never closed.
   */
  protected quotedField(open: number, field: number, first: number, final: boolean): number {
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

  protected noteQuotes(line: number): void {
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
  protected unescape(): void {
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
