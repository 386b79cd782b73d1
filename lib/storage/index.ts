import { env } from '@/lib/env';
import { diskStorage } from './disk';
import type { Storage } from './storage';
import { vercelBlobStorage } from './vercel-blob';

export { BlobNotFoundError, newStoragePrefix, type Storage, type StoredBlob } from './storage';

let chosen: Storage | undefined;

function choose(): Storage {
  const { BLOB_DIR, BLOB_READ_WRITE_TOKEN } = env();
  if (BLOB_READ_WRITE_TOKEN !== undefined) return vercelBlobStorage(BLOB_READ_WRITE_TOKEN);
  if (BLOB_DIR !== undefined) return diskStorage(BLOB_DIR);
  throw new Error('Neither BLOB_DIR nor BLOB_READ_WRITE_TOKEN is set.');
}

/** The storage this environment asks for. */
export function storage(): Storage {
  chosen ??= choose();
  return chosen;
}
