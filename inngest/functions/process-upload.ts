import { inngest } from '@/inngest/client';
import { jobDeleted, uploadReceived, versionPublishedOnce } from '@/inngest/events';
import { failJob } from '@/lib/data/system/pipeline';
import { logger } from '@/lib/log';
import { cleanPhase, failureSentence, ingest, publish, type StageRef } from '@/lib/pipeline';
import { once } from './once';

/** `upload/received` → ingest → structure → standardise → missing → outliers → publish. */
export const processUpload = inngest.createFunction(
  {
    id: 'process-upload',
    name: 'Process an upload',
    triggers: [{ event: uploadReceived }],
    concurrency: [{ limit: 2 }, { limit: 1, key: 'event.data.jobId' }],
    cancelOn: [{ event: jobDeleted, match: 'data.jobId' }],
    retries: 3,
    onFailure: async ({ event, error, step }) => {
      const { jobId } = event.data.event.data;
      logger.error({ err: error, jobId }, 'Processing failed');
      await step.run('mark-failed', () => failJob(jobId, failureSentence(error)));
    },
  },
  async ({ event, step }) => {
    const { jobId } = event.data;
    let stage: StageRef = await step.run('ingest', () => once(() => ingest(jobId)));
    const stages = [stage];
    for (const phase of ['structure', 'standardise', 'missing', 'outliers'] as const) {
      const from = stage;
      stage = await step.run(phase, () => once(() => cleanPhase(jobId, phase, from)));
      stages.push(stage);
    }
    const published = await step.run('publish', () => once(() => publish(jobId, stages)));
    if (published) {
      await step.sendEvent('announce', versionPublishedOnce({ jobId, version: published.version }));
    }
    return published;
  },
);
