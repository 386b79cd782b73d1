import type { FacetsJson, FacetsQuery } from '@/lib/contract/rows';
import type { Actor } from '@/lib/data/actor';
import { currentDataset } from '@/lib/data/datasets';
import { loadTable } from '@/lib/storage/tables';
import { findReadable } from '@/lib/tabular/find-column';
import { facets } from '@/lib/tabular/query';
import { openView } from './view/open-view';
import { columnJson } from './view/rows-json';

/** What there is in a column of a view to filter by. Throws `invalid_input`, and as `currentDataset`. */
export async function columnFacets(actor: Actor, jobId: string, query: FacetsQuery): Promise<FacetsJson> {
  const dataset = await currentDataset(actor, jobId);
  const whole = await loadTable(query.version === 'source' ? dataset.sourceTableKey : dataset.tableKey);
  const column = findReadable(whole, query.column, 'column');
  // What the column itself is filtered by stays on offer, beside what else there is.
  const filters = query.filters.filter(
    (filter) => filter.op === 'changed' || !filter.column || findReadable(whole, filter.column) !== column,
  );
  const { table, positions } = await openView(actor, dataset, { ...query, filters, sort: [] });
  const { values, histogram, ...counts } = facets(table, column.id, positions, query);
  return {
    column: columnJson(column),
    expected_range: column.expectedRange ? [...column.expectedRange] : null,
    ...counts,
    values: [...values],
    histogram,
  };
}
