import type { JobJson, JobList } from '@/lib/contract/jobs';
import type { Actor } from '@/lib/data/actor';
import { listJobRows } from '@/lib/data/jobs';
import { jobJson } from './job-json';

/** Uploads the actor may see, newest first; of one workspace when it is named. Throws `not_found` for that. */
export async function listJobs(actor: Actor, page: JobList): Promise<JobJson[]> {
  return (await listJobRows(actor, page)).map(jobJson);
}
