import type { PreparedChart } from '@/lib/charts/chart';
import type { ChartSpec } from '@/lib/charts/spec';
import { makesPie } from './kinds/groups';

const FEWEST_POINTS = 2;

/** Whether a chart made of all rows is what its sample promised: enough to compare, and a pie that can be read. */
export function worthKeeping(spec: ChartSpec, { data }: PreparedChart): boolean {
  if (spec.type === 'box' && spec.y.length === 0) return data.length > 0;
  if (data.length < FEWEST_POINTS) return false;
  if (spec.type !== 'pie') return true;
  return makesPie(data.map(({ value }) => (typeof value === 'number' ? value : Number.NaN)));
}
