import type { Period } from '@/lib/comparison';
import type { Actor } from '@/lib/data/actor';
import { currentDataset, type Dataset } from '@/lib/data/datasets';
import { loadTable } from '@/lib/storage/tables';

/** A dataset as it takes part in a comparison. */
export interface LoadedPeriod extends Period {
  readonly dataset: Dataset;
}

/** The current version of a dataset with its source. Throws as `currentDataset`. */
export async function loadPeriod(actor: Actor, jobId: string): Promise<LoadedPeriod> {
  return periodOf(await currentDataset(actor, jobId));
}

/** The same for a version that was read before. */
export async function periodOf(dataset: Dataset): Promise<LoadedPeriod> {
  const [table, source] = await Promise.all([loadTable(dataset.tableKey), loadTable(dataset.sourceTableKey)]);
  const { summary, trust } = dataset;
  return { dataset, table, source, quality: summary.quality_score, trust: trust?.trust ?? null };
}
