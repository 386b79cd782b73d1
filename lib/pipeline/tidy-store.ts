import { type StoredKeys, withStoredKeys } from '@/lib/data/system/stored-keys';
import { logger } from '@/lib/log';
import { storage } from '@/lib/storage';
import { type ListedBlob, PARTIAL } from '@/lib/storage/storage';

/** What is younger may belong to an upload that has no row yet, or to a step that has not said so. */
const KEPT_MS = 60 * 60_000;
/** `jobs/<two characters>/<id>`. */
const PREFIX_SEGMENTS = 3;

/** What was removed from the store. */
export interface Tidied {
  readonly jobs: number;
  readonly blobs: number;
  readonly bytes: number;
}

/**
 * Compares the store with the records, and removes what is older than an hour and nobody's: everything of a job that is gone, what was
 * never whole, and tables and change logs between the stages that no version refers to, which are made again when they are needed.
 */
export async function tidyStore(now: Date): Promise<Tidied> {
  const before = new Date(now.getTime() - KEPT_MS);
  const removed = { jobs: 0, blobs: 0, bytes: 0 };
  for await (const { prefix, blobs } of jobsOf(storage().list('jobs'))) {
    // One that was written to lately has room to go on.
    if (blobs.every(({ modifiedAt }) => modifiedAt >= before)) continue;
    const nobodys = await withStoredKeys(prefix, async (job) => {
      const found = nobodysBlobs(blobs, job, before);
      // Tables first: a stage whose table is there is taken for complete.
      for (const { key } of found.toSorted((a, b) => rank(a) - rank(b))) await storage().delete(key);
      if (job === undefined && found.length > 0) await storage().deletePrefix(prefix);
      return { found, isGone: job === undefined && found.length > 0 };
    });
    removed.jobs += nobodys.isGone ? 1 : 0;
    removed.blobs += nobodys.found.length;
    removed.bytes += nobodys.found.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  }
  for await (const { key, modifiedAt } of storage().list('checks')) {
    if (modifiedAt < before) await storage().delete(key);
  }
  logger.info(removed, 'The store was tidied');
  return removed;
}

/** Of what is stored under the prefix of a job, what can go. */
export function nobodysBlobs(
  blobs: readonly ListedBlob[],
  job: StoredKeys | undefined,
  before: Date,
): readonly ListedBlob[] {
  const old = blobs.filter(({ modifiedAt }) => modifiedAt < before);
  // Nothing of an upload may go while the rest of it still comes.
  if (job === undefined) return old.length === blobs.length ? old : [];
  return old.filter(({ key }) => key.endsWith(PARTIAL) || (!job.isOpen && isBetweenStages(key) && !job.keys.has(key)));
}

const isBetweenStages = (key: string): boolean => /\/(stages|changes)\//.test(key);

const rank = ({ key }: ListedBlob): number => (key.includes('/stages/') ? 0 : 1);

async function* jobsOf(
  listed: AsyncIterable<ListedBlob>,
): AsyncGenerator<{ prefix: string; blobs: readonly ListedBlob[] }> {
  let prefix = '';
  let blobs: ListedBlob[] = [];
  for await (const blob of listed) {
    const of = blob.key.split('/').slice(0, PREFIX_SEGMENTS).join('/');
    if (of !== prefix && blobs.length > 0) yield { prefix, blobs };
    if (of !== prefix) blobs = [];
    prefix = of;
    blobs.push(blob);
  }
  if (blobs.length > 0) yield { prefix, blobs };
}
