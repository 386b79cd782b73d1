import { CR, LF, SPACE, TAB } from './bytes';
import type { Dialect } from './dialect';

/**
 * Turns each run of blanks between fields into one tab, chunk by chunk, and drops blanks at the ends of lines. Blanks inside quotes stay. What comes out is never longer than
 * what went in, and has the same lines.
 */
class BlankRuns {
  private readonly quote: number;
  private readonly least: number;
  private blanks = 0;
  private hasTab = false;
  private isLineStart = true;
  private inQuotes = false;

  constructor({ quote, blankRun = 1 }: Dialect) {
    this.quote = quote === '' ? -1 : quote.charCodeAt(0);
    this.least = blankRun;
  }

  next(chunk: Uint8Array): Uint8Array {
    // A run held back from the chunk before may be written as it is.
    const out = new Uint8Array(chunk.length + this.least);
    let length = 0;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i] as number;
      if (!this.inQuotes && (byte === SPACE || byte === TAB)) {
        this.blanks++;
        this.hasTab ||= byte === TAB;
        continue;
      }
      const endsLine = byte === LF || byte === CR;
      const isSeparator = this.blanks >= this.least || this.hasTab;
      if (this.blanks > 0 && !endsLine && !this.isLineStart) out[length++] = isSeparator ? TAB : SPACE;
      if (byte === this.quote) {
        if (this.inQuotes) this.inQuotes = false;
        else if (this.isLineStart || (this.blanks > 0 && isSeparator) || chunk[i - 1] === this.quote)
          this.inQuotes = true;
      }
      // A quote that is left open ends with its line.
      if (endsLine) this.inQuotes = false;
      this.isLineStart = endsLine;
      this.blanks = 0;
      this.hasTab = false;
      out[length++] = byte;
    }
    return out.subarray(0, length);
  }
}

/** The bytes with runs of blanks as tabs, when that is the dialect. */
export function withTabs(bytes: Uint8Array, dialect: Dialect): Uint8Array {
  return dialect.blankRun === undefined ? bytes : new BlankRuns(dialect).next(bytes);
}

/** As `withTabs`, of a file in chunks. */
export async function* chunksWithTabs(chunks: AsyncIterable<Uint8Array>, dialect: Dialect): AsyncGenerator<Uint8Array> {
  const runs = new BlankRuns(dialect);
  for await (const chunk of chunks) yield runs.next(chunk);
}
