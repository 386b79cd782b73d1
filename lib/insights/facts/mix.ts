import type { ChartFilter } from '@/lib/charts/spec';
import type { Draft } from '@/lib/insights/draft';
import type { FactQuery } from '@/lib/insights/fact';
import { FEWEST_IN_GROUP, FLOORS } from '@/lib/insights/floors';
import { momentsBy } from '@/lib/insights/remembered';
import { groupMoments } from '@/lib/stats/group-moments';
import { independence } from '@/lib/stats/independence';
import { normalP } from '@/lib/stats/significance';

export interface TwoGroupings {
  readonly values: Float64Array;
  readonly codes: Int32Array;
  readonly size: number;
  readonly label: (group: number) => string;
  /** The other grouping, which the groups are made of. */
  readonly partCodes: Int32Array;
  readonly parts: number;
  readonly unit: string | null;
  readonly query: FactQuery;
  readonly filters: readonly ChartFilter[];
}

/**
 * How much of the difference between the highest and the lowest group is due to what they are made of: direct standardisation to the
 * mix of both together (Kitagawa 1955). Tested as both links it needs: the groupings depend on one another (χ²), and the parts
 * differ within the groups (normal approximation of the largest difference of standardised part means): p is the larger of the two.
 */
export function mixFact({ values, codes, size, label, partCodes, parts, unit, query, filters }: TwoGroupings): Draft[] {
  const whole = momentsBy(codes, size, values);
  const able = Array.from(whole.n.keys()).filter((group) => (whole.n[group] as number) >= FEWEST_IN_GROUP);
  able.sort((a, b) => (whole.mean[b] as number) - (whole.mean[a] as number));
  const [high, low] = [able[0], able.at(-1)];
  if (high === undefined || low === undefined || high === low) return [];
  const cells = new Int32Array(codes.length);
  for (let i = 0; i < codes.length; i++) {
    const [code, part] = [codes[i] as number, partCodes[i] as number];
    cells[i] = part < 0 || (code !== high && code !== low) ? -1 : (code === high ? 0 : parts) + part;
  }
  const { n, mean, variance } = groupMoments(cells, 2 * parts, values);
  const shared = Array.from({ length: parts }, (_, part) => part).filter(
    (part) => Math.min(n[part] as number, n[parts + part] as number) >= FEWEST_IN_GROUP,
  );
  const used = shared.reduce((sum, part) => sum + (n[part] as number) + (n[parts + part] as number), 0);
  const all = n.reduce((sum, count) => sum + count, 0);
  if (shared.length < 2 || used < 0.8 * all) return [];
  const level = (side: 0 | 1, weights: (part: number) => number) => {
    const total = shared.reduce((sum, part) => sum + weights(part), 0);
    return shared.reduce((sum, part) => sum + weights(part) * (mean[side * parts + part] as number), 0) / total;
  };
  const own = (side: 0 | 1) => (part: number) => n[side * parts + part] as number;
  const both = (part: number) => own(0)(part) + own(1)(part);
  const difference = level(0, own(0)) - level(1, own(1));
  const adjusted = level(0, both) - level(1, both);
  const counts = shared.flatMap((part) => [n[part] as number, n[parts + part] as number]);
  const depend = independence(counts, 2).p ?? 1;
  const made = Math.abs(difference - adjusted);
  const share = difference === 0 ? 0 : made / Math.abs(difference);
  return [
    {
      kind: 'mix',
      unit,
      query,
      n: used,
      p: Math.max(depend, partsDiffer(shared, parts, { n, mean, variance })),
      effect: { measure: 'share', size: Math.min(share, 2) },
      isSizeable: share >= FLOORS.mix && (difference - adjusted) * difference > 0 && depend < 0.05,
      rows: { count: used, filters },
      values: { high: label(high), low: label(low), difference, adjusted, isReversed: adjusted < 0 },
    },
  ];
}

interface Cells {
  readonly n: Float64Array;
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/** p of all parts being alike within the groups: the widest difference of parts, both sides averaged, times the pairs there are. */
function partsDiffer(shared: readonly number[], parts: number, { n, mean, variance }: Cells): number {
  const of = (part: number) => {
    const error = (cell: number) => (variance[cell] as number) / (n[cell] as number);
    return {
      mean: ((mean[part] as number) + (mean[parts + part] as number)) / 2,
      error: (error(part) + error(parts + part)) / 4,
    };
  };
  const sorted = shared.map(of).sort((a, b) => b.mean - a.mean);
  const [top, bottom] = [sorted[0], sorted.at(-1)];
  if (top === undefined || bottom === undefined || !(top.error + bottom.error > 0)) return 1;
  const pairs = (shared.length * (shared.length - 1)) / 2;
  return Math.min(1, pairs * normalP((top.mean - bottom.mean) / Math.sqrt(top.error + bottom.error)));
}
