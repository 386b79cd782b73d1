import type { JobJson } from '@/lib/contract/jobs';
import type { Actor } from '@/lib/data/actor';
import { deleteJob, insertJob, type NewJob } from '@/lib/data/jobs';
import { announceUpload } from '@/lib/services/announce';
import { storage } from '@/lib/storage';
import { jobJson } from './job-json';

/** Makes a job of a file that was received and has it cleaned. When that fails nothing of the file remains. */
export async function createUpload(actor: Actor, received: NewJob): Promise<JobJson> {
  const job = await insertJob(actor, received).catch((error: unknown) => discardFile(received, error));
  await announceUpload(job.id).catch(async (error: unknown) => {
    await deleteJob(actor, job.id);
    await discardFile(received, error);
  });
  return jobJson(job);
}

async function discardFile(received: NewJob, reason: unknown): Promise<never> {
  await storage().deletePrefix(received.storagePrefix);
  throw reason;
}
