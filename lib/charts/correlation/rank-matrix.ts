import { averageRanks } from '@/lib/stats/ranks';
import { correlationP } from '@/lib/stats/significance';
import { completed, type Steps } from '@/lib/stats/steps';
import { type CorrelationMatrix, pearsonSteps, setPair } from './matrix';

/**
 * Spearman's coefficient of every two columns over the rows both have, as pandas `DataFrame.corr(method="spearman")`. Each column
 * is ranked once. Where two miss different rows, the ranks of what they share follow by taking off how many of the missing
 * lie below: exactly up to 65,536 rows, beyond that to within one part in 65,536 of the rows.
 */
export function spearmanMatrix(columns: readonly Float64Array[]): CorrelationMatrix {
  return completed(spearmanSteps(columns));
}

/** `spearmanMatrix` in steps: of a column, or of two where they miss different rows. */
export function* spearmanSteps(columns: readonly Float64Array[]): Steps<CorrelationMatrix> {
  const ranks: Float64Array[] = [];
  for (const column of columns) {
    ranks.push(averageRanks(column));
    yield;
  }
  const result = yield* pearsonSteps(ranks);
  const ranked = new Map<number, Ranked>();
  const rankedAt = (index: number): Ranked => {
    const found = ranked.get(index) ?? groupRanks(ranks[index] as Float64Array);
    ranked.set(index, found);
    return found;
  };
  for (let i = 0; i < columns.length; i++) {
    for (let j = 0; j < i; j++) {
      const n = result.n[i]?.[j] ?? 0;
      if (n === result.n[i]?.[i] && n === result.n[j]?.[j]) continue;
      const r = sharedCoefficient(rankedAt(i), rankedAt(j), n);
      yield;
      setPair(result, i, j, { r, n, p: r === null ? null : correlationP(r, n) });
    }
  }
  return result;
}

/** Ranks with neighbours put into groups: equal ranks are always together, and larger groups are of equal ranks only. */
interface Ranked {
  readonly ranks: Float64Array;
  /** For each row its group, ascending with rank; −1 missing. */
  readonly groups: Int32Array;
  readonly size: number;
  /** Rows without a rank. */
  readonly missing: Uint32Array;
}

const GROUPS = 65_536;

function groupRanks(ranks: Float64Array): Ranked {
  // Average ranks are whole numbers of halves.
  const groupOf = new Int32Array(2 * ranks.length + 1);
  let missing = 0;
  for (let i = 0; i < ranks.length; i++) {
    const rank = ranks[i] as number;
    if (Number.isNaN(rank)) missing++;
    else groupOf[2 * rank] = (groupOf[2 * rank] as number) + 1;
  }
  const most = ranks.length / GROUPS;
  let group = -1;
  let held = Number.POSITIVE_INFINITY;
  for (let place = 0; place < groupOf.length; place++) {
    const rows = groupOf[place] as number;
    if (rows === 0) continue;
    if (held + rows > most) {
      group++;
      held = 0;
    }
    held += rows;
    groupOf[place] = group;
  }
  const groups = new Int32Array(ranks.length);
  const missingRows = new Uint32Array(missing);
  let next = 0;
  for (let i = 0; i < ranks.length; i++) {
    const rank = ranks[i] as number;
    if (Number.isNaN(rank)) {
      groups[i] = -1;
      missingRows[next++] = i;
    } else groups[i] = groupOf[2 * rank] as number;
  }
  return { ranks, groups, size: group + 1, missing: missingRows };
}

/** Pearson's r of the ranks that two columns have among the `n` rows they share. */
function sharedCoefficient(x: Ranked, y: Ranked, n: number): number | null {
  const xBelow = missingBelow(x, y.missing);
  const yBelow = missingBelow(y, x.missing);
  // The mean of the ranks 1…n, ties or not.
  const mean = (n + 1) / 2;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < x.groups.length; i++) {
    const xGroup = x.groups[i] as number;
    const yGroup = y.groups[i] as number;
    if (xGroup < 0 || yGroup < 0) continue;
    const a = (x.ranks[i] as number) - (xBelow[xGroup] as number) - mean;
    const b = (y.ranks[i] as number) - (yBelow[yGroup] as number) - mean;
    xx += a * a;
    yy += b * b;
    xy += a * b;
  }
  if (n < 2 || xx === 0 || yy === 0) return null;
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx) / Math.sqrt(yy)));
}

/** For each group how many of these rows have a smaller rank, equal ones counting half. */
function missingBelow({ groups, size }: Ranked, rows: Uint32Array): Float64Array {
  const below = new Float64Array(size);
  for (let i = 0; i < rows.length; i++) {
    const group = groups[rows[i] as number] as number;
    if (group >= 0) below[group] = (below[group] as number) + 1;
  }
  let total = 0;
  for (let group = 0; group < size; group++) {
    const here = below[group] as number;
    below[group] = total + here / 2;
    total += here;
  }
  return below;
}
