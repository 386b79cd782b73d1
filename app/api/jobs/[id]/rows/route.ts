import { z } from 'zod';
import { marksForRows } from '@/lib/cleaning/marks';
import type { RowsViewJson } from '@/lib/contract/view';
import { currentDataset } from '@/lib/data/datasets';
import { isOn } from '@/lib/http/download';
import { idParams, pageQuery, route } from '@/lib/http/route';
import { pageOf, rowsJson } from '@/lib/http/table-json';
import { flagsJson, marksJson } from '@/lib/services/datasets/view/marks-json';
import { openView } from '@/lib/services/datasets/view/open-view';
import { viewQuery } from '@/lib/services/datasets/view/view-query';
import { loadChanges } from '@/lib/storage/tables';

const query = pageQuery.extend(viewQuery.shape).extend({ marks: z.enum(['0', '1', 'false', 'true']).default('0') });

export const GET = route({ auth: 'required', params: idParams, query }, async ({ actor, params, query }) => {
  const dataset = await currentDataset(actor, params.id);
  const { table, positions } = await openView(dataset, query);
  const page: RowsViewJson = rowsJson(table, query, positions);
  if (!isOn(query.marks)) return page;
  const logs = await loadChanges(dataset.changeKeys);
  const marks = marksJson(marksForRows(logs, page.row_indices), table);
  return { ...page, marks, flags: flagsJson(table, pageOf(table, query, positions)) };
});
