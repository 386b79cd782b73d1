import { env } from '@/lib/env';
import { diskStorage } from './disk';
import type { Storage } from './storage';

export { BlobNotFoundError, newStoragePrefix, type Storage, type StoredBlob } from './storage';

let chosen: Storage | undefined;

function choose(): Storage {
  const { BLOB_DIR } = env();
  if (BLOB_DIR === undefined) throw new Error('BLOB_DIR is not set.');
  return diskStorage(BLOB_DIR);
}

/** The storage this environment asks for. */
export function storage(): Storage {
  chosen ??= choose();
  return chosen;
}
