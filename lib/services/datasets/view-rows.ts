import { marksForRows } from '@/lib/cleaning/marks';
import type { Page } from '@/lib/contract/common';
import type { ViewQuery } from '@/lib/contract/filters';
import type { RowsViewJson } from '@/lib/contract/rows';
import type { Actor } from '@/lib/data/actor';
import { currentDataset } from '@/lib/data/datasets';
import { loadChanges } from '@/lib/storage/tables';
import { flagsJson, marksJson } from './view/marks-json';
import { openView } from './view/open-view';
import { pageOf, rowsJson } from './view/rows-json';

/** A page of the rows of a view, with what was done to them when asked for. Throws `invalid_input`, and as `currentDataset`. */
export async function viewRows(
  actor: Actor,
  jobId: string,
  query: ViewQuery & Page & { marks: boolean; companions?: boolean },
): Promise<RowsViewJson> {
  const dataset = await currentDataset(actor, jobId);
  const { table, positions } = await openView(actor, dataset, query);
  const page: RowsViewJson = rowsJson(table, query, positions);
  if (!query.marks) return page;
  const logs = await loadChanges(dataset.changeKeys);
  const marks = marksJson(marksForRows(logs, page.row_indices), table);
  return { ...page, marks, flags: flagsJson(table, pageOf(table, query, positions)) };
}
