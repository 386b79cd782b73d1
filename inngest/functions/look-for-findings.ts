import { inngest } from '@/inngest/client';
import { jobDeleted, versionPublished } from '@/inngest/events';
import { compareRecords, findInVersion, findStandingOut } from '@/lib/pipeline';
import { once } from './once';

/** `version/published` → what may be wrong with it → what stands out of it → records that may be one thing. Nobody waits for it: the version is there already. */
export const lookForFindings = inngest.createFunction(
  {
    id: 'look-for-findings',
    name: 'Look for what may be wrong',
    triggers: [{ event: versionPublished }],
    concurrency: [{ limit: 1 }],
    cancelOn: [{ event: jobDeleted, match: 'data.jobId' }],
    retries: 2,
  },
  async ({ event, step }) => {
    const { jobId, version } = event.data;
    await step.run('findings', () => once(() => findInVersion(jobId, version)));
    await step.run('standing-out', () => once(() => findStandingOut(jobId, version)));
    return step.run('records', () => once(() => compareRecords(jobId, version)));
  },
);
