import type { Table } from '@/lib/tabular/table';
import type { RememberedPair } from './match';

/** Headers that differ in case, blanks and signs alone are one. */
function foldHeader(header: string): string {
  const letters = header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#%]/gu, '');
  return letters === '' ? header : letters;
}

/** Index → index of columns whose headers a person once paired, in either direction; the latest word counts. */
export function rememberedPairs(
  first: Table,
  second: Table,
  remembered: readonly RememberedPair[],
): Map<number, number> {
  const pairs = new Map<number, number>();
  if (remembered.length === 0) return pairs;
  const [indexes, others] = [placesOf(first), placesOf(second)];
  const taken = new Set<number>();
  for (const pair of [...remembered].reverse()) {
    const [a, b] = [foldHeader(pair.first), foldHeader(pair.second)];
    for (const [x, y] of [
      [indexes.get(a), others.get(b)],
      [indexes.get(b), others.get(a)],
    ]) {
      if (x === undefined || y === undefined || pairs.has(x) || taken.has(y)) continue;
      pairs.set(x, y);
      taken.add(y);
      break;
    }
  }
  return pairs;
}

function placesOf(table: Table): Map<string, number> {
  const places = new Map<string, number>();
  for (const [index, { sourceName, name }] of table.columns.entries()) {
    const key = foldHeader(sourceName ?? name);
    if (!places.has(key)) places.set(key, index);
  }
  return places;
}
