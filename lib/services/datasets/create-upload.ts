import { isPreset } from '@/lib/cleaning/presets';
import type { JobJson } from '@/lib/contract/jobs';
import type { Actor } from '@/lib/data/actor';
import { insertJob, type NewJob, withdrawJob } from '@/lib/data/jobs';
import { findPreset } from '@/lib/data/presets';
import { aboutRun } from '@/lib/data/run-of-job';
import { announceUpload } from '@/lib/services/announce';
import { storage } from '@/lib/storage';
import { cleanLike } from './clean-like';
import { jobJson } from './job-json';

/**
 * Makes a job of a file that was received and has it cleaned. When that fails nothing of the file remains. Throws `not_found` for a
 * saved preset, a dataset to be cleaned like or a workspace there is not, `forbidden` where the actor may only look, and as `cleanLike`.
 */
export async function createUpload(actor: Actor, received: NewJob): Promise<JobJson> {
  const job = await withSteps(actor, received)
    .then((complete) => insertJob(actor, complete))
    .catch((error: unknown) => discardFile(received, error));
  await announceUpload({ ...aboutRun(job), attempt: 1 }).catch(async (error: unknown) => {
    await withdrawJob(actor, job.id);
    await discardFile(received, error);
  });
  return jobJson(job);
}

/** With the steps of a saved preset, or of another dataset, as they are now: what becomes of those later changes no file. */
async function withSteps(actor: Actor, received: NewJob): Promise<NewJob> {
  const { preset, like } = received.options;
  if (typeof like === 'string') return cleanLike(actor, received, like);
  if (typeof preset !== 'string' || isPreset(preset)) return received;
  const { steps } = await findPreset(actor, preset);
  return { ...received, options: { ...received.options, steps } };
}

async function discardFile(received: NewJob, reason: unknown): Promise<never> {
  await storage().deletePrefix(received.storagePrefix);
  throw reason;
}
