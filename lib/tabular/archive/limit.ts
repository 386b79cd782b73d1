import { DEFAULT_LIMITS, tooDense, type UnzipLimits } from '@/lib/tabular/xlsx/package';

/**
 * What an archive unpacks to, as long as it stays within the limits of workbooks: looked at while it is unpacked, as sizes that
 * an archive states may be wrong.
 *
 * @param packedBytes how much of the archive has been read so far
 * @throws AppError `unreadable_file` beyond them
 */
export async function* limited(
  chunks: AsyncIterable<Uint8Array>,
  packedBytes: () => number,
  limits: UnzipLimits = DEFAULT_LIMITS,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    const isDense = bytes > limits.ratioFromBytes && bytes > packedBytes() * limits.ratio;
    if (bytes > limits.totalBytes || isDense) throw tooDense('The archive');
    yield chunk;
  }
}

/** The chunks, and how many bytes of them have passed. */
export function counted(chunks: AsyncIterable<Uint8Array>): { chunks: AsyncIterable<Uint8Array>; bytes(): number } {
  let passed = 0;
  async function* pass(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      passed += chunk.length;
      yield chunk;
    }
  }
  return { chunks: pass(), bytes: () => passed };
}
