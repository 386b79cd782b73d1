import type { Actor } from '@/lib/data/actor';
import { hasFollowers } from '@/lib/data/derivations';
import { type CurrentVersion, publishChange, type VersionContent } from '@/lib/data/versions';
import { announceVersion } from '@/lib/services/announce';
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
    // Who follows it hears of it at once; what may be wrong with it is looked for when somebody asks.
    if (await hasFollowers(actor, jobId)) await announceVersion({ jobId, version });
    return { status: 'completed', version };
  } catch (error) {
    await removeIfGone(jobId, storagePrefix);
    throw error;
  }
}
