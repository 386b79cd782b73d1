import { once } from 'node:events';
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import { AppError } from '@/lib/errors';

export interface FilePart {
  /** As sent, path and all. */
  filename: string;
  /** To be iterated once, while the request arrives. */
  bytes: AsyncIterable<Uint8Array>;
}

/** A refused body is still taken from the wire up to this size, because most clients read the answer only after sending. */
const MAX_DISCARDED_BYTES = 256 * 1024 * 1024;

const invalid = (message: string, cause?: unknown): AppError => new AppError('invalid_input', message, { cause });

function createParser(request: Request): BusboyInstance {
  try {
    return new Busboy({
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
      preservePath: true,
      limits: { fields: 10, fieldSize: 64 * 1024, files: 2, parts: 12, headerPairs: 20, headerSize: 16 * 1024 },
    });
  } catch (cause) {
    throw invalid('Send the file as multipart/form-data.', cause);
  }
}

/** Reads a body to its end without keeping it, so that a client that is still sending gets to read the answer. */
export async function discard(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  let left = MAX_DISCARDED_BYTES;
  try {
    while (left > 0) {
      const { done, value } = await reader.read();
      if (done) return;
      left -= value.byteLength;
    }
    await reader.cancel();
  } catch {
    // The client went away: nothing is left to discard, and nobody to tell.
  }
}

async function feed(reader: ReadableStreamDefaultReader<Uint8Array>, parser: BusboyInstance, signal: AbortSignal) {
  while (!signal.aborted) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw invalid('The upload was interrupted.', cause);
    });
    if (done) break;
    if (!parser.write(value)) await once(parser, 'drain', { signal });
  }
  signal.throwIfAborted();
  const finished = once(parser, 'finish', { signal });
  parser.end();
  await finished;
}

/**
 * Reads a multipart form with exactly one file, in the field `file`, as it arrives. `takeFile` consumes the file;
 * memory holds a few chunks of it at a time, because the client is read no faster than `takeFile` does.
 *
 * Throws `invalid_input` for anything but such a form, or what `takeFile` throws. By then `takeFile` has settled.
 */
export async function readFileForm<T>(
  request: Request,
  takeFile: (part: FilePart) => Promise<T>,
): Promise<{ file: T; fields: ReadonlyMap<string, string> }> {
  const parser = createParser(request);
  if (!request.body) throw invalid('The request has no body.');
  const reader = request.body.getReader();
  const fields = new Map<string, string>();
  const stop = new AbortController();
  let failure: unknown;
  let arriving: BusboyFileStream | undefined;
  let taken: Promise<T> | undefined;

  const fail = (error: unknown) => {
    if (stop.signal.aborted) return;
    failure = error;
    stop.abort();
    arriving?.destroy(error instanceof Error ? error : undefined);
  };
  parser.on('file', (name, stream, filename) => {
    stream.on('error', (cause) => {
      // Node says AbortError when `takeFile` stopped reading; its own error says why.
      if (cause.name !== 'AbortError') fail(invalid('The upload ended before the file was complete.', cause));
    });
    if (name !== 'file' || taken) {
      stream.resume();
      fail(invalid(taken ? 'Send one file at a time.' : 'Send the file in the field "file".'));
      return;
    }
    arriving = stream;
    taken = takeFile({ filename: filename ?? '', bytes: stream });
    taken.catch(fail);
  });
  parser.on('field', (name, value, _nameCut, valueCut) => {
    if (valueCut) fail(invalid(`The field "${name}" is too long.`));
    else fields.set(name, value);
  });
  parser.on('fieldsLimit', () => fail(invalid('The form has too many fields.')));
  parser.on('partsLimit', () => fail(invalid('The form has too many parts.')));
  parser.on('error', (cause) => fail(invalid('The upload is not a complete multipart form.', cause)));

  try {
    await feed(reader, parser, stop.signal).catch(fail);
    const [outcome] = await Promise.allSettled([taken]);
    if (stop.signal.aborted) throw failure;
    if (!taken || outcome.status !== 'fulfilled') throw invalid('Send a file in the field "file".');
    return { file: await taken, fields };
  } finally {
    void discard(reader);
  }
}
