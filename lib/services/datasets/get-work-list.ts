import type { WorkListJson } from '@/lib/contract/work-list';
import type { Actor } from '@/lib/data/actor';
import { currentVersion } from '@/lib/data/versions';
import { loadChanges, loadTable } from '@/lib/storage/tables';
import { workList } from './work-list';

/** What is left for a person to decide in the current version. Throws as `currentVersion`. */
export async function getWorkList(actor: Actor, jobId: string): Promise<WorkListJson> {
  const { dataset, recipe } = await currentVersion(actor, jobId);
  const [table, logs] = await Promise.all([loadTable(dataset.tableKey), loadChanges(dataset.changeKeys)]);
  return { version: dataset.version, ...workList(table, logs, recipe) };
}
