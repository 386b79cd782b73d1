import { setTimeout as pause } from 'node:timers/promises';

/** An error that may pass. `afterMs`: the endpoint said when to come back. */
export interface Passing {
  readonly afterMs: number | null;
}

interface RetryOptions {
  readonly retries: number;
  readonly backOffMs: number;
  readonly signal: AbortSignal;
  /** When to give up, on the clock of `Date.now`. */
  readonly until: number;
  /** Null for an error that will not pass. */
  passing(error: unknown): Passing | null;
}

/**
 * Does something again after errors that may pass: after what the endpoint asked for, else after a random part of a pause that doubles
 * each time (“full jitter”). Gives up, with the last error, when the next try would come too late.
 */
export async function withRetries<Result>(work: () => Promise<Result>, options: RetryOptions): Promise<Result> {
  const { retries, backOffMs, signal, until, passing } = options;
  for (let tries = 0; ; tries++) {
    try {
      return await work();
    } catch (error) {
      const known = passing(error);
      if (known === null || tries >= retries) throw error;
      const wait = known.afterMs ?? Math.random() * backOffMs * 2 ** tries;
      if (Date.now() + wait >= until) throw error;
      await pause(wait, undefined, { signal });
    }
  }
}
