import type { CurrentVersion } from '@/lib/data/versions';
import type { FindingsSource } from './stored-findings';

/** What the findings of a version are found by. */
export function sourceOf(current: CurrentVersion): FindingsSource {
  const { storagePrefix, recipe, dataset, uploadedAt } = current;
  return { jobId: dataset.jobId, storagePrefix, recipe, dataset, today: uploadedAt.toISOString().slice(0, 10) };
}
