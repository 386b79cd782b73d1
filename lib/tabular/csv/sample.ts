import { Buffer } from 'node:buffer';
import { withTabs } from './blank-runs';
import { type Dialect, tokenDialect } from './dialect';
import type { IrregularRow, NewlineCounts, QuoteCounts } from './row-handler';
import { Tokeniser } from './tokeniser';

export interface SampleCell {
  text: string;
  quoted: boolean;
}

export interface SampleRow {
  line: number;
  cells: SampleCell[];
}

export interface Sample {
  /** Rows without the blank lines. */
  rows: SampleRow[];
  quotes: QuoteCounts;
  newlines: NewlineCounts;
}

/** Longer cells are cut: enough to tell what kind of value they hold. */
const CELL_LENGTH = 200;

/**
 * The rows at the start of a file, read in one dialect.
 *
 * @param complete the bytes are the whole file; otherwise the last row, which may be cut off, is left out
 */
export function sampleRows(bytes: Uint8Array, complete: boolean, dialect: Dialect): Sample {
  const rows: SampleRow[] = [];
  const quote = dialect.quote.charCodeAt(0);
  const tokeniser = new Tokeniser(tokenDialect(dialect), {
    irregularRow(_, row) {
      const cells = cellsOf(tokeniser, row, quote);
      if (cells.length > 1 || cells[0]?.quoted || cells[0]?.text.trim() !== '') rows.push({ line: row.line, cells });
      tokeniser.take();
    },
  });
  tokeniser.append(withTabs(bytes, dialect));
  while (tokeniser.run(complete));
  return { rows, quotes: tokeniser.quotes, newlines: tokeniser.newlines };
}

function cellsOf(
  { bytes, starts, ends }: Tokeniser,
  { first, count, start }: IrregularRow,
  quote: number,
): SampleCell[] {
  const buffer = Buffer.from(bytes.buffer);
  return Array.from({ length: count }, (_, i) => {
    const from = starts[first + i] as number;
    const to = Math.min(ends[first + i] as number, from + CELL_LENGTH);
    return { text: buffer.toString('utf8', from, to), quoted: from > start && bytes[from - 1] === quote };
  });
}
