import { inngest } from '@/inngest/client';
import { versionPublished } from '@/inngest/events';
import { unlookedVersions } from '@/lib/data/system/pipeline';
import { tidyStore } from '@/lib/pipeline/tidy-store';
import { tried } from './step';

const FORGOTTEN_AFTER_MS = 5 * 60_000;
/** What nobody could look through by then is looked through when somebody asks. */
const LOOKED_FOR_MS = 86_400_000;
/** Versions looked through again in one go. */
const MOST_VERSIONS = 100;

/**
 * Sends `version/published` for versions nobody looked through: the process that published them may have died before it could say
 * so. An event that did arrive is not taken twice.
 */
export const housekeeping = inngest.createFunction(
  { id: 'housekeeping', name: 'Housekeeping', triggers: [{ cron: '*/10 * * * *' }] },
  async ({ step }) => {
    const versions = await step.run('find-forgotten', () =>
      unlookedVersions(
        { after: new Date(Date.now() - LOOKED_FOR_MS), before: new Date(Date.now() - FORGOTTEN_AFTER_MS) },
        MOST_VERSIONS,
      ),
    );
    const events = versions.map((version) => versionPublished.create(version));
    if (events.length > 0) await step.sendEvent('send-again', events);
    return { sentAgain: events.length };
  },
);

/** Removes from the store what is nobody's, and says how much. */
export const tidy = inngest.createFunction(
  { id: 'tidy-store', name: 'Tidy the store', triggers: [{ cron: '17 * * * *' }], retries: 3 },
  async ({ step, attempt }) => step.run('tidy', () => tried(attempt, () => tidyStore(new Date()))),
);
