import type { Logger } from 'pino';
import type { AppClient } from '@/inngest/local/app-client';
import { backoffMs } from '@/inngest/local/wake-time';

/**
 * Knows whether the app can be called: asks it for its functions until it answers, again from time to time (a new
 * build may serve others), and again when a call did not reach it.
 */
export class AppLink {
  #timer: NodeJS.Timeout | undefined;
  #isUp = false;
  #failures = 0;
  #lastProblem: string | undefined;

  constructor(
    private readonly options: {
      client: AppClient;
      log: Logger;
      intervalMs: number;
      signal: AbortSignal;
      onFunctions: (functions: unknown[]) => Promise<void>;
    },
  ) {}

  get isUp(): boolean {
    return this.#isUp;
  }

  /** Why the app does not answer, if so. */
  get problem(): string | undefined {
    return this.#lastProblem;
  }

  start(): void {
    void this.#ask();
  }

  /** A call did not reach the app: no further ones are made until it answers again. */
  lost(reason: string): void {
    if (!this.#isUp) return;
    this.#isUp = false;
    this.#report(reason);
    this.#askIn(backoffMs(this.#failures++, 100, 5000));
  }

  /** A call reached the app. */
  reached(): void {
    this.#failures = 0;
  }

  #report(problem: string): void {
    if (problem !== this.#lastProblem) this.options.log.warn({ reason: problem }, 'waiting for the app');
    this.#lastProblem = problem;
  }

  #askIn(delayMs: number): void {
    clearTimeout(this.#timer);
    if (this.options.signal.aborted) return;
    this.#timer = setTimeout(() => this.#ask(), delayMs).unref();
  }

  async #ask(): Promise<void> {
    const { client, intervalMs, onFunctions, signal } = this.options;
    try {
      const functions = await client.functions(signal);
      await onFunctions(functions);
      this.#isUp = true;
      this.#lastProblem = undefined;
      this.#askIn(intervalMs);
    } catch (error) {
      if (signal.aborted) return;
      this.#report(error instanceof Error ? error.message : String(error));
      this.#askIn(backoffMs(this.#failures++, 100, 5000));
    }
  }
}
