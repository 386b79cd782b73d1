import type { ReadingJson } from '@/lib/contract/reading';
import type { Actor } from '@/lib/data/actor';
import { readingState } from '@/lib/data/reading';

/** How the file of a dataset was read. Throws `not_found`. */
export async function getReading(actor: Actor, jobId: string): Promise<ReadingJson> {
  const { fileType: file_type, status, version, options, reading } = await readingState(actor, jobId);
  return { file_type, status, version, options, reading };
}
