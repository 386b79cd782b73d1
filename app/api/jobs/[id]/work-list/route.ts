import type { WorkListJson } from '@/lib/contract/datasets';
import { currentVersion } from '@/lib/data/versions';
import { idParams, route } from '@/lib/http/route';
import { workList } from '@/lib/services/datasets/work-list';
import { loadChanges, loadTable } from '@/lib/storage/tables';

export const GET = route({ auth: 'required', params: idParams }, async ({ actor, params }) => {
  const { dataset, recipe } = await currentVersion(actor, params.id);
  const [table, logs] = await Promise.all([loadTable(dataset.tableKey), loadChanges(dataset.changeKeys)]);
  const list: WorkListJson = { version: dataset.version, ...workList(table, logs, recipe) };
  return list;
});
