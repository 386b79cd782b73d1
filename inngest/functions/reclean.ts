import { inngest } from '@/inngest/client';
import { jobDeleted, recipeChanged, versionPublishedOnce } from '@/inngest/events';
import { failPending, pipelineJob } from '@/lib/data/system/pipeline';
import { logger } from '@/lib/log';
import { planReclean, publishReclean, recleanFailureSentence, recleanPart, rereadSource } from '@/lib/pipeline';
import { once } from './once';

/** `recipe/changed` → the file read again, if that was asked for → the parts of the recipe after the nearest stage that is stored → publish. */
export const reclean = inngest.createFunction(
  {
    id: 'reclean',
    name: 'Run a changed recipe',
    triggers: [{ event: recipeChanged }],
    concurrency: [{ limit: 2 }, { limit: 1, key: 'event.data.jobId' }],
    cancelOn: [{ event: jobDeleted, match: 'data.jobId' }],
    retries: 3,
    onFailure: async ({ event, error, step }) => {
      const { jobId, requestId } = event.data.event.data;
      logger.error({ err: error, jobId }, 'Running a changed recipe failed');
      await step.run('keep-the-version-before', async () => {
        const job = await pipelineJob(jobId);
        await failPending(jobId, requestId, recleanFailureSentence(error, job?.version ?? 0));
      });
    },
  },
  async ({ event, step }) => {
    const { jobId, requestId } = event.data;
    let parts = await step.run('plan', () => once(() => planReclean(jobId, requestId)));
    if (parts?.[0] === 'ingest') {
      await step.run('ingest', () => once(() => rereadSource(jobId, requestId)));
      parts = await step.run('plan-for-new-source', () => once(() => planReclean(jobId, requestId)));
    }
    for (const part of parts ?? []) {
      if (part === 'ingest') break;
      await step.run(part, () => once(() => recleanPart(jobId, requestId, part)));
    }
    const published = await step.run('publish', () => once(() => publishReclean(jobId, requestId)));
    if (published) {
      await step.sendEvent('announce', versionPublishedOnce({ jobId, version: published.version }));
    }
    return published;
  },
);
