import type { Steps } from '@/lib/stats/steps';

/** So long the steps of a computation are made without a pause. */
const TURN_MS = 10;

/** Lets whatever else waits for the one thread there is go first. */
const pause = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Runs a long computation, letting others go first every 10 ms, as far as its steps allow. */
export async function inSteps<Result>(steps: Steps<Result>): Promise<Result> {
  let started = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - started < TURN_MS) continue;
    await pause();
    started = performance.now();
  }
}

/** Does something with each of a list, one after the other, letting others go first between them. */
export async function inTurns<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    results.push(await work(item));
    await pause();
  }
  return results;
}
