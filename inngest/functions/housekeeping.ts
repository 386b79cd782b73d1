import { inngest } from '@/inngest/client';
import { versionPublished } from '@/inngest/events';
import { unlookedVersions } from '@/lib/data/system/pipeline';

const FORGOTTEN_AFTER_MS = 5 * 60_000;
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
      unlookedVersions(new Date(Date.now() - FORGOTTEN_AFTER_MS), MOST_VERSIONS),
    );
    const events = versions.map((version) => versionPublished.create(version));
    if (events.length > 0) await step.sendEvent('send-again', events);
    return { sentAgain: events.length };
  },
);
