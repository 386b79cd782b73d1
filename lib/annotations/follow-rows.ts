import { positionOfRow } from '@/lib/tabular/row-order';
import type { Table } from '@/lib/tabular/table';
import type { Labelled } from './parts';

/** What became of the rows that had one value. */
export interface Followed {
  /** Those that are still in the table. */
  readonly present: number;
  /** What the value of those is called now, with how many of them have it; the most frequent first. Without those that have none. */
  readonly labels: readonly { readonly label: string; readonly rows: number }[];
  /** Rows that had another value before and have the first of these now. */
  readonly others: number;
}

/**
 * Follows the rows with one value from one version of a table to a later one of the same file, by their place in that file. This is
 * what the change logs say, whichever steps it took: source + log = table, for both versions. Undefined when no row had the value.
 */
export function followRows(
  before: Table,
  was: Labelled,
  value: string,
  after: Table,
  is: Labelled,
): Followed | undefined {
  const code = was.codeOf(value);
  if (code === null) return undefined;
  const counts = new Map<number, number>();
  const all = new Map<number, number>();
  let present = 0;
  for (let i = 0; i < after.rowIndex.length; i++) {
    const row = after.rowIndex[i] as number;
    const now = is.codes[i] ?? -1;
    all.set(now, (all.get(now) ?? 0) + 1);
    const at = positionOfRow(before.rowIndex, row);
    if (at < 0 || was.codes[at] !== code) continue;
    present++;
    counts.set(now, (counts.get(now) ?? 0) + 1);
  }
  if (!was.codes.includes(code)) return undefined;
  const sorted = [...counts].filter(([now]) => now >= 0).sort(([, a], [, b]) => b - a);
  const [first] = sorted;
  return {
    present,
    labels: sorted.map(([now, count]) => ({ label: is.label(now), rows: count })),
    others: first === undefined ? 0 : (all.get(first[0]) ?? 0) - first[1],
  };
}
