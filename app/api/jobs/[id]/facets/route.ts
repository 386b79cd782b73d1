import { z } from 'zod';
import type { FacetsJson } from '@/lib/contract/view';
import { currentDataset } from '@/lib/data/datasets';
import { idParams, route } from '@/lib/http/route';
import { columnJson } from '@/lib/http/table-json';
import { openView } from '@/lib/services/datasets/view/open-view';
import { requireColumn } from '@/lib/services/datasets/view/require-column';
import { rowsOfViewQuery } from '@/lib/services/datasets/view/view-query';
import { loadTable } from '@/lib/storage/tables';
import { facets } from '@/lib/tabular/query';

const query = rowsOfViewQuery.extend({
  column: z.string().min(1),
  search: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(50),
});

export const GET = route({ auth: 'required', params: idParams, query }, async ({ actor, params, query }) => {
  const dataset = await currentDataset(actor, params.id);
  const whole = await loadTable(query.version === 'source' ? dataset.sourceTableKey : dataset.tableKey);
  const column = requireColumn(whole, query.column);
  // What the column itself is filtered by stays on offer, beside what else there is.
  const filters = query.filters.filter((filter) => {
    return filter.op === 'changed' || !filter.column || requireColumn(whole, filter.column) !== column;
  });
  const { table, positions } = await openView(dataset, { ...query, filters, sort: [] });
  const { values, histogram, ...counts } = facets(table, column.id, positions, query);
  const answer: FacetsJson = {
    column: columnJson(column),
    expected_range: column.expectedRange ? [...column.expectedRange] : null,
    ...counts,
    values: [...values],
    histogram,
  };
  return answer;
});
