/**
 * Heights of the bars of a histogram: the square root of the counts, so that the few values far out can be seen beside the
 * many in the middle. No bar that stands for something is lower than 2.
 */
export function barHeights(counts: readonly number[], height: number): number[] {
  const most = Math.max(...counts, 1);
  return counts.map((count) => (count === 0 ? 0 : Math.max(2, Math.sqrt(count / most) * height)));
}

/** Where a range lies within another, in percent of it; what lies outside is cut off. */
export function spanOf(
  range: readonly [number, number],
  whole: readonly [number, number],
): { start: number; width: number } {
  const [low, high] = whole;
  const share = (value: number) => (Math.min(Math.max(value, low), high) - low) / (high - low);
  const start = share(range[0]) * 100;
  return { start, width: share(range[1]) * 100 - start };
}
