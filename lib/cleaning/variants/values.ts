import { distinctCounts } from '@/lib/tabular/columns';
import { type ColumnKind, kindOf } from '@/lib/tabular/kinds';
import type { Column, TextVector } from '@/lib/tabular/table';

/** Spellings that become one. */
export interface Merge {
  readonly from: readonly string[];
  readonly to: string;
}

/** Each distinct text with the number of cells that hold it. */
export type ValueCounts = ReadonlyMap<string, number>;

/** Kinds whose values are names, of which one may be written in several ways. */
const NAMED: ReadonlySet<ColumnKind> = new Set(['category', 'place', 'organisation', 'ordinal', 'person']);
/** Text that repeats may be a category nobody knew for one. */
const TEXTS: ReadonlySet<ColumnKind> = new Set(['text', 'sentence']);
const REPEATED = 0.5;
/** Beyond this many distinct values a column is text, not a category with spellings. */
const MOST_VALUES = 50_000;

/** The values of a column in which one may have several spellings; undefined for any other column. */
export function spelledValues(column: Column & { vector: TextVector }): ValueCounts | undefined {
  if (column.type === 'date' || column.type === 'datetime' || column.type === 'boolean') return undefined;
  const kind = kindOf(column);
  if (!NAMED.has(kind) && !TEXTS.has(kind)) return undefined;
  const counts = distinctCounts(column.vector);
  const values = new Map<string, number>();
  let cells = 0;
  for (let code = 0; code < counts.length; code++) {
    const count = counts[code] as number;
    if (count === 0) continue;
    values.set(column.vector.dictionary[code] as string, count);
    cells += count;
  }
  if (values.size < 2 || values.size > MOST_VALUES) return undefined;
  return TEXTS.has(kind) && values.size > REPEATED * cells ? undefined : values;
}
