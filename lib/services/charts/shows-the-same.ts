import type { ChartSpec } from '@/lib/charts/spec';
import { canonicalJson } from '@/lib/cleaning/canonical';

/** What decides which values are drawn where; the rest is how they look. */
const shown = ({ type, x, y, group, aggregate, bucket, filters }: ChartSpec): string =>
  canonicalJson([type, x, y, group, aggregate, bucket, filters]);

/** Whether two charts show the same values, whatever their titles, their order and their scales. */
export const showsTheSame = (one: ChartSpec, other: ChartSpec): boolean => shown(one) === shown(other);
