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
  const rowFrom = starts[first] as number;
  const rowTo = ends[first + count - 1] as number;
  // Decoded at once where every byte is a character, as in most rows: then cells are cut out of it.
  const decoded = rowTo - rowFrom <= count * CELL_LENGTH ? buffer.toString('utf8', rowFrom, rowTo) : '';
  const isCut = decoded.length === rowTo - rowFrom;
  const cells: SampleCell[] = [];
  for (let i = first; i < first + count; i++) {
    const from = starts[i] as number;
    const to = Math.min(ends[i] as number, from + CELL_LENGTH);
    const text = isCut ? decoded.slice(from - rowFrom, to - rowFrom) : buffer.toString('utf8', from, to);
    cells.push({ text, quoted: from > start && bytes[from - 1] === quote });
  }
  return cells;
}
