import type { InboxJson } from '@/lib/contract/findings';
import type { Actor } from '@/lib/data/actor';
import { currentVersion } from '@/lib/data/versions';
import { trustOf } from '@/lib/findings/trust';
import { announceVersion } from '@/lib/services/announce';
import { keepTrust } from '@/lib/services/datasets/stages/keep-trust';
import { gatherInbox, openFindings } from './gather-inbox';
import { inboxItems } from './inbox';

/** All that is left to decide about the current version, the most valuable first. Throws as `currentVersion`. */
export async function getInbox(actor: Actor, jobId: string): Promise<InboxJson> {
  const current = await currentVersion(actor, jobId);
  const { sources, state } = await gatherInbox(actor, jobId, current);
  if (state === 'computing') await announceVersion({ jobId, version: current.dataset.version });
  const { items, dismissed } = inboxItems(sources);
  const trust = state !== 'ready' ? null : trustOf(sources.table, openFindings(sources));
  await keepTrust(jobId, current.dataset, trust);
  return {
    state,
    version: current.dataset.version,
    trust: trust?.trust ?? null,
    dismissed,
    items,
  };
}
