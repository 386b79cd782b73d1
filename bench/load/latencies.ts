/** A quantile of unsorted numbers by nearest rank; NaN of none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** `p50 12 ms, p95 40 ms, most 61 ms`. */
export function latencies(ms: readonly number[]): string {
  const shown = (share: number) => `${Math.round(quantile(ms, share))} ms`;
  return `p50 ${shown(0.5)}, p95 ${shown(0.95)}, p99 ${shown(0.99)}, most ${shown(1)}`;
}
