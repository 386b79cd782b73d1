import { defaultRecipe } from '@/lib/cleaning/default-recipe';
import { runOperations } from '@/lib/cleaning/recipe';
import { type Cell, tableFromRows } from '@/lib/tabular/columns';
import { inferTypes } from '@/lib/tabular/infer';
import type { ColumnPair, Period } from './period';

/** A period as the careful recipe leaves it, with its source. */
export function period(header: readonly string[], rows: readonly (readonly Cell[])[]): Period {
  const source = inferTypes(tableFromRows(header, rows));
  return { table: runOperations(source, defaultRecipe({ preset: 'careful' })).table, source };
}

/** Columns at the same place in both tables. */
export function sameIds(count: number): ColumnPair[] {
  return Array.from({ length: count }, (_, i) => ({ first: `c${i}`, second: `c${i}` }));
}
