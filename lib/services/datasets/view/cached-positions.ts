import { LRUCache } from 'lru-cache';
import { env } from '@/lib/env';

const MEGABYTE = 1024 * 1024;

let cache: LRUCache<string, Uint32Array> | undefined;

/** What `compute` gives for this key, kept in memory while there is room. Results get an eighth of what tables get. */
export async function cachedPositions(key: string, compute: () => Promise<Uint32Array>): Promise<Uint32Array> {
  cache ??= new LRUCache<string, Uint32Array>({ maxSize: Math.ceil((env().TABLE_CACHE_MB * MEGABYTE) / 8) });
  const known = cache.get(key);
  if (known) return known;
  const positions = await compute();
  cache.set(key, positions, { size: positions.byteLength + 2 * key.length });
  return positions;
}
