import type { Recommendation } from '@/lib/charts/recommend';
import { columnById, type Table } from '@/lib/tabular/table';
import type { Accepted } from './goals';

const AVERAGES = ['mean', 'median'];

/**
 * Charts that say the same as an accepted one, whatever the table: two measures as points, and the one averaged over the values of the other;
 * an average in groups, and the boxes it is the middle of.
 */
function withEquals(accepted: Accepted): Accepted[] {
  const { y, over, aggregate, types } = accepted;
  const isPoints = types?.length === 1 && types[0] === 'scatter';
  if (isPoints && over.length === 1) return [accepted, { y, over, aggregate: AVERAGES }, { y, over, types: ['box'] }];
  const isAverage = types === undefined && aggregate !== undefined && aggregate.every((one) => AVERAGES.includes(one));
  if (!isAverage || y === null) return [accepted];
  const boxes = { y, over, types: ['box'] };
  return over.length === 1 ? [accepted, boxes, { y, over, types: ['scatter'] }] : [accepted, boxes];
}

/** Whether a chart is what an analyst would accept, or says the same. */
export function isAccepted(table: Table, chart: Recommendation, accepted: Accepted): boolean {
  return withEquals(accepted).some((one) => isThis(table, chart, one));
}

function isThis(table: Table, { spec }: Recommendation, { y, over, aggregate, types }: Accepted): boolean {
  const name = (id: string | null) => {
    const column = id === null ? undefined : columnById(table, id);
    return column === undefined ? null : (column.sourceName ?? column.name).trim();
  };
  const measured = spec.y.map(name);
  const isAlone = spec.type === 'histogram' || (spec.type === 'box' && measured.length === 0);
  const along = isAlone ? [] : [name(spec.x), name(spec.group)].filter((one) => one !== null);
  const what = isAlone ? name(spec.x) : (measured[0] ?? null);
  if (types !== undefined && !types.includes(spec.type)) return false;
  if (aggregate !== undefined && !aggregate.includes(String(spec.aggregate))) return false;
  if (spec.type === 'scatter') {
    return along.length >= 1 && over.length === 1 && [what, along[0]].includes(y) && [what, along[0]].includes(over[0]);
  }
  const wanted = over.filter((one) => one !== '*');
  return (
    what === y &&
    wanted.every((one) => along.includes(one)) &&
    along.length >= wanted.length &&
    along.length <= over.length
  );
}
