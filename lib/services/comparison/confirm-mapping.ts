import { resolveMapping } from '@/lib/comparison';
import type { ConfirmMapping } from '@/lib/contract/comparison';
import type { Actor } from '@/lib/data/actor';
import { changeComparison } from '@/lib/data/comparisons';
import { AppError } from '@/lib/errors';
import { findColumn } from '@/lib/tabular/find-column';
import { confirmedHeaders } from './confirmed-headers';
import { openComparison } from './open-comparison';

/**
 * Replaces the mapping by what a person says, and remembers its headers for the next comparison of the workspace. Factors and
 * aggregates that are not given stay as they were, for pairs that are still joined.
 *
 * @throws AppError `invalid_input` for an unknown column or one used twice, and then nothing is stored; `not_found`, `forbidden`
 */
export async function confirmMapping(
  actor: Actor,
  id: string,
  { mapping: asked, factors = {}, aggregates = {} }: ConfirmMapping,
): Promise<{ success: true; status: 'confirmed' }> {
  const { first, second, row } = await openComparison(actor, id);
  const mapping = resolveMapping(first.table, second.table, asked);
  const byId = <Value>(values: Record<string, Value>, field: string) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        const { id: column } = findColumn(first.table, name, field);
        if (mapping.some((pair) => pair.first === column)) return [column, value];
        throw new AppError('invalid_input', `“${name}” has no partner in the mapping.`, {
          fields: { [field]: 'names a column without a partner' },
        });
      }),
    );
  const kept = <Value>(values: Record<string, Value> = {}) =>
    Object.fromEntries(Object.entries(values).filter(([column]) => mapping.some((pair) => pair.first === column)));
  const settings = {
    factors: { ...kept(row.settings.factors), ...byId(factors, 'factors') },
    aggregates: { ...kept(row.settings.aggregates), ...byId(aggregates, 'aggregates') },
  };
  await changeComparison(
    actor,
    id,
    { mapping, settings, status: 'confirmed' },
    confirmedHeaders(first.table, second.table, mapping),
  );
  return { success: true, status: 'confirmed' };
}
