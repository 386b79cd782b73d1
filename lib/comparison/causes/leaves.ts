import type { AlignedPair, Alignment } from '@/lib/comparison/align/alignment';
import { groupRowsBy } from '@/lib/comparison/align/grouping';

/**
 * The rows of both periods by every combination of values of the columns a cause is looked for in. One entry for each combination that
 * has rows.
 */
export interface Leaves {
  /** Ids of the pairs, in the order of `values`. */
  readonly dimensions: readonly string[];
  readonly size: number;
  /** For each dimension the value of each leaf as a number, and what it is called; null where the cell is missing. */
  readonly codes: readonly Int32Array[];
  readonly codeCounts: readonly number[];
  readonly label: (dimension: number, code: number) => string | null;
  readonly before: LeafSums;
  readonly after: LeafSums;
}

/** What the rows of each leaf add up to in one period. */
export interface LeafSums {
  readonly rows: Float64Array;
  /** Sum of the measure; the number of rows where rows are counted. */
  readonly sum: Float64Array;
  /** Sum of its squares. */
  readonly squares: Float64Array;
  /** Sum of what the measure is divided by: the rows that have a value, or another column. */
  readonly weight: Float64Array;
}

/** What is summed: numbers of both sides, or null for the rows themselves, and what that is divided by. */
export interface Measure {
  readonly first: Float64Array | null;
  readonly second: Float64Array | null;
  readonly perFirst: Float64Array | null;
  readonly perSecond: Float64Array | null;
}

/** Adds up the measure in every combination of the values of these dimensions. */
export function leavesOf(alignment: Alignment, dimensions: readonly AlignedPair[], measure: Measure): Leaves {
  const ids = dimensions.map(({ id }) => id);
  const grouping = groupRowsBy(alignment, ids);
  const codeOf = ids.map(() => new Map<string | null, number>());
  const names = ids.map((): (string | null)[] => []);
  const codes = ids.map(() => new Int32Array(grouping.size));
  for (let leaf = 0; leaf < grouping.size; leaf++) {
    const labels = grouping.label?.(leaf) ?? [];
    for (let d = 0; d < ids.length; d++) {
      const label = labels[d] ?? null;
      const map = codeOf[d] as Map<string | null, number>;
      let code = map.get(label);
      if (code === undefined) {
        code = (names[d] as (string | null)[]).push(label) - 1;
        map.set(label, code);
      }
      (codes[d] as Int32Array)[leaf] = code;
    }
  }
  return {
    dimensions: ids,
    size: grouping.size,
    codes,
    codeCounts: names.map(({ length }) => length),
    label: (dimension, code) => names[dimension]?.[code] ?? null,
    before: sumsOf(grouping.first, grouping.size, measure.first, measure.perFirst),
    after: sumsOf(grouping.second, grouping.size, measure.second, measure.perSecond),
  };
}

function sumsOf(groups: Int32Array, size: number, values: Float64Array | null, per: Float64Array | null): LeafSums {
  const rows = new Float64Array(size);
  const sum = new Float64Array(size);
  const squares = new Float64Array(size);
  const weight = new Float64Array(size);
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i] as number;
    rows[group] = (rows[group] as number) + 1;
    const value = values === null ? 1 : (values[i] as number);
    const by = per === null ? 1 : (per[i] as number);
    if (Number.isNaN(value) || Number.isNaN(by)) continue;
    sum[group] = (sum[group] as number) + value;
    squares[group] = (squares[group] as number) + value * value;
    weight[group] = (weight[group] as number) + by;
  }
  return { rows, sum, squares, weight };
}

/** All leaves of one period together. */
export function total(values: Float64Array): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}
