/** Of each group how many values there are, what they add up to and how they vary. */
export interface GroupMoments {
  readonly n: Float64Array;
  readonly mean: Float64Array;
  /** Sum of the squared differences from the mean. */
  readonly spread: Float64Array;
  readonly squares: Float64Array;
}

/** Moments of the values of each group in one pass (Welford 1962); NaN is left out. */
export function groupMoments(groups: Int32Array, size: number, values: Float64Array): GroupMoments {
  const n = new Float64Array(size);
  const mean = new Float64Array(size);
  const spread = new Float64Array(size);
  const squares = new Float64Array(size);
  for (let i = 0; i < groups.length; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    const group = groups[i] as number;
    const count = (n[group] as number) + 1;
    const before = mean[group] as number;
    const after = before + (value - before) / count;
    n[group] = count;
    mean[group] = after;
    spread[group] = (spread[group] as number) + (value - before) * (value - after);
    squares[group] = (squares[group] as number) + value * value;
  }
  return { n, mean, spread, squares };
}

/** The values of one group in one period. */
export interface Sample {
  readonly n: number;
  readonly mean: number;
  /** Sample variance (n − 1); 0 for a single value. */
  readonly variance: number;
  readonly squares: number;
}

/** What is known of one group. */
export function sampleOf({ n, mean, spread, squares }: GroupMoments, group: number): Sample {
  const count = n[group] as number;
  return {
    n: count,
    mean: mean[group] as number,
    variance: count < 2 ? 0 : (spread[group] as number) / (count - 1),
    squares: squares[group] as number,
  };
}
