import type { TrustJson } from '@/lib/contract/findings';
import type { Actor } from '@/lib/data/actor';
import { currentVersion } from '@/lib/data/versions';
import { trustOf } from '@/lib/findings/trust';
import { announceVersion } from '@/lib/services/announce';
import { keepTrust } from '@/lib/services/datasets/stages/keep-trust';
import { loadTable } from '@/lib/storage/tables';
import { dismissedIds } from './decisions';

import { namesOf } from './list-findings';
import { findingsAtHand, stateOf } from './stored-findings';
import { sourceOf } from './version';

/** How far the current version can be trusted, in all and by column. Throws as `currentVersion`. */
export async function getTrust(actor: Actor, jobId: string): Promise<TrustJson> {
  const current = await currentVersion(actor, jobId);
  const { dataset, recipe } = current;
  const source = sourceOf(current);
  const [table, findings] = await Promise.all([loadTable(dataset.tableKey), findingsAtHand(source)]);
  const state = await stateOf(source, findings !== undefined);
  if (state === 'computing') await announceVersion({ jobId, version: dataset.version });
  const dismissed = dismissedIds(recipe);
  const open = findings?.filter(({ id }) => !dismissed.has(id));
  const facts = open ? trustOf(table, open) : dataset.trust;
  await keepTrust(jobId, dataset, facts);
  const nameOf = namesOf(table);
  return {
    state,
    version: dataset.version,
    trust: facts?.trust ?? null,
    open: facts ? { ...facts.open } : null,
    columns: (facts?.columns ?? []).map(({ id, trust }) => ({ column_id: id, column: nameOf(id), trust })),
  };
}
