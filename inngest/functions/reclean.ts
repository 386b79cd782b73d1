import { inngest } from '@/inngest/client';
import { jobDeleted, recipeChanged, versionPublishedOnce } from '@/inngest/events';
import { failPending, pipelineJob } from '@/lib/data/system/pipeline';
import { isCurrent } from '@/lib/data/system/runs';
import { logger } from '@/lib/log';
import { recleanFailureSentence } from '@/lib/pipeline';
import { CONCURRENCY, PRIORITY } from './fairness';
import { RETRIES, step as run } from './step';

/** `recipe/changed` → the file read again, if that was asked for → the parts of the recipe after the nearest stage that is stored → publish. */
export const reclean = inngest.createFunction(
  {
    id: 'reclean',
    name: 'Run a changed recipe',
    triggers: [{ event: recipeChanged }],
    concurrency: CONCURRENCY,
    priority: PRIORITY,
    cancelOn: [{ event: jobDeleted, match: 'data.jobId' }],
    retries: RETRIES,
    onFailure: async ({ event, error, step }) => {
      const { jobId, requestId, attempt } = event.data.event.data;
      logger.error({ err: error, jobId }, 'Running a changed recipe failed');
      await step.run('keep-the-version-before', async () => {
        const job = await pipelineJob(jobId);
        if (!(await isCurrent(jobId, attempt))) return;
        await failPending(jobId, requestId, recleanFailureSentence(error, job?.version ?? 0));
      });
    },
  },
  async ({ event: { data }, step, attempt }) => {
    const { jobId, requestId } = data;
    let parts = await step.run('plan', () => run(data, attempt, 'planReclean', jobId, requestId));
    if (parts?.[0] === 'ingest') {
      await step.run('ingest', () => run(data, attempt, 'rereadSource', jobId, requestId));
      parts = await step.run('plan-for-new-source', () => run(data, attempt, 'planReclean', jobId, requestId));
    }
    for (const part of parts ?? []) {
      if (part === 'ingest') break;
      await step.run(part, () => run(data, attempt, 'recleanPart', jobId, requestId, part));
    }
    const published = await step.run('publish', () => run(data, attempt, 'publishReclean', jobId, requestId));
    if (published) {
      await step.sendEvent('announce', versionPublishedOnce({ jobId, version: published.version }));
    }
    return published;
  },
);
