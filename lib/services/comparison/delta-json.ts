import type { Delta } from '@/lib/comparison';
import type { DeltaJson } from '@/lib/contract/comparison';
import { nameIn } from './comparison-json';
import type { OpenComparison } from './open-comparison';

/** A change as the API tells it. */
export function deltaJson({ first, second, mapping }: OpenComparison, delta: Delta): DeltaJson {
  return {
    ...columnNames({ first, second, mapping }, delta.pair),
    group: delta.group === null ? null : [...delta.group],
    aggregate: delta.aggregate,
    period1_value: delta.before,
    period2_value: delta.after,
    change: delta.change,
    change_pct: delta.changePct,
    gap: delta.gap,
    n1: delta.nBefore,
    n2: delta.nAfter,
  };
}

/** The names of a pair's columns; null where rows are counted. */
export function columnNames(
  { first, second, mapping }: Pick<OpenComparison, 'first' | 'second' | 'mapping'>,
  pair: string | null,
): { column: string | null; column_2: string | null } {
  const other = mapping.find((one) => one.first === pair)?.second;
  return {
    column: pair === null ? null : nameIn(first.table)(pair),
    column_2: other === undefined ? null : nameIn(second.table)(other),
  };
}
