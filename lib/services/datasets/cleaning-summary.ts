import type { CleaningSummaryJson } from '@/lib/contract/quality';
import type { Actor } from '@/lib/data/actor';
import { currentDataset } from '@/lib/data/datasets';

/** What cleaning did, in numbers. Throws as `currentDataset`. */
export async function cleaningSummary(actor: Actor, jobId: string): Promise<CleaningSummaryJson> {
  const { summary, quality, version, trust } = await currentDataset(actor, jobId);
  return { ...summary, quality, version, trust: trust?.trust ?? null };
}
