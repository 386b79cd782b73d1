import type { ColumnPair, RememberedPair } from '@/lib/comparison';
import { columnById, type Table } from '@/lib/tabular/table';

/** The headers of a mapping as the files wrote them, which is what the next files are likely to say, each pair once. */
export function confirmedHeaders(first: Table, second: Table, mapping: readonly ColumnPair[]): RememberedPair[] {
  const headers = mapping.map((pair) => ({
    first: headerOf(first, pair.first),
    second: headerOf(second, pair.second),
  }));
  return [...new Map(headers.map((pair) => [JSON.stringify(pair), pair])).values()];
}

function headerOf(table: Table, id: string): string {
  const column = columnById(table, id);
  return column?.sourceName ?? column?.name ?? id;
}
