import { inngest } from '@/inngest/client';
import { recipeChangedOnce, uploadReceivedOnce, versionPublished } from '@/inngest/events';
import { forgottenJobs, forgottenRecipes, unlookedVersions } from '@/lib/data/system/pipeline';

const FORGOTTEN_AFTER_MS = 5 * 60_000;
/** Versions looked through again in one go. */
const MOST_VERSIONS = 100;

/**
 * Sends `upload/received` again for jobs that nobody picked up, `recipe/changed` for recipes that were not published, and
 * `version/published` for versions nobody looked through:
 * the process that stored them may have died before it could say so. An event that did arrive is not taken twice.
 */
export const housekeeping = inngest.createFunction(
  { id: 'housekeeping', name: 'Housekeeping', triggers: [{ cron: '*/10 * * * *' }] },
  async ({ step }) => {
    const forgotten = await step.run('find-forgotten', async () => {
      const before = new Date(Date.now() - FORGOTTEN_AFTER_MS);
      return {
        jobIds: await forgottenJobs(before),
        recipes: await forgottenRecipes(before),
        versions: await unlookedVersions(before, MOST_VERSIONS),
      };
    });
    const events = [
      ...forgotten.jobIds.map(uploadReceivedOnce),
      ...forgotten.recipes.map(recipeChangedOnce),
      ...forgotten.versions.map((version) => versionPublished.create(version)),
    ];
    if (events.length > 0) await step.sendEvent('send-again', events);
    return { sentAgain: events.length };
  },
);
