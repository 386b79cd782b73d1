import type { Logger } from 'pino';
import { backoffMs } from '@/inngest/local/wake-time';

const LONGEST_PAUSE_MS = 60_000;

/**
 * Runs `tick` one at a time: whenever woken, and at the time the last tick named. A tick that throws is repeated with
 * back-off. Between ticks nothing runs.
 */
export class Loop {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #wokenMeanwhile = false;
  #failures = 0;
  #stopped = false;

  constructor(
    private readonly tick: () => Promise<Date | undefined>,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  wake(): void {
    if (this.#stopped) return;
    if (this.#running) {
      this.#wokenMeanwhile = true;
      return;
    }
    clearTimeout(this.#timer);
    this.#running = this.#run();
  }

  /** Ends the loop when the tick under way has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #run(): Promise<void> {
    let pauseMs = 0;
    do {
      this.#wokenMeanwhile = false;
      try {
        const next = await this.tick();
        this.#failures = 0;
        pauseMs = next ? next.getTime() - Date.now() : LONGEST_PAUSE_MS;
      } catch (error) {
        this.onFailure(error);
        pauseMs = backoffMs(this.#failures++, 100, 5000);
        break;
      }
    } while (this.#wokenMeanwhile && !this.#stopped);
    this.#running = undefined;
    if (this.#stopped) return;
    this.#timer = setTimeout(() => this.wake(), Math.min(Math.max(pauseMs, 0), LONGEST_PAUSE_MS));
  }
}

/** Repeats `attempt` with back-off until it succeeds. Rejects when `signal` is aborted. */
export async function persevere<Result>(
  attempt: () => Promise<Result>,
  what: string,
  log: Logger,
  signal: AbortSignal,
): Promise<Result> {
  for (let failures = 0; ; failures++) {
    signal.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      log.error({ err: error }, `could not ${what}; trying again`);
      await pause(backoffMs(failures, 100, 5000), signal);
    }
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
