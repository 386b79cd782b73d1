import { inngest } from '@/inngest/client';
import { jobDeleted, uploadReceived, versionPublishedOnce } from '@/inngest/events';
import { failJob } from '@/lib/data/system/pipeline';
import { isCurrent } from '@/lib/data/system/runs';
import { logger } from '@/lib/log';
import { failureSentence, type StageRef } from '@/lib/pipeline';
import { CONCURRENCY, PRIORITY } from './fairness';
import { RETRIES, step as run } from './step';

/** `upload/received` → ingest → structure → standardise → missing → outliers → what people added, where its recipe was another's → publish. */
export const processUpload = inngest.createFunction(
  {
    id: 'process-upload',
    name: 'Process an upload',
    triggers: [{ event: uploadReceived }],
    concurrency: CONCURRENCY,
    priority: PRIORITY,
    cancelOn: [{ event: jobDeleted, match: 'data.jobId' }],
    retries: RETRIES,
    onFailure: async ({ event, error, step }) => {
      const { jobId, attempt } = event.data.event.data;
      logger.error({ err: error, jobId }, 'Processing failed');
      await step.run('mark-failed', async () => {
        if (await isCurrent(jobId, attempt)) await failJob(jobId, failureSentence(error));
      });
    },
  },
  async ({ event: { data }, step, attempt }) => {
    const { jobId } = data;
    const source = await step.run('ingest', () => run(data, attempt, 'ingest', jobId));
    let stage: StageRef | null = source;
    const stages: StageRef[] = [];
    for (const phase of ['structure', 'standardise', 'missing', 'outliers'] as const) {
      if (stage === null) return null;
      const from = stage;
      stages.push(from);
      stage = await step.run(phase, () => run(data, attempt, 'cleanPhase', jobId, phase, from));
    }
    if (stage === null) return null;
    stages.push(stage);
    if (source?.hasEdits) {
      const last = stage;
      const edits = await step.run('edit', () => run(data, attempt, 'runEdits', jobId, source, last));
      if (edits === null) return null;
      stages.push(...edits);
    }
    const published = await step.run('publish', () => run(data, attempt, 'publish', jobId, stages));
    if (published) {
      await step.sendEvent('announce', versionPublishedOnce({ jobId, version: published.version }));
    }
    return published;
  },
);
