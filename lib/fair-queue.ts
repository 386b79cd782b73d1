import { AppError } from '@/lib/errors';

export interface FairQueueLimits {
  /** So many pieces of work run at once. */
  concurrency: number;
  /** So many of one person or address run or wait; what is more is refused with 429, to them alone. */
  perKey: number;
  /** So many wait in all; what is more is refused with 503. */
  waiting: number;
}

const RETRY_SECONDS = 2;

/**
 * Work that is dear, done a few pieces at a time. Everybody who waits gets a turn after everybody else had one, however much one of
 * them asks for.
 */
export class FairQueue {
  /** Who waits, in the order of their next turn. */
  private readonly lines = new Map<string, (() => void)[]>();
  private readonly held = new Map<string, number>();
  private running = 0;
  private waiting = 0;

  constructor(
    private readonly limits: FairQueueLimits,
    /** What is said to somebody who asks for too much at once. */
    private readonly refusal: string,
  ) {}

  /** Does it in its turn. Throws `too_many_requests` or `unavailable` instead when there is no room, and what `work` throws. */
  async run<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const held = this.held.get(key) ?? 0;
    if (held >= this.limits.perKey) {
      throw new AppError('too_many_requests', this.refusal, { retryAfterSeconds: RETRY_SECONDS });
    }
    const mustWait = this.running >= this.limits.concurrency;
    if (mustWait && this.waiting >= this.limits.waiting) {
      throw new AppError('unavailable', 'RefineX is busy. Try again in a moment.', {
        retryAfterSeconds: RETRY_SECONDS,
      });
    }
    this.held.set(key, held + 1);
    try {
      // Whoever ends hands their place on, so that nobody comes between.
      if (mustWait) await this.turn(key);
      else this.running++;
      try {
        return await work();
      } finally {
        this.next();
      }
    } finally {
      const left = (this.held.get(key) ?? 1) - 1;
      if (left > 0) this.held.set(key, left);
      else this.held.delete(key);
    }
  }

  private turn(key: string): Promise<void> {
    this.waiting++;
    return new Promise((resolve) => {
      const line = this.lines.get(key);
      if (line) line.push(resolve);
      else this.lines.set(key, [resolve]);
    });
  }

  private next(): void {
    const [first] = this.lines;
    if (!first) {
      this.running--;
      return;
    }
    const [key, line] = first;
    const start = line.shift();
    this.lines.delete(key);
    if (line.length > 0) this.lines.set(key, line);
    this.waiting--;
    start?.();
  }
}
