import type { FindingsJson, FindingsQuery } from '@/lib/contract/findings';
import { rememberedFindings } from '@/lib/data/accepted-findings';
import type { Actor } from '@/lib/data/actor';
import { currentVersion } from '@/lib/data/versions';
import { announceVersion } from '@/lib/services/announce';
import { loadTable } from '@/lib/storage/tables';
import { acceptedIds, dismissedIds } from './decisions';
import { listFindings } from './list-findings';
import { findingsAtHand, stateOf } from './stored-findings';
import { sourceOf } from './version';

/** One page of what is probably wrong with the current version. A large one is looked through by the worker. Throws as `currentVersion`. */
export async function getFindings(actor: Actor, jobId: string, query: FindingsQuery): Promise<FindingsJson> {
  const current = await currentVersion(actor, jobId);
  const { version, tableKey } = current.dataset;
  const source = sourceOf(current);
  const findings = await findingsAtHand(source);
  const state = await stateOf(source, findings !== undefined);
  if (state === 'computing') await announceVersion({ jobId, version });
  const accepted =
    query.status === 'accepted' ? await rememberedFindings(actor, jobId, acceptedIds(current.recipe)) : [];
  const decided = { dismissed: dismissedIds(current.recipe), accepted };
  const page = listFindings(await loadTable(tableKey), findings ?? [], decided, query);
  return { state, version, ...page };
}
