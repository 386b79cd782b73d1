import type { ChartFilter } from '@/lib/charts/spec';
import type { FilterInput } from '@/lib/contract/filters';

/** A condition of a chart as a condition of a view. */
export function filterInput(filter: ChartFilter): FilterInput {
  if (filter.op === 'in') return { ...filter, values: [...filter.values] };
  if (filter.op !== 'range') return filter;
  const { exclusiveMax, ...range } = filter;
  return exclusiveMax === undefined ? range : { ...range, exclusive_max: exclusiveMax };
}
