import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, type FileHandle, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { BlobNotFoundError, keySegments, type Storage } from './storage';

const CHUNK_BYTES = 256 * 1024;

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

async function* single(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function writeAll(file: FileHandle, bytes: AsyncIterable<Uint8Array>): Promise<number> {
  let sizeBytes = 0;
  for await (const chunk of bytes) {
    await file.writeFile(chunk);
    sizeBytes += chunk.byteLength;
  }
  await file.sync();
  return sizeBytes;
}

/** A rename is durable once its directory is. */
async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Storage in a directory of this machine. A blob is written beside its place and renamed, so readers see all of it or nothing. */
export function diskStorage(root: string): Storage {
  const locate = (key: string): string => path.join(root, ...keySegments(key));

  async function put(key: string, bytes: Uint8Array | AsyncIterable<Uint8Array>) {
    const target = locate(key);
    const partial = `${target}.${randomUUID()}.partial`;
    await mkdir(path.dirname(target), { recursive: true });
    const file = await open(partial, 'wx', 0o600);
    try {
      const sizeBytes = await writeAll(file, bytes instanceof Uint8Array ? single(bytes) : bytes).finally(() =>
        file.close(),
      );
      await rename(partial, target);
      await syncDirectory(path.dirname(target));
      return { sizeBytes };
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
  }

  async function* get(key: string): AsyncGenerator<Uint8Array> {
    try {
      yield* createReadStream(locate(key), { highWaterMark: CHUNK_BYTES });
    } catch (error) {
      throw isMissing(error) ? new BlobNotFoundError(key, error) : error;
    }
  }

  async function read(key: string) {
    try {
      return await readFile(locate(key));
    } catch (error) {
      throw isMissing(error) ? new BlobNotFoundError(key, error) : error;
    }
  }

  async function exists(key: string) {
    try {
      await access(locate(key));
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  const remove = (key: string) => rm(locate(key), { force: true });

  // Another process may be writing there: retry while the directory fills again under our hands.
  const deletePrefix = (prefix: string) =>
    rm(locate(prefix), { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });

  return { put, get, read, exists, delete: remove, deletePrefix };
}
