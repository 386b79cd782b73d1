import type { Recommendation } from '@/lib/charts/recommend';
import { columnById, type Table } from '@/lib/tabular/table';
import type { Accepted } from './goals';

/** Whether a chart is what an analyst would accept. */
export function isAccepted(table: Table, { spec }: Recommendation, { y, over, aggregate, types }: Accepted): boolean {
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
