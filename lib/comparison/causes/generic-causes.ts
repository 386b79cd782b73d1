import type { AlignedPair, Alignment, SharedCodes } from '@/lib/comparison/align/alignment';
import type { RowDifferences } from '@/lib/comparison/align/row-types';
import { combineCodes } from '@/lib/comparison/align/shared-codes';
import type { Side } from '@/lib/comparison/period';
import { quantiles } from '@/lib/stats/quantile';
import type { GenericCause } from './cause';
import { type LeafSums, type Leaves, type Measure, total } from './leaves';

/** The change that is explained. */
export interface Explained {
  readonly pair: AlignedPair | null;
  readonly measure: Measure;
  readonly leaves: Leaves;
  readonly before: number;
  readonly after: number;
  readonly mode: 'additive' | 'ratio';
}

/** Causes of a known kind that a measure's change may have, the largest first. */
export function genericCauses(alignment: Alignment, explained: Explained, rows?: RowDifferences): GenericCause[] {
  return [
    ...unitChanged(explained),
    ...groupsGone(explained),
    ...duplicateBatch(alignment, explained),
    ...missingRose(explained),
    ...cleaningDiffers(explained, rows),
  ].sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
}

/** Factors by which units differ that people forget to convert. */
const FACTORS = [60, 100, 1000, 3600, 1e6].flatMap((factor) => [factor, 1 / factor]);
const PARTS = [0.1, 0.25, 0.5, 0.75, 0.9];
/** Each of these quantiles moved by the factor, but for this much. */
const NEAR = 1.3;

function unitChanged({ measure: { first, second }, before, after }: Explained): GenericCause[] {
  if (first === null || second === null) return [];
  const [a, b] = [quantiles(first, PARTS), quantiles(second, PARTS)];
  const factor = FACTORS.find((one) =>
    a.every((value, i) => {
      const moved = (b[i] as number) / value / one;
      return moved > 1 / NEAR && moved < NEAR;
    }),
  );
  return factor === undefined ? [] : [{ code: 'unit_changed', factor, contribution: after - before }];
}

/** A group counts as gone when it had this share of the rows of its period. */
const LEAST_ROWS = 0.02;
const MOST_GROUPS = 5;

function groupsGone({ leaves, mode, before, after }: Explained): GenericCause[] {
  const found: GenericCause[] = [];
  for (const [d, pair] of leaves.dimensions.entries()) {
    const codes = leaves.codes[d] as Int32Array;
    const rows = (sums: LeafSums) => byCode(codes, leaves.codeCounts[d] as number, sums.rows);
    const values = (sums: LeafSums) => byCode(codes, leaves.codeCounts[d] as number, sums.sum);
    const [rowsBefore, rowsAfter] = [rows(leaves.before), rows(leaves.after)];
    const [sumBefore, sumAfter] = [values(leaves.before), values(leaves.after)];
    const weights = {
      before: byCode(codes, rowsBefore.length, leaves.before.weight),
      after: byCode(codes, rowsBefore.length, leaves.after.weight),
    };
    for (let code = 0; code < rowsBefore.length; code++) {
      const [a, b] = [rowsBefore[code] as number, rowsAfter[code] as number];
      const isGone = b === 0 && a >= LEAST_ROWS * total(rowsBefore);
      const isNew = a === 0 && b >= LEAST_ROWS * total(rowsAfter);
      if (!isGone && !isNew) continue;
      const sum = (isGone ? sumBefore[code] : sumAfter[code]) as number;
      const weight = (isGone ? weights.before[code] : weights.after[code]) as number;
      const whole = isGone ? leaves.before : leaves.after;
      // What the mean would be without the group, beside what it is.
      const without = (total(whole.sum) - sum) / (total(whole.weight) - weight);
      const contribution = mode === 'additive' ? (isGone ? -sum : sum) : isGone ? without - before : after - without;
      found.push({
        code: isGone ? 'group_vanished' : 'group_appeared',
        condition: { pair, value: leaves.label(d, code) },
        rows: isGone ? a : b,
        contribution: Number.isFinite(contribution) ? contribution : 0,
      });
    }
  }
  return found.sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution)).slice(0, MOST_GROUPS);
}

function byCode(codes: Int32Array, size: number, values: Float64Array): Float64Array {
  const sums = new Float64Array(size);
  for (let i = 0; i < codes.length; i++)
    sums[codes[i] as number] = (sums[codes[i] as number] as number) + (values[i] as number);
  return sums;
}

/** More of a period than this repeats earlier rows, and several times as much as of the other. */
const LEAST_REPEATED = 0.03;
const TIMES_AS_MUCH = 3;

function duplicateBatch(alignment: Alignment, { measure, mode, before, after }: Explained): GenericCause[] {
  const sides = repeatedRows(alignment, measure);
  if (sides === null) return [];
  const found: GenericCause[] = [];
  for (const side of ['first', 'second'] as const) {
    const [own, other] = [sides[side], sides[side === 'first' ? 'second' : 'first']];
    if (own.share < LEAST_REPEATED || own.share < TIMES_AS_MUCH * other.share) continue;
    const sign = side === 'second' ? 1 : -1;
    const mean = side === 'second' ? after : before;
    const contribution = mode === 'additive' ? sign * own.sum : sign * (mean - own.meanWithout);
    found.push({
      code: 'duplicate_batch',
      side,
      rows: own.rows,
      contribution: Number.isFinite(contribution) ? contribution : 0,
    });
  }
  return found;
}

interface Repeated {
  readonly rows: number;
  /** Of the measure in the rows that repeat others. */
  readonly sum: number;
  readonly share: number;
  readonly meanWithout: number;
}

/** Rows of either side that are equal in every column to one before; null as soon as enough columns tell the rows apart. */
function repeatedRows(alignment: Alignment, measure: Measure): Readonly<Record<Side, Repeated>> | null {
  const pairs = alignment.pairs.filter(({ isComparable }) => isComparable);
  if (pairs.length < 2) return null;
  let codes: SharedCodes | undefined;
  for (const pair of pairs) {
    codes = codes === undefined ? withMissing(pair) : { ...combineCodes([codes, withMissing(pair)]), label: String };
    const sides = {
      first: repeated(codes.first, codes.size, measure.first),
      second: repeated(codes.second, codes.size, measure.second),
    };
    if (Math.max(sides.first.share, sides.second.share) < LEAST_REPEATED) return null;
    if (pair === pairs.at(-1)) return sides;
  }
  return null;
}

/** Missing cells are cells like others when rows are compared with one another. */
function withMissing(pair: AlignedPair): SharedCodes {
  const codes = pair.codes();
  const shifted = (side: Side) => codes[side].map((code) => code + 1);
  return { first: shifted('first'), second: shifted('second'), size: codes.size + 1, label: String };
}

function repeated(codes: Int32Array, size: number, values: Float64Array | null): Repeated {
  const seen = new Uint8Array(size);
  let rows = 0;
  let sum = 0;
  let rest = 0;
  let count = 0;
  for (let i = 0; i < codes.length; i++) {
    const value = values === null ? 1 : (values[i] as number);
    const known = Number.isNaN(value) ? 0 : value;
    const code = codes[i] as number;
    if (seen[code] === 1) {
      rows++;
      sum += known;
      continue;
    }
    seen[code] = 1;
    rest += known;
    if (!Number.isNaN(value)) count++;
  }
  return { rows, sum, share: codes.length === 0 ? 0 : rows / codes.length, meanWithout: rest / count };
}

/** So much more of the cells is missing that it shows in the sum. */
const LEAST_MISSING = 0.1;

function missingRose({ measure, leaves, mode }: Explained): GenericCause[] {
  if (measure.first === null || measure.second === null) return [];
  const share = (values: Float64Array) =>
    values.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0) / (values.length || 1);
  const [before, after] = [share(measure.first), share(measure.second)];
  if (Math.abs(after - before) < LEAST_MISSING) return [];
  const mean = total(leaves.after.sum) / total(leaves.after.weight);
  const contribution =
    mode === 'additive' && Number.isFinite(mean) ? -(after - before) * measure.second.length * mean : 0;
  return [{ code: 'missing_rose', before, after, contribution }];
}

function cleaningDiffers({ pair, measure, mode, leaves }: Explained, rows?: RowDifferences): GenericCause[] {
  const changed = rows?.cells.find((cells) => cells.pair === pair?.id);
  if (rows === undefined || changed === undefined || measure.first === null || measure.second === null) return [];
  let sum = 0;
  let cells = 0;
  for (const [at, row] of changed.rows.entries()) {
    if (changed.byCleaning[at] === 0) continue;
    cells++;
    const [a, b] = [measure.first[rows.paired.first[row] as number], measure.second[rows.paired.second[row] as number]];
    sum += (Number.isNaN(b) ? 0 : (b as number)) - (Number.isNaN(a) ? 0 : (a as number));
  }
  if (cells === 0) return [];
  return [
    { code: 'cleaning_differs', cells, contribution: mode === 'additive' ? sum : sum / total(leaves.after.weight) },
  ];
}
