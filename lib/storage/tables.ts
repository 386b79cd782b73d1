import { LRUCache } from 'lru-cache';
import { type ChangeLog, decodeChanges } from '@/lib/cleaning/changes';
import { env } from '@/lib/env';
import { tableFromIpc } from '@/lib/tabular/arrow-ipc';
import type { Table } from '@/lib/tabular/table';
import { createTableCache, type TableCache } from '@/lib/tabular/table-cache';
import { storage } from './index';

const MEGABYTE = 1024 * 1024;

let tables: TableCache | undefined;
let logs: LRUCache<string, ChangeLog> | undefined;

function tableCache(): TableCache {
  tables ??= createTableCache(env().TABLE_CACHE_MB * MEGABYTE);
  return tables;
}

/** Change logs are views on their file, so its size is theirs. They get a quarter of what tables get. */
function logCache(): LRUCache<string, ChangeLog> {
  logs ??= new LRUCache<string, ChangeLog>({ maxSize: Math.ceil((env().TABLE_CACHE_MB * MEGABYTE) / 4) });
  return logs;
}

/** The table stored under a key, decoded; kept in memory while there is room. Tables are never written twice under one key. */
export function loadTable(key: string): Promise<Table> {
  return tableCache().get(key, async () => tableFromIpc(await storage().read(key)));
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
