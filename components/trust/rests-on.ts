import type { InboxItemJson } from '@/lib/contract/findings';

/** Kinds of decisions that change what a chart of the column shows. */
const TELLING: ReadonlySet<InboxItemJson['kind']> = new Set(['finding', 'suggestion', 'spellings']);

/** The open decisions about these columns that are likely, the most valuable first: what a chart of them rests on. */
export function restsOn(items: readonly InboxItemJson[], columns: readonly (string | null)[]): InboxItemJson[] {
  const drawn = new Set(columns.filter((name) => name !== null));
  return items.filter(
    ({ kind, column, column_id: id, level }) =>
      TELLING.has(kind) &&
      level !== 'low' &&
      ((column !== null && drawn.has(column)) || (id !== null && drawn.has(id))),
  );
}
