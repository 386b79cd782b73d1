import { LRUCache } from 'lru-cache';
import type { Table } from '@/lib/tabular/table';

const MOST_PER_TABLE = 100;

type Results = LRUCache<string, Promise<object>>;

/** Pages and route handlers are separate bundles of one process, and must share what they hold in memory. */
const kept = globalThis as typeof globalThis & { refinexResults?: WeakMap<Table, Results> };

function resultsOf(table: Table): Results {
  kept.refinexResults ??= new WeakMap();
  const known = kept.refinexResults.get(table);
  if (known) return known;
  const made: Results = new LRUCache({ max: MOST_PER_TABLE });
  kept.refinexResults.set(table, made);
  return made;
}

/**
 * What `compute` gives for this table and key, remembered as long as the table is in memory; two who ask at once wait for
 * one result. A failure is not remembered. One key must always stand for one computation.
 */
export function remembered<Result extends object>(
  table: Table,
  key: string,
  compute: () => Result | Promise<Result>,
): Promise<Result> {
  const results = resultsOf(table);
  const known = results.get(key);
  if (known) return known as Promise<Result>;
  const result = Promise.resolve().then(compute);
  results.set(key, result);
  result.catch(() => results.delete(key));
  return result;
}
