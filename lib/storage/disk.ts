import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { inOne } from '@/lib/tabular/collect';
import {
  type BlobContent,
  BlobNotFoundError,
  isParts,
  keySegments,
  type ListedBlob,
  PARTIAL,
  type Storage,
} from './storage';

const CHUNK_BYTES = 256 * 1024;

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Smaller parts are written together: each write is a way to the system and back. */
const LARGE_PART_BYTES = 128 * 1024;
const MERGED_BYTES = 1024 * 1024;

function* merged(parts: readonly Uint8Array[]): Generator<Uint8Array> {
  let small: Uint8Array[] = [];
  let bytes = 0;
  for (const part of parts) {
    if (part.byteLength < LARGE_PART_BYTES) {
      small.push(part);
      bytes += part.byteLength;
      if (bytes < MERGED_BYTES) continue;
    }
    if (bytes > 0) yield inOne(small);
    small = [];
    bytes = 0;
    if (part.byteLength >= LARGE_PART_BYTES) yield part;
  }
  if (bytes > 0) yield inOne(small);
}

async function writeAll(file: FileHandle, content: BlobContent): Promise<number> {
  const chunks = content instanceof Uint8Array ? [content] : isParts(content) ? merged(content) : content;
  let sizeBytes = 0;
  for await (const chunk of chunks) {
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

  async function put(key: string, content: BlobContent) {
    const target = locate(key);
    const partial = `${target}.${randomUUID()}${PARTIAL}`;
    await mkdir(path.dirname(target), { recursive: true });
    const file = await open(partial, 'wx', 0o600);
    try {
      const sizeBytes = await writeAll(file, content).finally(() => file.close());
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

  /** What goes while it is listed is left out. */
  async function* list(prefix: string): AsyncGenerator<ListedBlob> {
    const entries = await readdir(locate(prefix), { withFileTypes: true }).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
    for (const entry of entries) {
      const key = `${prefix}/${entry.name}`;
      if (entry.isDirectory()) yield* list(key);
      const found = entry.isFile() ? await stat(locate(key)).catch(() => undefined) : undefined;
      if (found) yield { key, sizeBytes: found.size, modifiedAt: found.mtime };
    }
  }

  return { put, get, read, exists, delete: remove, deletePrefix, list };
}
