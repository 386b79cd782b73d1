import { z } from 'zod';
import { reasonSentence } from '@/lib/cleaning/language';
import { marksForRows } from '@/lib/cleaning/marks';
import { isOperationId, OPERATIONS } from '@/lib/cleaning/registry';
import type { FindJson } from '@/lib/contract/view';
import { currentDataset, type Dataset } from '@/lib/data/datasets';
import { AppError } from '@/lib/errors';
import { idParams, route } from '@/lib/http/route';
import { openView, type View } from '@/lib/services/datasets/view/open-view';
import { viewQuery } from '@/lib/services/datasets/view/view-query';
import { loadChanges } from '@/lib/storage/tables';
import { findRow } from '@/lib/tabular/query';

const query = viewQuery.extend({ row: z.coerce.number().int().min(0) });

export const GET = route({ auth: 'required', params: idParams, query }, async ({ actor, params, query }) => {
  const dataset = await currentDataset(actor, params.id);
  const view = await openView(dataset, query);
  const position = findRow(view.table, query.row);
  const offset = position < 0 ? -1 : (view.positions?.indexOf(position) ?? position);
  if (offset < 0) throw new AppError('not_found', await whyNot(dataset, view, query.row));
  const answer: FindJson = { offset };
  return answer;
});

/** Why a row is not in a view. */
async function whyNot(dataset: Dataset, { table }: View, row: number): Promise<string> {
  if (findRow(table, row) >= 0) return 'The row is in the table, but the filters leave it out.';
  const marks = marksForRows(await loadChanges(dataset.changeKeys), [row]);
  const removal = marks.find(({ columnId }) => columnId === null);
  if (removal) {
    const label = isOperationId(removal.operation) ? `${OPERATIONS[removal.operation].label}. ` : '';
    return `The row was removed: ${label}${reasonSentence(removal.reason)}`;
  }
  return 'The file has no such row.';
}
