import { LRUCache } from 'lru-cache';
import { isOperationId, OPERATIONS } from '@/lib/cleaning/registry';
import { suggestSteps } from '@/lib/cleaning/suggest';
import type { SuggestionJson } from '@/lib/contract/recipe';
import type { Actor } from '@/lib/data/actor';
import { currentDataset } from '@/lib/data/datasets';
import { inFairShare } from '@/lib/services/fair-share';
import { inSteps } from '@/lib/services/in-turns';
import { once } from '@/lib/services/once';
import { loadTable } from '@/lib/storage/tables';

const MOST = 100;

/** Looking for spellings takes time, and a stored table never changes. */
const known = new LRUCache<string, SuggestionJson[]>({ max: 100 });

/** What a person may want to do next: at most 100, the most cells first. Throws as `currentDataset` and `inFairShare`. */
export async function suggestions(actor: Actor, jobId: string): Promise<SuggestionJson[]> {
  const { tableKey } = await currentDataset(actor, jobId);
  const found =
    known.get(tableKey) ??
    (await inFairShare(actor.userId, () => once(`suggestions ${tableKey}`, () => find(tableKey))));
  known.set(tableKey, found);
  return found;
}

async function find(tableKey: string): Promise<SuggestionJson[]> {
  const offers = (await inSteps(suggestSteps(await loadTable(tableKey)))).slice(0, MOST);
  return offers.flatMap(({ operation, ...offer }) => {
    if (!isOperationId(operation)) return [];
    const { label, lossy } = OPERATIONS[operation];
    return [{ operation, label, lossy, ...offer }];
  });
}
