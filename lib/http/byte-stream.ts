import { AppError } from '@/lib/errors';
import { logger } from '@/lib/log';

export interface PeekedBytes {
  /** The first bytes, at least as many as asked for unless there are no more. */
  head: Uint8Array;
  /** Whether `head` is everything. */
  isComplete: boolean;
  /** Everything, the head included. To be iterated once. */
  all: AsyncIterable<Uint8Array>;
}

/** Looks at the beginning of a stream without losing it. */
export async function peekBytes(bytes: AsyncIterable<Uint8Array>, headBytes: number): Promise<PeekedBytes> {
  const rest = bytes[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let length = 0;
  let isComplete = false;
  while (length < headBytes && !isComplete) {
    const next = await rest.next();
    if (next.done) isComplete = true;
    else {
      chunks.push(next.value);
      length += next.value.byteLength;
    }
  }
  async function* all() {
    yield* chunks;
    if (!isComplete) yield* { [Symbol.asyncIterator]: () => rest };
  }
  return { head: Buffer.concat(chunks), isComplete, all: all() };
}

export const tooLarge = (maxMegabytes: number): AppError =>
  new AppError('file_too_large', `The file is larger than ${maxMegabytes} MB, the most that can be uploaded.`);

/** Passes bytes through until they are more than `maxMegabytes`, then throws `file_too_large`. */
export async function* limitBytes(bytes: AsyncIterable<Uint8Array>, maxMegabytes: number): AsyncGenerator<Uint8Array> {
  let left = maxMegabytes * 1024 * 1024;
  for await (const chunk of bytes) {
    left -= chunk.byteLength;
    if (left < 0) throw tooLarge(maxMegabytes);
    yield chunk;
  }
}

/** Lets other requests go on between one piece and the next. */
async function* unhurried(bytes: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (const chunk of bytes) {
    yield chunk;
    await new Promise(setImmediate);
  }
}

/** A web stream for a response body; made no faster than it is read, and stopped when the client goes away. */
export function toWebStream(bytes: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = (Symbol.asyncIterator in bytes ? bytes : unhurried(bytes))[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const next = await iterator.next();
          if (next.done) controller.close();
          else controller.enqueue(next.value);
        } catch (err) {
          // The headers are sent: all that is left is to break the download off, so that it is not taken for complete.
          logger.error({ err }, 'A download broke off');
          throw err;
        }
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
