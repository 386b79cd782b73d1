import type { PreparedChart } from '@/lib/charts/chart';
import type { ChartSpec } from '@/lib/charts/spec';
import type { Table } from '@/lib/tabular/table';
import { makesPie } from './candidates/groups';
import { usableColumns } from './usable';

const FEWEST_POINTS = 2;

/** Whether a chart made of all rows is what it promised: enough to compare, and a pie that can be read. */
export function worthKeeping(spec: ChartSpec, { data }: PreparedChart): boolean {
  if (spec.type === 'box' && spec.y.length === 0) return data.length > 0;
  if (data.length < FEWEST_POINTS) return false;
  if (spec.type !== 'pie') return true;
  return makesPie(data.map(({ value }) => (typeof value === 'number' ? value : Number.NaN)));
}

/**
 * Whether a chart that somebody else proposed may be recommended: of columns that may, each where it belongs, and worth keeping.
 */
export function isRecommendable(table: Table, spec: ChartSpec, chart: PreparedChart): boolean {
  const { measures, groupings, times } = usableColumns(table);
  const isMeasure = (id: string) => measures.some((column) => column.id === id);
  const divides = (id: string) =>
    groupings.some(({ column }) => column.id === id) || times.some((column) => column.id === id);
  const isAlong = spec.type === 'scatter' || spec.type === 'histogram' || spec.y.length === 0 ? isMeasure : divides;
  return (
    (isAlong(spec.x) || divides(spec.x)) &&
    spec.y.every(isMeasure) &&
    (spec.group === null || divides(spec.group)) &&
    worthKeeping(spec, chart)
  );
}
