import type { PreparedChart } from '@/lib/charts/chart';

/** What the axis calls the place of a point; null where points are single values, bins, or what small groups were put together in. */
export function placeOf({ data, config, chart_type: type }: PreparedChart, index: number): string | null {
  const point = data[index];
  if (point === undefined || config.aggregate === null) return null;
  const label = point[type === 'pie' ? 'name' : 'x'];
  if (typeof label !== 'string') return typeof label === 'number' ? String(label) : null;
  return label === 'Other' && config.counts.other_categories > 0 ? null : label;
}
