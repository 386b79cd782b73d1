import { LRUCache } from 'lru-cache';
import type { ColumnHead } from '@/lib/cleaning/operation';
import { loadTable } from '@/lib/storage/tables';

const known = new LRUCache<string, readonly ColumnHead[]>({ max: 500 });

/** The columns of a source table as its file names them. */
export async function sourceColumns(sourceTableKey: string): Promise<readonly ColumnHead[]> {
  const heads = known.get(sourceTableKey);
  if (heads) return heads;
  const { columns } = await loadTable(sourceTableKey);
  const found = columns.map(({ id, name, type }) => ({ id, name, type }));
  known.set(sourceTableKey, found);
  return found;
}

/** What columns are called that may be gone already, by id. */
export async function sourceNames(sourceTableKey: string): Promise<Map<string, string>> {
  return new Map((await sourceColumns(sourceTableKey)).map(({ id, name }) => [id, name]));
}
