import type { RunOfJob } from '@/lib/data/run-of-job';
import { failJob, failPending } from '@/lib/data/system/pipeline';
import { type OpenRun, openRuns, restartRun } from '@/lib/data/system/runs';
import { logger } from '@/lib/log';
import { strandedSentence } from './failure';

/** A run that was not heard of for so long has ended, or its event was lost. */
export const SILENT_MS = 45_000;
/** So often work is begun again that was not heard of. */
export const MOST_RESTARTS = 5;

/** What may be under way at once: what waits for its turn is silent as well. */
export interface Places {
  readonly all: number;
  readonly ofOne: number;
}

/** A run that is to be begun. */
export interface Restart extends RunOfJob {
  readonly requestId: string | null;
  readonly restarts: number;
}

/** Runs that were not heard of since `before` though there was a place for them. */
export function silentRuns(open: readonly OpenRun[], before: Date, { all, ofOne }: Places): OpenRun[] {
  const isAlive = ({ heardAt }: OpenRun) => heardAt >= before;
  return open.filter((run) => {
    if (isAlive(run)) return false;
    // Uploads and recipes have places of their own.
    const alive = open.filter((other) => isAlive(other) && (other.requestId === null) === (run.requestId === null));
    return alive.length < all && alive.filter(({ userId }) => userId === run.userId).length < ofOne;
  });
}

/**
 * Ends silent runs, and says which of them are to be begun again; those that were begun too often fail with a sentence.
 *
 * @param upMs for how long this process has been there to be heard by: nothing is called silent that nobody could hear
 */
export async function restartSilentRuns(now: Date, upMs: number, places: Places): Promise<Restart[]> {
  if (upMs < SILENT_MS) return [];
  const before = new Date(now.getTime() - SILENT_MS);
  const begun: Restart[] = [];
  for (const run of silentRuns(await openRuns(), before, places)) {
    const { jobId, requestId, restarts, version, userId, isSmall } = run;
    const attempt = await restartRun(run, before);
    if (attempt === undefined) continue;
    if (restarts >= MOST_RESTARTS) {
      logger.error({ jobId, restarts }, 'A run was begun again and again and never heard of');
      const message = strandedSentence(restarts, version);
      await (requestId === null ? failJob(jobId, message) : failPending(jobId, requestId, message));
    } else {
      logger.warn({ jobId, restarts, heardAt: run.heardAt }, 'A silent run is begun again');
      begun.push({ jobId, requestId, userId, isSmall, attempt, restarts: restarts + 1 });
    }
  }
  return begun;
}
