/** The most frequent value, the smallest of those that tie, as pandas `mode()[0]`; NaN is skipped, and the result without values. */
export function mode(values: Float64Array): number {
  const counts = new Map<number, number>();
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (!Number.isNaN(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  let best = Number.NaN;
  let most = 0;
  for (const [value, times] of counts) {
    if (times > most || (times === most && value < best)) {
      best = value;
      most = times;
    }
  }
  return best;
}
