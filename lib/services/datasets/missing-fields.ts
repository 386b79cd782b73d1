import type { MissingFieldsJson } from '@/lib/contract/quality';
import type { Actor } from '@/lib/data/actor';
import { currentDataset } from '@/lib/data/datasets';

/** How many cells of each incomplete column are missing. Throws as `currentDataset`. */
export async function missingFields(actor: Actor, jobId: string): Promise<MissingFieldsJson> {
  const { profile, rowCount } = await currentDataset(actor, jobId);
  const incomplete = profile.filter((column) => column.missing > 0);
  // fromEntries makes every name an own property, `__proto__` included.
  return Object.fromEntries(
    incomplete.map(({ name, missing }) => [
      name,
      { count: missing, percentage: Math.round((missing / rowCount) * 10_000) / 100 },
    ]),
  );
}
