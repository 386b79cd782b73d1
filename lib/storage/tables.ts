import { LRUCache } from 'lru-cache';
import { type ChangeLog, decodeChanges } from '@/lib/cleaning/changes';
import { env } from '@/lib/env';
import { tableFromIpc } from '@/lib/tabular/arrow-ipc';
import type { Table } from '@/lib/tabular/table';
import { createTableCache, type TableCache } from '@/lib/tabular/table-cache';
import { storage } from './index';

const MEGABYTE = 1024 * 1024;

/** Pages and route handlers are separate bundles of one process, and must share what they hold in memory. */
const kept = globalThis as typeof globalThis & {
  refinexTables?: TableCache;
  refinexChangeLogs?: LRUCache<string, ChangeLog>;
};

function tableCache(): TableCache {
  kept.refinexTables ??= createTableCache(env().TABLE_CACHE_MB * MEGABYTE);
  return kept.refinexTables;
}

/** Change logs are views on their file, so its size is theirs. They get a quarter of what tables get. */
function logCache(): LRUCache<string, ChangeLog> {
  kept.refinexChangeLogs ??= new LRUCache({ maxSize: Math.ceil((env().TABLE_CACHE_MB * MEGABYTE) / 4) });
  return kept.refinexChangeLogs;
}

/** The table stored under a key, decoded; kept in memory while there is room. Tables are never written twice under one key. */
export function loadTable(key: string): Promise<Table> {
  return tableCache().get(key, async () => tableFromIpc(await storage().read(key)));
}

/** Keeps a table that was just stored under this key, so that who needs it next need not read it. */
export async function rememberTable(key: string, table: Table): Promise<void> {
  await tableCache().get(key, async () => table);
}

/** The change logs stored under these keys, in the same order; kept in memory while there is room. */
export function loadChanges(keys: readonly string[]): Promise<ChangeLog[]> {
  return Promise.all(keys.map(loadLog));
}

async function loadLog(key: string): Promise<ChangeLog> {
  const known = logCache().get(key);
  if (known) return known;
  const bytes = await storage().read(key);
  const log = decodeChanges(bytes);
  logCache().set(key, log, { size: Math.max(bytes.byteLength, 1) });
  return log;
}

/** Drops everything under a deleted prefix from memory. */
export function forgetTables(prefix: string): void {
  tableCache().deletePrefix(`${prefix}/`);
  for (const key of logCache().keys()) if (key.startsWith(`${prefix}/`)) logCache().delete(key);
}
