/** What is known of the values of each group: how many, their sum, mean and sample variance (n − 1; NaN below two), and Σx². */
export interface GroupMoments {
  readonly n: Float64Array;
  readonly sum: Float64Array;
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  /** Σx²: the variance of a sum over a varying number of values (compound Poisson process). */
  readonly squares: Float64Array;
}

/**
 * One pass over values by group (Welford 1962), NaN and group −1 left out.
 *
 * @param groups for each value the number of its group
 * @param size how many groups there may be
 */
export function groupMoments(groups: Int32Array, size: number, values: Float64Array): GroupMoments {
  const n = new Float64Array(size);
  const sum = new Float64Array(size);
  const mean = new Float64Array(size);
  const apart = new Float64Array(size);
  const squares = new Float64Array(size);
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i] as number;
    const value = values[i] as number;
    if (group < 0 || Number.isNaN(value)) continue;
    const count = (n[group] as number) + 1;
    const before = mean[group] as number;
    const after = before + (value - before) / count;
    n[group] = count;
    mean[group] = after;
    apart[group] = (apart[group] as number) + (value - before) * (value - after);
    sum[group] = (sum[group] as number) + value;
    squares[group] = (squares[group] as number) + value * value;
  }
  const variance = apart.map((total, group) =>
    (n[group] as number) < 2 ? Number.NaN : total / ((n[group] as number) - 1),
  );
  for (let group = 0; group < size; group++) if (n[group] === 0) mean[group] = Number.NaN;
  return { n, sum, mean, variance, squares };
}
