import { pickNumbers, select } from '@/lib/charts/prepare/selection';
import { numberFacts, numbersOf } from '@/lib/charts/values';
import type { Column } from '@/lib/tabular/table';
import type { Case } from './case';

/** The first column that is added up and has values below 0 in the rows that are drawn. */
export function negativeColumn({ table, spec, y }: Case): Column | null {
  if (spec.aggregate !== 'sum') return null;
  for (const column of y) {
    const values = numbersOf(column);
    if (values === null || !(numberFacts(values).min < 0)) continue;
    if (spec.filters.length === 0) return column;
    if (pickNumbers(values, select(table, spec.filters)).some((value) => value < 0)) return column;
  }
  return null;
}
