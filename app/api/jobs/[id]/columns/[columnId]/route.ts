import { z } from 'zod';
import { countChangesOfColumn } from '@/lib/cleaning/marks';
import { isOperationId, OPERATIONS } from '@/lib/cleaning/registry';
import type { ColumnJson } from '@/lib/contract/view';
import { currentDataset } from '@/lib/data/datasets';
import { AppError } from '@/lib/errors';
import { route } from '@/lib/http/route';
import { columnProfile } from '@/lib/services/datasets/view/column-profile';
import { noSuchColumn } from '@/lib/services/datasets/view/require-column';
import { loadChanges, loadTable } from '@/lib/storage/tables';
import { inferColumn } from '@/lib/tabular/infer/infer-column';
import { type Column, columnById } from '@/lib/tabular/table';

const params = z.object({ id: z.uuid(), columnId: z.string() });

export const GET = route({ auth: 'required', params }, async ({ actor, params }) => {
  const dataset = await currentDataset(actor, params.id);
  const [sourceTable, table, logs] = await Promise.all([
    loadTable(dataset.sourceTableKey),
    loadTable(dataset.tableKey),
    loadChanges(dataset.changeKeys),
  ]);
  const source = columnById(sourceTable, params.columnId);
  const cleaned = columnById(table, params.columnId);
  if (!source && !cleaned) throw new AppError('not_found', noSuchColumn(table, params.columnId));
  const answer: ColumnJson = {
    id: params.columnId,
    name: cleaned?.name ?? null,
    source_name: source?.name ?? null,
    source: source ? columnProfile(dataset.sourceTableKey, sourceTable, source) : null,
    cleaned: dataset.profile.find(({ id }) => id === params.columnId) ?? null,
    expected_range: cleaned?.expectedRange ? [...cleaned.expectedRange] : null,
    changes: Array.from(countChangesOfColumn(logs, params.columnId), ([operation, count]) => ({
      operation,
      label: isOperationId(operation) ? OPERATIONS[operation].label : operation,
      count,
    })),
    inference: source ? inferenceJson(source) : null,
  };
  return answer;
});

function inferenceJson(column: Column): ColumnJson['inference'] {
  const { type, unit, share, evidence } = inferColumn(column);
  return { type, unit, share, evidence };
}
