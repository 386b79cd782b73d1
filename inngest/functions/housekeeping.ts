import { inngest } from '@/inngest/client';
import { recipeChangedOnce, uploadReceivedOnce } from '@/inngest/events';
import { forgottenJobs, forgottenRecipes } from '@/lib/data/system/pipeline';

const FORGOTTEN_AFTER_MS = 5 * 60_000;

/**
 * Sends `upload/received` again for jobs that nobody picked up, and `recipe/changed` for recipes that were not published:
 * the process that stored them may have died before it could say so. An event that did arrive is not taken twice.
 */
export const housekeeping = inngest.createFunction(
  { id: 'housekeeping', name: 'Housekeeping', triggers: [{ cron: '*/10 * * * *' }] },
  async ({ step }) => {
    const forgotten = await step.run('find-forgotten', async () => {
      const before = new Date(Date.now() - FORGOTTEN_AFTER_MS);
      return { jobIds: await forgottenJobs(before), recipes: await forgottenRecipes(before) };
    });
    const events = [...forgotten.jobIds.map(uploadReceivedOnce), ...forgotten.recipes.map(recipeChangedOnce)];
    if (events.length > 0) await step.sendEvent('send-again', events);
    return { sentAgain: events.length };
  },
);
