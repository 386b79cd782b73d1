import { resolveMapping } from '@/lib/comparison';
import type { ConfirmMapping } from '@/lib/contract/comparison';
import type { Actor } from '@/lib/data/actor';
import { changeComparison } from '@/lib/data/comparisons';
import { AppError } from '@/lib/errors';
import { findColumn } from '@/lib/tabular/find-column';
import { columnById, type Table } from '@/lib/tabular/table';
import { openComparison } from './open-comparison';

/**
 * Replaces the mapping by what a person says, and remembers its headers for the next comparison of the workspace.
 *
 * @throws AppError `invalid_input` for an unknown column or one used twice, and then nothing is stored; `not_found`, `forbidden`
 */
export async function confirmMapping(
  actor: Actor,
  id: string,
  { mapping: asked, factors = {}, aggregates = {} }: ConfirmMapping,
): Promise<{ success: true; status: 'confirmed' }> {
  const { first, second } = await openComparison(actor, id);
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
  const settings = { factors: byId(factors, 'factors'), aggregates: byId(aggregates, 'aggregates') };
  const headers = mapping.map((pair) => ({
    first: headerOf(first.table, pair.first),
    second: headerOf(second.table, pair.second),
  }));
  const distinct = new Map(headers.map((pair) => [JSON.stringify(pair), pair]));
  await changeComparison(actor, id, { mapping, settings, status: 'confirmed' }, [...distinct.values()]);
  return { success: true, status: 'confirmed' };
}

/** As the file wrote it, which is what the next file is likely to say. */
function headerOf(table: Table, id: string): string {
  const column = columnById(table, id);
  return column?.sourceName ?? column?.name ?? id;
}
