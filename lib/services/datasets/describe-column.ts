import { countChangesOfColumn } from '@/lib/cleaning/marks';
import { isOperationId, OPERATIONS } from '@/lib/cleaning/registry';
import type { ColumnJson } from '@/lib/contract/columns';
import type { Actor } from '@/lib/data/actor';
import { currentDataset } from '@/lib/data/datasets';
import { AppError } from '@/lib/errors';
import { loadChanges, loadTable } from '@/lib/storage/tables';
import { noSuchColumn } from '@/lib/tabular/find-column';
import { inferColumn } from '@/lib/tabular/infer/infer-column';
import { type Column, columnById, companionOf } from '@/lib/tabular/table';
import { columnProfile } from './view/column-profile';

/** A column of the file and of the cleaned table, by its id. Throws `not_found`, and as `currentDataset`. */
export async function describeColumn(actor: Actor, jobId: string, columnId: string): Promise<ColumnJson> {
  const dataset = await currentDataset(actor, jobId);
  const [sourceTable, table, logs] = await Promise.all([
    loadTable(dataset.sourceTableKey),
    loadTable(dataset.tableKey),
    loadChanges(dataset.changeKeys),
  ]);
  const source = columnById(sourceTable, columnId);
  const cleaned = columnById(table, columnId);
  const companion = companionOf(table, columnId);
  const isHidden = cleaned !== undefined && !table.columns.includes(cleaned);
  if (!source && !cleaned) throw new AppError('not_found', noSuchColumn(table.columns, columnId));
  return {
    id: columnId,
    name: cleaned?.name ?? null,
    source_name: source?.name ?? null,
    source: source ? columnProfile(dataset.sourceTableKey, sourceTable, source) : null,
    cleaned: isHidden
      ? columnProfile(dataset.tableKey, table, cleaned)
      : (dataset.profile.find(({ id }) => id === columnId) ?? null),
    companion: companion === undefined ? null : { id: companion.id, type: companion.type },
    expected_range: cleaned?.expectedRange ? [...cleaned.expectedRange] : null,
    changes: Array.from(countChangesOfColumn(logs, columnId), ([operation, count]) => ({
      operation,
      label: isOperationId(operation) ? OPERATIONS[operation].label : operation,
      count,
    })),
    inference: source ? inferenceJson(source) : null,
  };
}

function inferenceJson(column: Column): ColumnJson['inference'] {
  const { type, unit, share, evidence } = inferColumn(column);
  return { type, unit, share, evidence };
}
