import type { ReadingJson } from '@/lib/contract/reading';
import type { Actor } from '@/lib/data/actor';
import { readingState } from '@/lib/data/reading';
import { cleanedLike } from './cleaned-like';

/** How the file of a dataset was read. Throws `not_found`. */
export async function getReading(actor: Actor, jobId: string): Promise<ReadingJson> {
  const [{ fileType: file_type, status, version, options, reading }, like] = await Promise.all([
    readingState(actor, jobId),
    cleanedLike(actor, jobId),
  ]);
  return { file_type, status, version, options, reading, like };
}
