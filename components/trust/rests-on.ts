import type { InboxItemJson } from '@/lib/contract/findings';

/** Kinds of decisions that change what a chart of the column shows. */
const TELLING: ReadonlySet<InboxItemJson['kind']> = new Set(['finding', 'suggestion', 'spellings']);

/** The most valuable open decision about one of these columns, if any that is likely: what a chart of them rests on. */
export function restsOn(items: readonly InboxItemJson[], columns: readonly (string | null)[]): InboxItemJson | null {
  const drawn = new Set(columns.filter((name) => name !== null));
  return (
    items.find(
      ({ kind, column, column_id: id, level }) =>
        TELLING.has(kind) &&
        level !== 'low' &&
        ((column !== null && drawn.has(column)) || (id !== null && drawn.has(id))),
    ) ?? null
  );
}
