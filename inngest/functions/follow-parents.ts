import { inngest } from '@/inngest/client';
import { recipeChangedOnce, versionPublished } from '@/inngest/events';
import { followParents } from '@/lib/pipeline';
import { tried } from './step';

/** `version/published` → a run for each dataset that is made of this one and follows it. */
export const followVersion = inngest.createFunction(
  {
    id: 'follow-parents',
    name: 'Make derived datasets anew',
    triggers: [{ event: versionPublished }],
    concurrency: [{ limit: 1 }],
    retries: 3,
  },
  async ({ event, step, attempt }) => {
    const { jobId, version } = event.data;
    const asked = await step.run('ask', () => tried(attempt, () => followParents(jobId, version)));
    if (asked.length > 0)
      await step.sendEvent(
        'run',
        asked.map((run) => recipeChangedOnce(run)),
      );
    return asked;
  },
);
