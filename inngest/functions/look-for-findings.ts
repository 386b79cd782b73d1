import { inngest } from '@/inngest/client';
import { jobDeleted, versionPublished } from '@/inngest/events';
import { logger } from '@/lib/log';
import { failToFind } from '@/lib/pipeline';
import { RETRIES, step as run } from './step';

/** `version/published` → what may be wrong with it → what stands out of it → records that may be one thing. Nobody waits for it: the version is there already. */
export const lookForFindings = inngest.createFunction(
  {
    id: 'look-for-findings',
    name: 'Look for what may be wrong',
    triggers: [{ event: versionPublished }],
    concurrency: [{ limit: 1 }],
    cancelOn: [{ event: jobDeleted, match: 'data.jobId' }],
    retries: RETRIES,
    onFailure: async ({ event, error, step }) => {
      const { jobId, version } = event.data.event.data;
      logger.error({ err: error, jobId, version }, 'A version could not be looked through');
      // What was only away is looked for again.
      if (error.name !== 'RetryAfterError') await step.run('mark-failed', () => failToFind(jobId, version));
    },
  },
  async ({ event, step, attempt }) => {
    const { jobId, version } = event.data;
    // For nobody in particular: it takes one place at most, however many wait.
    const all = { jobId, userId: 'findings', attempt: null };
    await step.run('findings', () => run(all, attempt, 'findInVersion', jobId, version));
    await step.run('standing-out', () => run(all, attempt, 'findStandingOut', jobId, version));
    return step.run('records', () => run(all, attempt, 'compareRecords', jobId, version));
  },
);
