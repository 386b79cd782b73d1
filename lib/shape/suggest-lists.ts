import { distinctCounts } from '@/lib/tabular/columns';
import type { Table } from '@/lib/tabular/table';

/** A column of lists such as `red; green`. */
export interface ListOffer {
  readonly column: string;
  readonly separator: string;
  /** Share of the cells with a value that hold more than one part, 0–1. */
  readonly share: number;
}

const SEPARATORS = ['; ', ';', ' | ', '|', ', ', ','] as const;
const LEAST_SHARE = 0.1;
const LONGEST_PART = 40;
/** Parts recur, or it is prose. */
const MOST_DIFFERENT = 0.5;
const FEWEST_PARTS = 6;

/** Columns whose cells hold different numbers of short parts that recur: tags, colours, languages. */
export function suggestLists({ columns }: Table): ListOffer[] {
  return columns.flatMap(({ id, vector, type }) => {
    if (vector.kind !== 'text' || (type !== 'text' && type !== 'category')) return [];
    const counts = distinctCounts(vector);
    for (const separator of SEPARATORS) {
      const parts = new Map<string, number>();
      const sizes = new Set<number>();
      let [cells, lists, total, longest] = [0, 0, 0, 0];
      for (const [code, text] of vector.dictionary.entries()) {
        const count = counts[code] as number;
        if (count === 0) continue;
        const list = text.split(separator);
        cells += count;
        if (list.length > 1) lists += count;
        sizes.add(list.length);
        for (const part of list) {
          longest = Math.max(longest, part.length);
          total++;
          parts.set(part.trim(), 0);
        }
      }
      if (lists < LEAST_SHARE * cells || sizes.size < 2 || longest > LONGEST_PART) continue;
      if (total < FEWEST_PARTS || parts.size > MOST_DIFFERENT * total) continue;
      return [{ column: id, separator: separator.trim(), share: lists / cells }];
    }
    return [];
  });
}
