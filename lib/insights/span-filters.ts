import type { Bucket, ChartFilter } from '@/lib/charts/spec';
import type { Column } from '@/lib/tabular/table';

const DAY_MS = 86_400_000;

/** What selects the rows of a span, by what it is called; the rows that have a time at all where the column is no ISO dates. */
export function spanFilters({ id, vector }: Column, label: string, bucket: Bucket): ChartFilter[] {
  if (vector.kind === 'number') {
    const year = Number(label);
    return bucket === 'year' ? [{ op: 'equals', column: id, value: year }] : [{ op: 'present', column: id }];
  }
  const between = (min: string, max: string): ChartFilter[] => [{ op: 'range', column: id, min, max }];
  if (bucket === 'week') {
    const last = new Date(Date.parse(`${label}T00:00:00Z`) + 6 * DAY_MS).toISOString().slice(0, 10);
    return between(label, last);
  }
  if (bucket !== 'quarter') return between(label, label);
  const [year, quarter] = [label.slice(0, 4), Number(label.slice(6))];
  const month = (index: number) => `${year}-${String(index).padStart(2, '0')}`;
  return between(month(3 * quarter - 2), month(3 * quarter));
}
