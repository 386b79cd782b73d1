import { z } from 'zod';
import type { WorkCellsJson } from '@/lib/contract/datasets';
import { currentDataset } from '@/lib/data/datasets';
import { idParams, pageQuery, route } from '@/lib/http/route';
import { columnNamed } from '@/lib/services/datasets/edits';
import { WORK_KINDS, workCells } from '@/lib/services/datasets/work-cells';
import { loadChanges, loadTable } from '@/lib/storage/tables';
import { columnById } from '@/lib/tabular/table';

const path = idParams.extend({ kind: z.enum(WORK_KINDS) });
const query = pageQuery.extend({ column: z.string() });

export const GET = route({ auth: 'required', params: path, query }, async ({ actor, params, query }) => {
  const { tableKey, changeKeys, version } = await currentDataset(actor, params.id);
  const [table, logs] = await Promise.all([loadTable(tableKey), loadChanges(changeKeys)]);
  const column = columnById(table, query.column) ?? columnNamed(table, query.column);
  const cells: WorkCellsJson = { version, ...workCells(table, logs, column, params.kind, query) };
  return cells;
});
