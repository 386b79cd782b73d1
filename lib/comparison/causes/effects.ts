import type { Effects } from './cause';
import { type Leaves, total } from './leaves';

/** Price, mix and volume with one dimension's values as the groups. */
interface GroupLevels {
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly weightBefore: Float64Array;
  readonly weightAfter: Float64Array;
}

/**
 * What other numbers, other shares of the groups and other levels within them add to a change; the three add up to it. The groups
 * are those of the dimension that shows the most mix. A group that was not there before had the level of the whole.
 *
 * @param isSum whether the sum is explained, or else the mean (whose volume is 0)
 */
export function effectsOf(leaves: Leaves, isSum: boolean): Effects | null {
  const whole = effectsWithin(levelsBy(leaves, null), isSum);
  if (whole === null) return null;
  let best: Effects = { ...whole, by: null };
  for (const [d, id] of leaves.dimensions.entries()) {
    const found = effectsWithin(levelsBy(leaves, d), isSum);
    if (found !== null && Math.abs(found.mix) > Math.abs(best.mix)) best = { ...found, by: id };
  }
  return best;
}

function levelsBy({ codes, codeCounts, size, before, after }: Leaves, dimension: number | null): GroupLevels {
  const groups = dimension === null ? 1 : (codeCounts[dimension] as number);
  const levels = {
    before: new Float64Array(groups),
    after: new Float64Array(groups),
    weightBefore: new Float64Array(groups),
    weightAfter: new Float64Array(groups),
  };
  for (let i = 0; i < size; i++) {
    const group = dimension === null ? 0 : ((codes[dimension] as Int32Array)[i] as number);
    levels.before[group] = (levels.before[group] as number) + (before.sum[i] as number);
    levels.after[group] = (levels.after[group] as number) + (after.sum[i] as number);
    levels.weightBefore[group] = (levels.weightBefore[group] as number) + (before.weight[i] as number);
    levels.weightAfter[group] = (levels.weightAfter[group] as number) + (after.weight[i] as number);
  }
  return levels;
}

function effectsWithin(levels: GroupLevels, isSum: boolean): Omit<Effects, 'by'> | null {
  const [w0, w1] = [total(levels.weightBefore), total(levels.weightAfter)];
  if (!(w0 > 0) || !(w1 > 0)) return null;
  const whole = total(levels.before) / w0;
  let mix = 0;
  let price = 0;
  for (let group = 0; group < levels.before.length; group++) {
    const [a, b] = [levels.weightBefore[group] as number, levels.weightAfter[group] as number];
    const level = a === 0 ? whole : (levels.before[group] as number) / a;
    const levelAfter = b === 0 ? level : (levels.after[group] as number) / b;
    mix += (b / w1 - a / w0) * (level - whole);
    price += (b / w1) * (levelAfter - level);
  }
  return isSum ? { volume: (w1 - w0) * whole, mix: w1 * mix, price: w1 * price } : { volume: 0, mix, price };
}
