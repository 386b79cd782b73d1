import { LRUCache } from 'lru-cache';
import { isOperationId, OPERATIONS } from '@/lib/cleaning/registry';
import { suggestOperations } from '@/lib/cleaning/suggest';
import type { SuggestionJson } from '@/lib/contract/datasets';
import { loadTable } from '@/lib/storage/tables';

const MOST = 100;

/** Looking for spellings takes time, and a stored table never changes. */
const known = new LRUCache<string, SuggestionJson[]>({ max: 100 });

/** What a person may want to do next to the table stored under this key: at most 100, the most cells first. */
export async function suggestions(tableKey: string): Promise<SuggestionJson[]> {
  const found = known.get(tableKey) ?? (await find(tableKey));
  known.set(tableKey, found);
  return found;
}

async function find(tableKey: string): Promise<SuggestionJson[]> {
  const offers = suggestOperations(await loadTable(tableKey)).slice(0, MOST);
  return offers.flatMap(({ operation, ...offer }) => {
    if (!isOperationId(operation)) return [];
    const { label, lossy } = OPERATIONS[operation];
    return [{ operation, label, lossy, ...offer }];
  });
}
