import { dictionarySizeBytes } from './dictionary';
import type { Table, Vector } from './table';

export interface TableCache {
  /** The cached table, or what `load` gives; concurrent calls for one key share one load, a failed load is not kept. */
  get(key: string, load: () => Promise<Table>): Promise<Table>;
  /** Forgets every table whose key starts with the prefix, including loads under way. */
  deletePrefix(prefix: string): void;
  /** Bytes held by the tables that are kept now. */
  readonly sizeBytes: number;
}

interface Entry {
  promise: Promise<Table>;
  /** Zero while loading. */
  sizeBytes: number;
}

/**
 * Keeps decoded tables, the least recently used ones forgotten first, as long as their estimated sizes add up to at
 * most `maxBytes`. A table larger than that is handed out and not kept.
 */
export function createTableCache(maxBytes: number): TableCache {
  // A Map iterates in order of insertion; a used entry is inserted again, so the first one is the least recently used.
  const entries = new Map<string, Entry>();
  let total = 0;

  const forget = (key: string, entry: Entry) => {
    if (entries.get(key) !== entry) return;
    entries.delete(key);
    total -= entry.sizeBytes;
  };

  const keep = (key: string, entry: Entry, table: Table) => {
    if (entries.get(key) !== entry) return;
    entry.sizeBytes = tableSizeBytes(table);
    total += entry.sizeBytes;
    if (entry.sizeBytes > maxBytes) return forget(key, entry);
    for (const [otherKey, other] of entries) {
      if (total <= maxBytes) break;
      if (other !== entry && other.sizeBytes > 0) forget(otherKey, other);
    }
  };

  return {
    get(key, load) {
      const known = entries.get(key);
      if (known !== undefined) {
        entries.delete(key);
        entries.set(key, known);
        return known.promise;
      }
      const entry: Entry = { promise: load(), sizeBytes: 0 };
      entries.set(key, entry);
      entry.promise.then(
        (table) => keep(key, entry, table),
        () => forget(key, entry),
      );
      return entry.promise;
    },
    deletePrefix(prefix) {
      for (const [key, entry] of entries) if (key.startsWith(prefix)) forget(key, entry);
    },
    get sizeBytes() {
      return total;
    },
  };
}

/** An estimate of the memory a table holds: its arrays, and its strings at their length plus what V8 adds to each. */
export function tableSizeBytes(table: Table): number {
  let size = table.rowIndex.byteLength;
  for (const { vector, flags } of [...table.columns, ...(table.companions ?? [])])
    size += vectorSizeBytes(vector) + (flags?.byteLength ?? 0);
  return size;
}

function vectorSizeBytes(vector: Vector): number {
  return vector.kind === 'number' ? vector.values.byteLength : vector.codes.byteLength + dictionarySizeBytes(vector);
}
