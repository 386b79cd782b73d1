import type { OutlierJson, OutlierQuery } from '@/lib/contract/work-list';
import type { Actor } from '@/lib/data/actor';
import { currentDataset } from '@/lib/data/datasets';
import { loadChanges, loadTable } from '@/lib/storage/tables';
import { listOutliers } from './outliers';

/** A page of the outliers of the current version, and how many there are. Throws as `currentDataset`. */
export async function getOutliers(
  actor: Actor,
  jobId: string,
  query: OutlierQuery,
): Promise<{ total: number; outliers: OutlierJson[] }> {
  const { tableKey, changeKeys } = await currentDataset(actor, jobId);
  return listOutliers(await loadTable(tableKey), await loadChanges(changeKeys), query);
}
