import { fisherP } from './significance';

/** How much of the variation of numbers lies between groups. */
export interface Effect {
  /** Between-group sum of squares ÷ total, 0–1; null when nothing varies. */
  readonly etaSquared: number | null;
  /** The same without what any grouping explains by chance: ε² of Kelley 1935, at least 0. */
  readonly epsilonSquared: number;
  /** Variance ratio of a one-way analysis of variance; null without enough rows or groups. */
  readonly f: number | null;
  readonly p: number | null;
  /** Rows with a group and a value. */
  readonly n: number;
  /** Groups with a value. */
  readonly groups: number;
}

/**
 * Correlation ratio η² of numbers over groups with F and p of the one-way analysis of variance, as `scipy.stats.f_oneway`
 * (Fisher 1925). Values about a centre near their mean, groups' means exact.
 *
 * @param groups for each value the number of its group, −1 for none; NaN values are left out
 * @param size how many groups there may be
 */
export function effectSize(groups: Int32Array, size: number, values: Float64Array): Effect {
  const counts = new Float64Array(size);
  const means = new Float64Array(size);
  let n = 0;
  let grandMean = 0;
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i] as number;
    const value = values[i] as number;
    if (group < 0 || Number.isNaN(value)) continue;
    const count = (counts[group] as number) + 1;
    counts[group] = count;
    means[group] = (means[group] as number) + (value - (means[group] as number)) / count;
    grandMean += (value - grandMean) / ++n;
  }
  let within = 0;
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i] as number;
    const value = values[i] as number;
    if (group < 0 || Number.isNaN(value)) continue;
    within += (value - (means[group] as number)) ** 2;
  }
  let between = 0;
  let used = 0;
  for (let group = 0; group < size; group++) {
    const count = counts[group] as number;
    if (count === 0) continue;
    used++;
    between += count * ((means[group] as number) - grandMean) ** 2;
  }
  return { ...ratios(between, within, used, n), n, groups: used };
}

function ratios(between: number, within: number, groups: number, n: number): Omit<Effect, 'n' | 'groups'> {
  const total = between + within;
  if (!(total > 0) || !Number.isFinite(total)) return { etaSquared: null, epsilonSquared: 0, f: null, p: null };
  const etaSquared = between / total;
  const [dfBetween, dfWithin] = [groups - 1, n - groups];
  if (dfBetween < 1 || dfWithin < 1) return { etaSquared, epsilonSquared: 0, f: null, p: null };
  const f = between / dfBetween / (within / dfWithin);
  const epsilonSquared = Math.max(0, (between - dfBetween * (within / dfWithin)) / total);
  return { etaSquared, epsilonSquared, f, p: fisherP(f, dfBetween, dfWithin) };
}
