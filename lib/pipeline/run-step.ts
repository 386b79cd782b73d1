import type { RunOfJob } from '@/lib/data/run-of-job';
import { pipelineJob } from '@/lib/data/system/pipeline';
import { beat } from '@/lib/data/system/runs';
import { logger } from '@/lib/log';
import { removeIfGone } from '@/lib/services/datasets/stages/stage';
import { execute, StepAbandoned } from './process';
import type { StepArgs, StepName, StepResult } from './steps';

/** So often a step that is under way says that it is alive, and is asked whether it is still wanted. */
const BEAT_MS = 3_000;

/** For whom a step is run: a run that a later one may replace, or whoever looks through a version. */
export type StepOf = RunOfJob | { readonly jobId: string; readonly userId: string; readonly attempt: null };

/**
 * Runs one step of a job. Null when its job is gone, or a later run has taken its place: then nothing of it is kept, and what was
 * under way is ended. Throws what the step throws, and AppError where it takes more memory or time than it may.
 */
export async function runStep<Name extends StepName>(
  run: StepOf,
  name: Name,
  ...args: StepArgs<Name>
): Promise<StepResult<Name> | null> {
  const { jobId } = run;
  const job = await pipelineJob(jobId);
  if (!job || !(await isWanted(run))) return null;
  const abandoned = new AbortController();
  const beats = setInterval(() => {
    isWanted(run).then(
      (wanted) => wanted || abandoned.abort(),
      // What cannot be asked is no reason to stop: the database may be back soon.
      (err: unknown) => logger.warn({ err, jobId }, 'A run could not say that it is alive'),
    );
  }, BEAT_MS);
  try {
    const result = await execute({ name, args, person: run.userId, job: jobId, signal: abandoned.signal });
    return (await removeIfGone(jobId, job.storagePrefix)) ? null : (result as StepResult<Name>);
  } catch (error) {
    if (await removeIfGone(jobId, job.storagePrefix).catch(() => false)) return null;
    if (error instanceof StepAbandoned) return null;
    throw error;
  } finally {
    clearInterval(beats);
  }
}

async function isWanted({ jobId, attempt }: StepOf): Promise<boolean> {
  if (attempt !== null) return beat(jobId, attempt);
  return (await pipelineJob(jobId)) !== undefined;
}
