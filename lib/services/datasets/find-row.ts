import { reasonSentence } from '@/lib/cleaning/language';
import { marksForRows } from '@/lib/cleaning/marks';
import { isOperationId, OPERATIONS } from '@/lib/cleaning/registry';
import type { ViewQuery } from '@/lib/contract/filters';
import type { FindJson } from '@/lib/contract/rows';
import type { Actor } from '@/lib/data/actor';
import { currentDataset, type Dataset } from '@/lib/data/datasets';
import { AppError } from '@/lib/errors';
import { loadChanges } from '@/lib/storage/tables';
import { findRow as positionOfRow } from '@/lib/tabular/query';
import { openView, type View } from './view/open-view';

/** Where a row of the file stands in a view. Throws `not_found` with why it does not, and as `currentDataset`. */
export async function findRow(actor: Actor, jobId: string, query: ViewQuery & { row: number }): Promise<FindJson> {
  const dataset = await currentDataset(actor, jobId);
  const view = await openView(actor, dataset, query);
  const position = positionOfRow(view.table, query.row);
  const offset = position < 0 ? -1 : (view.positions?.indexOf(position) ?? position);
  if (offset < 0) throw new AppError('not_found', await whyNot(dataset, view, query.row));
  return { offset };
}

/** Why a row is not in a view. */
async function whyNot(dataset: Dataset, { table }: View, row: number): Promise<string> {
  if (positionOfRow(table, row) >= 0) return 'The row is in the table, but the filters leave it out.';
  const marks = marksForRows(await loadChanges(dataset.changeKeys), [row]);
  const removal = marks.find(({ columnId }) => columnId === null);
  if (removal) {
    const label = isOperationId(removal.operation) ? `${OPERATIONS[removal.operation].label}. ` : '';
    return `The row was removed: ${label}${reasonSentence(removal.reason)}`;
  }
  return 'The file has no such row.';
}
