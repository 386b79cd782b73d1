import { CR, LF } from './bytes';
import type { Layout } from './layout';
import type { TableRows } from './table-rows';
import type { Tokeniser } from './tokeniser';

/** Lines longer than this are reported by their beginning. */
const REPORTED_BYTES = 4096;

/**
 * Passes on what comes after the lines above the table, and notes each of those as skipped or blank. Lines are lines
 * here, whatever they hold: a quote in a preamble means nothing.
 */
export async function* skipLines(
  chunks: AsyncIterable<Uint8Array>,
  { skipLines: count, comment }: Layout,
  rows: TableRows,
  tokeniser: Tokeniser,
): AsyncGenerator<Uint8Array> {
  let line: number[] = [];
  let length = 0;
  let afterCr = false;
  const endLine = () => {
    const bytes = Uint8Array.from(line);
    if (length === 0) rows.noteBlank(tokeniser.line);
    else
      rows.skip(tokeniser.line, bytes, comment !== '' && bytes[0] === comment.charCodeAt(0) ? 'comment' : 'preamble');
    tokeniser.line++;
    line = [];
    length = 0;
  };
  const lastLine = tokeniser.line + count;
  for await (const chunk of chunks) {
    let i = 0;
    for (; i < chunk.length && (tokeniser.line < lastLine || afterCr); i++) {
      const byte = chunk[i] as number;
      if (byte === LF && afterCr) {
        afterCr = false;
        continue;
      }
      afterCr = byte === CR;
      if (tokeniser.line === lastLine) break;
      if (byte === LF || byte === CR) endLine();
      else if (length++ < REPORTED_BYTES) line.push(byte);
    }
    if (i < chunk.length) yield i === 0 ? chunk : chunk.subarray(i);
  }
  if (length > 0) endLine();
}
