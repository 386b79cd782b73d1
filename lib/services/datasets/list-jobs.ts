import type { Page } from '@/lib/contract/common';
import type { JobJson } from '@/lib/contract/jobs';
import type { Actor } from '@/lib/data/actor';
import { listJobRows } from '@/lib/data/jobs';
import { jobJson } from './job-json';

/** Uploads the actor may see, newest first. */
export async function listJobs(actor: Actor, page: Page): Promise<JobJson[]> {
  return (await listJobRows(actor, page)).map(jobJson);
}
