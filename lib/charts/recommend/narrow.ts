import type { Column } from '@/lib/tabular/table';
import type { Relevance } from './goal';
import type { Usable } from './usable';

/** Beyond so many columns not every pair is looked at: those of the goal first, then as they stand in the table. */
const MOST = { measures: 24, groupings: 14, times: 2 };

/** Wide tables: the columns worth combining with one another. */
export function narrow(usable: Usable, relevance: Relevance | null): Usable {
  const worth = (column: Column) =>
    relevance === null ? 0 : relevance({ measure: column, along: [column], intent: 'compare' });
  return {
    ...usable,
    measures: first(usable.measures, MOST.measures, worth),
    groupings: first(
      usable.groupings,
      MOST.groupings,
      ({ column, distinct }) => worth(column) - Math.log10(distinct) / 10,
    ),
    times: first(usable.times, MOST.times, worth),
  };
}

/** The `most` worthiest, in the order they came. */
function first<T>(list: readonly T[], most: number, worth: (item: T) => number): readonly T[] {
  if (list.length <= most) return list;
  const best = new Set(
    list
      .map((item, order) => ({ item, order, value: worth(item) }))
      .sort((a, b) => b.value - a.value || a.order - b.order)
      .slice(0, most)
      .map(({ item }) => item),
  );
  return list.filter((item) => best.has(item));
}
