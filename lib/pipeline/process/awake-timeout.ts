const LONGEST_TICK_MS = 1_000;
/** A shorter time is counted in so many parts. */
const FEWEST_TICKS = 8;

/**
 * As `setTimeout`, of the time in which this process ran: while its machine sleeps, or it is stopped, nothing it waits for gets on either.
 * Returns what calls it off.
 */
export function setAwakeTimeout(then: () => void, ms: number): () => void {
  const tick = Math.min(LONGEST_TICK_MS, ms / FEWEST_TICKS);
  let left = ms;
  const timer = setInterval(() => {
    left -= tick; // however late it comes
    if (left > 0) return;
    clearInterval(timer);
    then();
  }, tick);
  return () => clearInterval(timer);
}
