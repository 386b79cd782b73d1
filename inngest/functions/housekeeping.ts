import { inngest } from '@/inngest/client';
import { uploadReceivedOnce } from '@/inngest/events';
import { forgottenJobs } from '@/lib/data/pipeline';

const FORGOTTEN_AFTER_MS = 5 * 60_000;

/**
 * Sends `upload/received` again for jobs that nobody picked up: the process that stored them may have died before it
 * could say so.
 */
export const housekeeping = inngest.createFunction(
  { id: 'housekeeping', name: 'Housekeeping', triggers: [{ cron: '*/10 * * * *' }] },
  async ({ step }) => {
    const jobIds = await step.run('find-forgotten-jobs', () =>
      forgottenJobs(new Date(Date.now() - FORGOTTEN_AFTER_MS)),
    );
    if (jobIds.length > 0) {
      await step.sendEvent('send-again', jobIds.map(uploadReceivedOnce));
    }
    return { sentAgain: jobIds.length };
  },
);
