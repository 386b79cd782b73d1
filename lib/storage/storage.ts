import { randomBytes } from 'node:crypto';

export interface StoredBlob {
  sizeBytes: number;
}

/** What is stored: all at once, as parts that are at hand and follow one another, or as it comes. */
export type BlobContent = Uint8Array | readonly Uint8Array[] | AsyncIterable<Uint8Array>;

export function isParts(content: BlobContent): content is readonly Uint8Array[] {
  return Array.isArray(content);
}

/** Something that is stored, or the beginning of something that never was whole. */
export interface ListedBlob {
  key: string;
  sizeBytes: number;
  modifiedAt: Date;
}

/** What the beginning of a blob is called until all of it is there. */
export const PARTIAL = '.partial';

/** Where files live. Keys are slash-separated paths that this application made up, never names a person gave. */
export interface Storage {
  /** Stores the content under `key`, replacing what was there; nothing is visible under the key until all of it is. */
  put(key: string, content: BlobContent): Promise<StoredBlob>;
  /** The bytes in chunks. Iterating throws `BlobNotFoundError` when nothing is stored under `key`. */
  get(key: string): AsyncIterable<Uint8Array>;
  /** All bytes at once. Throws `BlobNotFoundError`. */
  read(key: string): Promise<Uint8Array<ArrayBuffer>>;
  exists(key: string): Promise<boolean>;
  /** Deletes what is stored under `key`. Deleting nothing is not an error. */
  delete(key: string): Promise<void>;
  /** Everything under `prefix/`, what was never whole included; what lies in one folder follows one another. */
  list(prefix: string): AsyncIterable<ListedBlob>;
  /** Deletes everything under `prefix/`. Deleting nothing is not an error. */
  deletePrefix(prefix: string): Promise<void>;
}

export class BlobNotFoundError extends Error {
  constructor(key: string, cause?: unknown) {
    super(`Nothing is stored under ${key}.`, { cause });
    this.name = 'BlobNotFoundError';
  }
}

const SEGMENT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/;

/** The segments of a key. Throws when one could mean anything but a plain name: empty, `..`, hidden, with a slash or NUL. */
export function keySegments(key: string): string[] {
  const segments = key.split('/');
  if (!segments.every((segment) => SEGMENT.test(segment))) throw new Error(`Not a storage key: ${JSON.stringify(key)}`);
  return segments;
}

/** A new prefix for everything that belongs to one job: 144 random bits, spread over folders by the first two characters. */
export function newStoragePrefix(): string {
  const id = randomBytes(18).toString('hex');
  return `jobs/${id.slice(0, 2)}/${id}`;
}
