import { Buffer } from 'node:buffer';
import { AppError } from '@/lib/errors';
import { findSignature, isBinary } from '@/lib/tabular/signatures';
import { indexOfLineEnd } from './bytes';
import { canonicalEncoding, detectEncoding } from './detect-encoding';
import { type TranscodeReport, Transcoder } from './transcode';

const SAMPLE_BYTES = 1 << 18;
/** As long as the first line has not ended, the sample grows up to this. */
const LONGEST_SAMPLE_BYTES = 1 << 24;

export interface CsvInput {
  /** The first bytes as UTF-8, at least one line unless that is enormous. */
  sample: Uint8Array;
  /** The sample is the whole file. */
  complete: boolean;
  byteOrderMark: boolean;
  /** All of the file as UTF-8, from its first byte after the byte order mark, in chunks. */
  chunks: AsyncIterable<Uint8Array>;
  /** What was found while transcoding; final when the last chunk has been read. */
  report: TranscodeReport;
}

/**
 * Opens a file of bytes as UTF-8: finds out its encoding from the first of them, and turns them and all others into
 * UTF-8 as they are read.
 *
 * @throws AppError `unreadable_file` when the bytes are no text, `invalid_input` for an unknown encoding
 */
export async function openInput(iterator: AsyncIterator<Uint8Array>, encoding: string | undefined): Promise<CsvInput> {
  const head: Uint8Array[] = [];
  let headBytes = 0;
  let lineEnded = false;
  let done = false;
  while (!done && (headBytes < SAMPLE_BYTES || (!lineEnded && headBytes < LONGEST_SAMPLE_BYTES))) {
    const next = await iterator.next();
    done = next.done === true;
    if (next.done !== true) {
      head.push(next.value);
      headBytes += next.value.length;
      lineEnded ||= indexOfLineEnd(next.value) >= 0;
    }
  }
  const raw = Buffer.concat(head);
  refuseBinary(raw.subarray(0, SAMPLE_BYTES));
  const detected = detectEncoding(raw, done);
  const isGiven = encoding !== undefined && detected.markBytes === 0;
  const transcoder = isGiven
    ? new Transcoder(canonicalEncoding(encoding), false)
    : new Transcoder(detected.encoding, detected.provisional);
  const sample = transcoder.next(raw.subarray(detected.markBytes), done);
  return {
    sample,
    complete: done,
    byteOrderMark: detected.markBytes > 0,
    chunks: transcoded(sample, done, iterator, transcoder),
    report: transcoder.report,
  };
}

async function* transcoded(
  sample: Uint8Array,
  done: boolean,
  iterator: AsyncIterator<Uint8Array>,
  transcoder: Transcoder,
): AsyncGenerator<Uint8Array> {
  yield sample;
  if (done) return;
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
    yield transcoder.next(next.value, false);
  }
  yield transcoder.next(new Uint8Array(0), true);
}

function refuseBinary(head: Uint8Array): void {
  const signature = findSignature(head);
  if (signature === undefined && !isBinary(head)) return;
  const what =
    signature === undefined ? 'holds no text' : `looks like ${signature.looksLike}, not like a table of text`;
  throw new AppError('unreadable_file', `The file ${what}. Export the table again as CSV.`);
}
