import { NonRetriableError, RetryAfterError } from 'inngest';
import { AppError } from '@/lib/errors';
import { isFull, isOutage, STORAGE_IS_FULL } from '@/lib/outage';
import { GAVE_UP, runStep, type StepOf } from '@/lib/pipeline';
import type { StepArgs, StepName } from '@/lib/pipeline/steps';

/**
 * How often a call is made again. What fails by itself ends much sooner (`MOST_FAILURES`); these are for the time in which RefineX, its
 * database or its storage is away. With Inngest's own pauses the first eight take more than half an hour.
 */
export const RETRIES = 20;

/** Failures of one step that nothing outside explains, before it is given up. */
const MOST_FAILURES = 4;

/** While the storage is full somebody has to do something: after so many pauses, some four minutes, they are told. */
const MOST_PAUSES_WHILE_FULL = 8;

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

/** An error of ours that trying again does not mend; what people are told of it is a matter of the function. */
class GaveUp extends NonRetriableError {
  override readonly name = GAVE_UP;
}

/** Runs a step of a job. Throws as `tried`. */
export function step<Name extends StepName>(run: StepOf, attempt: number, name: Name, ...args: StepArgs<Name>) {
  return tried(attempt, () => runStep(run, name, ...args));
}

/**
 * Does the work of a step. What a person must mend is not mended by trying again; what is away is waited for.
 *
 * @param attempt how often this step was tried before
 */
export async function tried<Result>(attempt: number, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError && error.code !== 'unavailable') {
      throw new NonRetriableError(error.message, { cause: error });
    }
    const message = error instanceof Error ? error.message : String(error);
    if (isOutage(error)) {
      const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt);
      // Longer than any maintenance: people are told, and can try again.
      if (isFull(error) && attempt >= MOST_PAUSES_WHILE_FULL)
        throw new NonRetriableError(STORAGE_IS_FULL, { cause: error });
      throw new RetryAfterError(message, pauseMs, { cause: error });
    }
    if (attempt + 1 >= MOST_FAILURES) throw new GaveUp(message, { cause: error });
    throw error;
  }
}
