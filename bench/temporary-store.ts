import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { diskStorage } from '@/lib/storage/disk';
import type { Storage } from '@/lib/storage/storage';

/** Storage on disk, as the application has it, that goes with this process. */
export function temporaryStore(): Storage {
  const folder = mkdtempSync(path.join(tmpdir(), 'refinex-bench-store-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return diskStorage(folder);
}
