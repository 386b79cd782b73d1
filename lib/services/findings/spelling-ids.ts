import type { Merge } from '@/lib/cleaning/variants/values';
import { contentId } from '@/lib/findings/content-id';
import { distinctCounts } from '@/lib/tabular/columns';
import type { Column } from '@/lib/tabular/table';

/** What “these two are different” is remembered by; it holds for the column of this name in next month's file. */
export const apartId = (column: string, from: string, to: string): string => contentId(['apart', column, from, to]);

/** The merges nobody said no to. */
export function openMerges(column: string, merges: readonly Merge[], dismissed: ReadonlySet<string>): Merge[] {
  return merges.flatMap(({ from, to }) => {
    const open = from.filter((text) => !dismissed.has(apartId(column, text, to)));
    return open.length === 0 ? [] : [{ from: open, to }];
  });
}

/** The merges that are among the parameters of a step. */
export function mergesOf(params: Readonly<Record<string, unknown>>): Merge[] {
  if (!Array.isArray(params.merges)) return [];
  return params.merges.flatMap((merge: Partial<Merge>) =>
    typeof merge.to === 'string' && Array.isArray(merge.from) ? [{ from: merge.from.map(String), to: merge.to }] : [],
  );
}

/** Each text of a column with the number of its cells. */
export function textCounts({ vector }: Column): Map<string, number> {
  const values = new Map<string, number>();
  if (vector.kind !== 'text') return values;
  for (const [code, count] of distinctCounts(vector).entries()) {
    if (count > 0) values.set(vector.dictionary[code] ?? '', count);
  }
  return values;
}
