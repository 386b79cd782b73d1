import type { AlignedPair, Alignment } from '@/lib/comparison/align/alignment';
import { type Grouping, groupRowsBy } from '@/lib/comparison/align/grouping';
import type { RowDifferences } from '@/lib/comparison/align/row-types';
import { causeDimensions } from '@/lib/comparison/causes/dimensions';
import { computeDeltas, measures } from '@/lib/comparison/deltas/compute-deltas';
import type { Delta } from '@/lib/comparison/deltas/delta';
import { benjaminiHochberg } from '@/lib/stats/false-discovery';
import { groupMoments } from '@/lib/stats/group-moments';
import { noiseOf, pairedNoise, type RawVerdict } from './noise';
import { orderNoise } from './order-noise';
import { sampleOf } from './sample';
import type { JudgedChange, SignificanceOptions } from './significant';

/** Percent; smaller changes of a whole are not looked at unless asked for. */
export const THRESHOLD = 20;
const FALSE_DISCOVERIES = 0.05;
/** A change of less than a tenth of a standard deviation and of less than this is nothing, however many rows say so. */
const LEAST_EFFECT = 0.1;
const LEAST_PCT = 5;
/** A column of more groups has none that is looked at by itself. */
const MOST_GROUPS = 50;
/** A group that makes less of the whole than this is not looked at by itself. */
const LEAST_PART = 0.02;

/** The change of a column over all rows and within the groups of each shared category. */
export interface ColumnChanges {
  readonly pair: AlignedPair;
  readonly whole: JudgedChange;
  /** By id of the pair that makes the groups. */
  readonly parts: readonly { readonly by: string; readonly change: JudgedChange }[];
}

interface Raw {
  readonly delta: Delta;
  readonly noise: RawVerdict;
}

/**
 * Judges the change of every measure, over all rows and in the groups of every shared category: whether it is over the threshold, more
 * than noise, and large enough to matter. p values are corrected over all columns at once: those of wholes among themselves, those of
 * parts among themselves. Where rows were compared by a key, values of the same key are paired.
 */
export function judgeChanges(
  alignment: Alignment,
  {
    threshold = THRESHOLD,
    falseDiscoveryRate = FALSE_DISCOVERIES,
    rows,
  }: SignificanceOptions & { readonly rows?: RowDifferences } = {},
): ColumnChanges[] {
  const measured = measures(alignment);
  const groupings = causeDimensions(alignment, new Set())
    .filter((pair) => pair.codes().size <= MOST_GROUPS)
    .map((pair) => ({ by: pair.id, grouping: groupRowsBy(alignment, [pair.id]) }));
  const all = groupRowsBy(alignment, []);
  const raw = measured.map((pair) => ({
    pair,
    whole: rawChanges(alignment, pair, [], all, rows)[0] as Raw,
    parts: groupings
      .filter(({ by }) => by !== pair.id)
      .flatMap(({ by, grouping }) => rawChanges(alignment, pair, [by], grouping).map((one) => ({ by, one })))
      .filter(({ one }) => isWorthLooking(one.delta, pair, all)),
  }));
  const judge = judging(threshold, falseDiscoveryRate);
  const wholes = judge(raw.map(({ whole }) => whole));
  const parts = judge(raw.flatMap((column) => column.parts.map(({ one }) => one)));
  let at = 0;
  return raw.map((column, i) => ({
    pair: column.pair,
    whole: wholes[i] as JudgedChange,
    parts: column.parts.map(({ by }) => ({ by, change: parts[at++] as JudgedChange })),
  }));
}

function rawChanges(
  alignment: Alignment,
  pair: AlignedPair,
  groupBy: string[],
  grouping: Grouping,
  rows?: RowDifferences,
): Raw[] {
  const deltas = computeDeltas(alignment, { pairs: [pair.id], groupBy });
  const numbers = pair.numbers();
  if (numbers === null) return [];
  const before = groupMoments(grouping.first, grouping.size, numbers.first);
  const after = groupMoments(grouping.second, grouping.size, numbers.second);
  const [whole] = deltas;
  const ofOrder =
    grouping.size === 1 && whole !== undefined
      ? orderNoise(pair.aggregate, numbers.first, numbers.second, [whole.before, whole.after])
      : null;
  const paired = rows === undefined ? null : pairedWhole(pair, rows, whole);
  return deltas.map((delta, group) => ({
    delta,
    noise: paired ?? ofOrder ?? noiseOf(pair.aggregate, sampleOf(before, group), sampleOf(after, group)),
  }));
}

/** Most rows must be found again for the found ones to speak for all. */
const LEAST_FOUND = 0.8;

function pairedWhole(pair: AlignedPair, { paired }: RowDifferences, delta?: Delta): RawVerdict | null {
  const numbers = pair.numbers();
  if (numbers === null || delta === undefined || (pair.aggregate !== 'sum' && pair.aggregate !== 'mean')) return null;
  if (paired.first.length < LEAST_FOUND * Math.max(numbers.first.length, numbers.second.length)) return null;
  const before = Float64Array.from(paired.first, (row) => numbers.first[row] as number);
  const after = Float64Array.from(paired.second, (row) => numbers.second[row] as number);
  return pairedNoise(before, after, pair.aggregate === 'sum');
}

function isWorthLooking({ nBefore, nAfter, group }: Delta, pair: AlignedPair, all: Grouping): boolean {
  if (group?.[0] === null || (pair.aggregate !== 'sum' && pair.aggregate !== 'mean')) return false;
  return Math.max(nBefore / all.first.length, nAfter / all.second.length) >= LEAST_PART;
}

/** Judges a family of changes together. */
function judging(threshold: number, rate: number): (family: readonly Raw[]) => JudgedChange[] {
  return (family) => {
    const qs = benjaminiHochberg(family.map(({ noise }) => noise.p ?? Number.NaN));
    return family.map(({ delta, noise }, i): JudgedChange => {
      const q = qs[i] as number;
      const adjustedP = Number.isNaN(q) ? null : q;
      const { change, changePct } = delta;
      const isNew = changePct === null && change !== null && change !== 0;
      return {
        delta,
        noise: { ...noise, adjustedP },
        isOverThreshold: isNew || (changePct !== null && Math.abs(changePct) >= threshold),
        isBeyondNoise: adjustedP !== null && adjustedP <= rate,
        isSizeable: isNew || Math.abs(noise.effect ?? 0) >= LEAST_EFFECT || Math.abs(changePct ?? 0) >= LEAST_PCT,
      };
    });
  };
}

/** Whether a change passes in every respect. */
export function isSignificant({ isOverThreshold, isBeyondNoise, isSizeable }: JudgedChange): boolean {
  return isOverThreshold && isBeyondNoise && isSizeable;
}
