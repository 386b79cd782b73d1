import type { AlignedPair, Alignment } from '@/lib/comparison/align/alignment';
import type { CauseOptions, CauseSlice, LikelyCause } from './cause';
import { causeDimensions } from './dimensions';
import { effectsOf } from './effects';
import { type Expected, expectedRatios, expectedSums } from './expected';
import { genericCauses } from './generic-causes';
import { type Leaves, leavesOf, type Measure, total } from './leaves';
import { searchSlices } from './search-slices';

const MOST_SLICES = 4;

/**
 * Why a measure changed: causes of a known kind, and the fewest slices of the shared categories and their combinations up to three that
 * explain it. Contributions of the slices and the residual add up to the change. Null where the measure has no values on a side, or is
 * one that has no parts (a median, a smallest value).
 *
 * @param id of the pair that is explained; null for the number of rows
 * @throws RangeError when a pair is not there
 */
export function explainChange(alignment: Alignment, id: string | null, options: CauseOptions = {}): LikelyCause | null {
  const pair = id === null ? null : pairOf(alignment, id);
  const aggregate = pair?.aggregate ?? 'count';
  if (aggregate !== 'sum' && aggregate !== 'mean' && aggregate !== 'count') return null;
  const per = options.per === undefined ? null : pairOf(alignment, options.per);
  const mode = per !== null || aggregate === 'mean' ? 'ratio' : 'additive';
  const measure = measureOf(pair, aggregate, per);
  if (measure === null) return null;
  const except = new Set([id, options.per].filter((one): one is string => typeof one === 'string'));
  const dimensions = causeDimensions(alignment, except, options.within);
  const leaves = leavesOf(alignment, dimensions, measure);
  const whole = wholes(leaves, mode);
  if (whole === null) return null;
  const { before, after } = whole;
  const change = after - before;
  const expected = mode === 'additive' ? expectedSums(leaves) : expectedRatios(leaves);
  const { slices: found, common } =
    dimensions.length === 0 ? { slices: [], common: 1 } : searchSlices(leaves, expected, options.most ?? MOST_SLICES);
  const scale = mode === 'additive' ? 1 : total(leaves.after.weight);
  const slices = found
    .map((slice): CauseSlice => {
      const sum = (values: ArrayLike<number>) =>
        slice.leaves.reduce((result, leaf) => result + (values[leaf] as number), 0);
      const contribution = sum(expected.contribution);
      return {
        conditions: slice.conditions.map(([d, code]) => ({
          pair: leaves.dimensions[d] as string,
          value: leaves.label(d, code),
        })),
        before: level(sum(leaves.before.sum), sum(leaves.before.weight), sum(leaves.before.rows), mode),
        after: level(sum(leaves.after.sum), sum(leaves.after.weight), sum(leaves.after.rows), mode),
        rowsBefore: sum(leaves.before.rows),
        rowsAfter: sum(leaves.after.rows),
        contribution,
        share: change === 0 ? null : contribution / change,
        unexpected: (sum(expected.after) - common * sum(expected.before)) / scale,
      };
    })
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  return {
    pair: id,
    aggregate,
    before,
    after,
    change,
    mode,
    generic: genericCauses(alignment, { pair, measure, leaves, before, after, mode }, options.rows),
    slices,
    residual: slices.reduce((rest, { contribution }) => rest - contribution, change),
    effects: effectsOf(leaves, mode === 'additive'),
    isEverywhere:
      slices.length === 0 && dimensions.length > 0 && isCommon(expected, common, change, mode === 'additive'),
  };
}

function pairOf({ pairs }: Alignment, id: string): AlignedPair {
  const pair = pairs.find((one) => one.id === id);
  if (pair === undefined) throw new RangeError(`No pair of columns is called ${id}.`);
  return pair;
}

function measureOf(
  pair: AlignedPair | null,
  aggregate: 'sum' | 'mean' | 'count',
  per: AlignedPair | null,
): Measure | null {
  const divisor = per?.numbers() ?? null;
  if (per !== null && divisor === null) return null;
  const by = { perFirst: divisor?.first ?? null, perSecond: divisor?.second ?? null };
  if (pair === null) return { first: null, second: null, ...by };
  const numbers = pair.numbers();
  if (aggregate !== 'count') return numbers === null ? null : { ...numbers, ...by };
  // Whether there is a value is what is counted.
  const { first, second } = pair.codes();
  const present = (codes: Int32Array) => Float64Array.from(codes, (code) => (code < 0 ? Number.NaN : 1));
  return { first: present(first), second: present(second), ...by };
}

function wholes({ before, after }: Leaves, mode: LikelyCause['mode']): { before: number; after: number } | null {
  const [a, b] = [total(before.sum), total(after.sum)];
  const [w0, w1] = [total(before.weight), total(after.weight)];
  if (mode === 'additive') return w0 === 0 && w1 === 0 ? null : { before: a, after: b };
  return w0 === 0 || w1 === 0 ? null : { before: a / w0, after: b / w1 };
}

function level(sum: number, weight: number, rows: number, mode: LikelyCause['mode']): number | null {
  if (rows === 0) return null;
  return mode === 'additive' ? sum : weight === 0 ? null : sum / weight;
}

/** Most of a change that all leaves share is in no slice. */
const MOST_OF_IT = 0.5;

function isCommon({ before }: Expected, common: number, change: number, isSum: boolean): boolean {
  if (change === 0) return false;
  return !isSum || Math.abs((common - 1) * total(before)) >= MOST_OF_IT * Math.abs(change);
}
