import { openInput } from '@/lib/tabular/csv/input';
import type { TranscodeReport } from '@/lib/tabular/csv/transcode';

export type TextReport = Readonly<Pick<TranscodeReport, 'encoding' | 'replacedCharacters'>>;

const HEAD_BYTES = 4096;

/** A JSON file as UTF-8, whatever it is encoded as: found out as for a table of text. */
export async function openText(chunks: AsyncIterable<Uint8Array>): Promise<{
  head: Uint8Array;
  chunks: AsyncIterable<Uint8Array>;
  /** Final when the last chunk has been read. */
  report: TextReport;
}> {
  const input = await openInput(chunks[Symbol.asyncIterator](), undefined);
  return { head: input.sample.subarray(0, HEAD_BYTES), chunks: input.chunks, report: input.report };
}
