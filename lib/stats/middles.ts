import { groupMoments } from './group-moments';
import { quantiles } from './quantile';

/**
 * Interquartile mean of each group: the mean of the values between its quartiles, both included (Tukey's midmean). NaN without values.
 *
 * @param groups for each value the number of its group, −1 for none; NaN values are left out
 * @param size how many groups there may be
 */
export function middles(groups: Int32Array, size: number, values: Float64Array): Float64Array {
  const offsets = new Uint32Array(size + 1);
  const isUsed = (i: number) => (groups[i] as number) >= 0 && !Number.isNaN(values[i] as number);
  for (let i = 0; i < groups.length; i++) {
    const next = (groups[i] as number) + 1;
    if (isUsed(i)) offsets[next] = (offsets[next] as number) + 1;
  }
  for (let group = 0; group < size; group++)
    offsets[group + 1] = (offsets[group + 1] as number) + (offsets[group] as number);
  const sorted = new Float64Array(offsets[size] as number);
  const next = offsets.slice();
  for (let i = 0; i < groups.length; i++) {
    if (!isUsed(i)) continue;
    const place = next[groups[i] as number] as number;
    sorted[place] = values[i] as number;
    next[groups[i] as number] = place + 1;
  }
  const low = new Float64Array(size).fill(Number.NaN);
  const high = new Float64Array(size).fill(Number.NaN);
  for (let group = 0; group < size; group++) {
    const own = sorted.subarray(offsets[group], offsets[group + 1]);
    [low[group], high[group]] = quantiles(own, [0.25, 0.75]) as [number, number];
  }
  const inside = groups.map((group, i) => {
    if (!isUsed(i)) return -1;
    const value = values[i] as number;
    return value >= (low[group] as number) && value <= (high[group] as number) ? group : -1;
  });
  return groupMoments(inside, size, values).mean;
}
