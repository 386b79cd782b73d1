import { CR, LF, SPACE } from './bytes';
import type { Dialect } from './dialect';
import { INCOMPLETE, NOT_QUOTED, QuotedFields } from './quoted-fields';
import type { NewlineCounts, RowHandler } from './row-handler';
import { belowEach, firstHit, inEachByte, zeroIn } from './words';

/** Fields gathered before the caller is asked to take them. */
const MAX_FIELDS = 1 << 20;
/** Rows whose line is remembered. */
export const RECENT_ROWS = 64;
/** Line ends lie below this byte, and little else does. */
const FIRST_ORDINARY = inEachByte(CR + 1);

/**
 * Cuts UTF-8 bytes into fields. Bytes are appended as they arrive; each `run` takes as many complete rows as there are
 * and leaves the fields as positions in the buffer. Nothing is decoded and no string is made.
 */
export class Tokeniser extends QuotedFields {
  /** A row beginning with this byte is handed to the handler; −1 for none. */
  commentByte = -1;
  /** One-based line of the next row. */
  line = 1;
  readonly newlines: NewlineCounts = { lf: 0, crlf: 0, cr: 0 };
  /** Rows of the table so far, and the lines of the last of them: row `r` began on line `recentLines[r % 64]`. */
  rows = 0;
  readonly recentLines = new Int32Array(RECENT_ROWS);

  constructor(
    dialect: Dialect,
    private readonly handler: RowHandler,
  ) {
    super(dialect);
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
    // No byte is −1.
    const skipped = this.skipsSpace ? SPACE : -1;
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
          if (byte === skipped) while (bytes[i] === SPACE) i++;
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
}
