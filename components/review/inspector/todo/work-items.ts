import type { WorkListJson } from '@/lib/contract/work-list';

/** How many cells and columns are left for a person to decide on. */
export function countOpen({ missing, outliers, unread, ambiguous_dates, left_alone }: WorkListJson): number {
  const open = (list: readonly { count: number; is_left: boolean }[]) =>
    list.reduce((sum, { count, is_left }) => sum + (is_left ? 0 : count), 0);
  const columns = ambiguous_dates.length + left_alone.length;
  return open(missing) + open(unread) + outliers.reduce((sum, item) => sum + item.open, 0) + columns;
}

/** The entries nobody has decided on first; otherwise the order of the table. */
export function openFirst<T extends { is_left: boolean }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => Number(a.is_left) - Number(b.is_left));
}
