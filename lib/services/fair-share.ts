import { FairQueue } from '@/lib/fair-queue';

const LIMITS = { concurrency: 2, perKey: 4, waiting: 64 };

/** Pages and route handlers are separate bundles of one process, and must share its queue. */
const kept = globalThis as typeof globalThis & { refinexFairShare?: FairQueue };

/**
 * Runs what keeps the one thread there is busy for long: a view, suggestions, a file. A few at a time, everybody in their turn, and four at
 * most of one person. Throws `too_many_requests` for more of theirs, `unavailable` when too many wait in all.
 */
export function inFairShare<Result>(personId: string, work: () => Promise<Result>): Promise<Result> {
  kept.refinexFairShare ??= new FairQueue(
    LIMITS,
    'You have several large views or files under way. Try again when they are done.',
  );
  return kept.refinexFairShare.run(personId, work);
}
