import type { Actor } from '@/lib/data/actor';
import { type CurrentVersion, publishChange, type VersionContent } from '@/lib/data/versions';
import { storage } from '@/lib/storage';
import type { ChangeOutcome, Target } from './request-run';
import { releaseTables } from './stages/release-tables';
import { removeIfGone } from './stages/stage';

/** Publishes what is stored already; undefined when there is nothing, or its table was let go of. */
export async function publishAtOnce(
  actor: Actor,
  jobId: string,
  { dataset, storagePrefix }: CurrentVersion,
  content: VersionContent | undefined,
  about: Omit<Target, 'recipe'>,
): Promise<ChangeOutcome | undefined> {
  if (!content) return undefined;
  const isStored = (tableKey: string) => storage().exists(tableKey);
  try {
    const version = await publishChange(actor, jobId, dataset.version, content, about, isStored);
    if (version === undefined) return undefined;
    await releaseTables(jobId);
    return { status: 'completed', version };
  } catch (error) {
    await removeIfGone(jobId, storagePrefix);
    throw error;
  }
}
