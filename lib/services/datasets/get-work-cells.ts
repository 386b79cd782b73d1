import type { Page } from '@/lib/contract/common';
import type { WorkCellsJson, WorkKind } from '@/lib/contract/work-list';
import type { Actor } from '@/lib/data/actor';
import { currentDataset } from '@/lib/data/datasets';
import { loadChanges, loadTable } from '@/lib/storage/tables';
import { findColumn } from '@/lib/tabular/find-column';
import { workCells } from './work-cells';

/** A page of the cells of one column of a work list. Throws `invalid_input`, and as `currentDataset`. */
export async function getWorkCells(
  actor: Actor,
  jobId: string,
  kind: WorkKind,
  query: Page & { column: string },
): Promise<WorkCellsJson> {
  const { tableKey, changeKeys, version } = await currentDataset(actor, jobId);
  const [table, logs] = await Promise.all([loadTable(tableKey), loadChanges(changeKeys)]);
  return { version, ...workCells(table, logs, findColumn(table, query.column, 'column'), kind, query) };
}
