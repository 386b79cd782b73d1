import { categoriesOf } from '@/lib/charts/categories';
import { roleOf } from '@/lib/charts/roles';
import type { ChartFilter } from '@/lib/charts/spec';
import { numbersOf } from '@/lib/charts/values';
import type { Usable } from './usable';

const TOTAL = /^(all|total|overall|grand total|sum|world|worldwide|global|national|combined|gesamt)\b/i;
const NEARLY = 0.02;

/**
 * Filters that leave out rows which are totals of the others, as “All natural disasters” among earthquakes and floods: named like
 * one, and as large as the rest together. They would count everything twice.
 */
export function totalsOf({ groupings, measures }: Usable): ChartFilter[] {
  return groupings.flatMap(({ column }): ChartFilter[] => {
    const { codes, labels } = categoriesOf(column);
    const total = labels.findIndex((label) => TOTAL.test(label));
    if (total < 0) return [];
    const isTotal = measures.some((measure) => {
      const values = roleOf(measure) === 'quantity' ? numbersOf(measure) : null;
      return values !== null && isRestTwice(codes, total, values);
    });
    return isTotal ? [{ op: 'equals', column: column.id, value: labels[total] as string, not: true }] : [];
  });
}

function isRestTwice(codes: Int32Array, total: number, values: Float64Array): boolean {
  let own = 0;
  let rest = 0;
  for (let i = 0; i < codes.length; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    if (codes[i] === total) own += value;
    else rest += value;
  }
  return own > 0 && Math.abs(own - rest) <= NEARLY * own;
}
