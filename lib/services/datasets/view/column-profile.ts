import { LRUCache } from 'lru-cache';
import { type ColumnProfile, profileTable } from '@/lib/tabular/profile';
import type { Column, Table } from '@/lib/tabular/table';

/** Profiles are small, whatever the table. */
const profiles = new LRUCache<string, ColumnProfile>({ max: 500 });

/** The profile of one column of a stored table, kept in memory for a while. */
export function columnProfile(tableKey: string, { rowIndex }: Table, column: Column): ColumnProfile {
  const key = `${tableKey}#${column.id}`;
  const known = profiles.get(key);
  if (known) return known;
  const [profile] = profileTable({ columns: [column], rowIndex });
  if (profile === undefined) throw new Error('A table of one column has one profile.');
  profiles.set(key, profile);
  return profile;
}
