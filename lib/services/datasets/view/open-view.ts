import type { ChangeLog } from '@/lib/cleaning/changes';
import { changedRows } from '@/lib/cleaning/marks';
import type { FilterInput, ViewQuery } from '@/lib/contract/filters';
import type { Actor } from '@/lib/data/actor';
import type { Dataset } from '@/lib/data/datasets';
import { inFairShare } from '@/lib/services/fair-share';
import { inSteps } from '@/lib/services/in-turns';
import { once } from '@/lib/services/once';
import type { Steps } from '@/lib/stats/steps';
import { loadChanges, loadTable } from '@/lib/storage/tables';
import { findReadable } from '@/lib/tabular/find-column';
import { type Filter, filterSteps, type SortKey, sortSteps } from '@/lib/tabular/query';
import type { Table } from '@/lib/tabular/table';
import { cachedPositions } from './cached-positions';

export interface View {
  readonly table: Table;
  /** Positions of the view's rows in its order; undefined when it is the whole table as it is. */
  readonly positions: Uint32Array | undefined;
}

type Keys = Pick<Dataset, 'sourceTableKey' | 'tableKey' | 'changeKeys'>;

/**
 * The rows of a version of the table that fulfil the filters, in the order asked for. What was filtered and sorted before is
 * remembered, so that the next page costs nothing; what is not takes its turn among what others ask for. Throws `invalid_input` naming the
 * nearest column for an unknown one, and as `inFairShare`.
 */
export async function openView(actor: Actor, dataset: Keys, query: ViewQuery): Promise<View> {
  const tableKey = query.version === 'source' ? dataset.sourceTableKey : dataset.tableKey;
  const table = await loadTable(tableKey);
  const sort = query.sort.map((key): SortKey => ({ ...key, column: findReadable(table, key.column).id }));
  const filters = query.filters.map((filter) => withColumnId(table, filter));
  const conditions: FilterInput[] = query.view === 'changes' ? [...filters, { op: 'changed' }] : filters;
  if (conditions.length === 0 && sort.length === 0) return { table, positions: undefined };

  const isAboutChanges = conditions.some(({ op }) => op === 'changed');
  const logs = isAboutChanges ? await loadChanges(dataset.changeKeys) : [];
  // Both tables and logs are named after what they hold, and are never written again.
  const key = [tableKey, isAboutChanges ? dataset.changeKeys : [], conditions];
  const made = (positionsKey: string, steps: () => Steps<Uint32Array>) =>
    cachedPositions(positionsKey, () =>
      inFairShare(actor.userId, () => once(`positions ${positionsKey}`, () => inSteps(steps()))),
    );
  const filtered = await made(JSON.stringify(key), () =>
    filterSteps(
      table,
      conditions.map((filter) => toFilter(filter, logs)),
    ),
  );
  if (sort.length === 0) return { table, positions: filtered };
  const positions = await made(JSON.stringify([...key, sort]), () => sortSteps(table, filtered, sort));
  return { table, positions };
}

function withColumnId(table: Table, filter: FilterInput): FilterInput {
  return filter.column === undefined ? filter : { ...filter, column: findReadable(table, filter.column).id };
}

function toFilter(filter: FilterInput, logs: readonly ChangeLog[]): Filter {
  if (filter.op === 'changed') return { op: 'rows', rows: changedRows(logs, filter), not: filter.not };
  if (filter.op === 'range') return { ...filter, exclusiveMax: filter.exclusive_max };
  return filter;
}
