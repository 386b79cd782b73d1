import { inngest } from '@/inngest/client';
import { recipeChangedOnce, uploadReceivedOnce } from '@/inngest/events';
import { restartSilentRuns } from '@/lib/pipeline/silent-runs';
import { STEPS_AT_ONCE, STEPS_OF_ONE } from './fairness';

/**
 * Begins runs again that are not heard of: their event was lost with the process that was to send it, or they ended with an outage
 * that lasted longer than anybody tries. What is begun again has an event and an attempt of its own.
 */
export const watchRuns = inngest.createFunction(
  { id: 'watch-runs', name: 'Begin silent runs again', triggers: [{ cron: '* * * * *' }] },
  async ({ step }) => {
    const places = { all: STEPS_AT_ONCE, ofOne: STEPS_OF_ONE };
    const begun = await step.run('find-silent', () => restartSilentRuns(new Date(), process.uptime() * 1000, places));
    const events = begun.map(({ requestId, restarts, ...run }) =>
      requestId === null ? uploadReceivedOnce(run, restarts) : recipeChangedOnce({ ...run, requestId }, restarts),
    );
    if (events.length > 0) await step.sendEvent('begin-again', events);
    return { begunAgain: events.length };
  },
);
