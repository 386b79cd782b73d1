import type { ChartFilter } from '@/lib/charts/spec';
import type { Draft } from '@/lib/insights/draft';
import type { FactQuery } from '@/lib/insights/fact';
import { FEWEST_IN_RATIO, FLOORS } from '@/lib/insights/floors';
import { chiSquareP } from '@/lib/stats/chi-square';

export interface Fraction {
  readonly above: Float64Array;
  readonly below: Float64Array;
  readonly codes: Int32Array;
  readonly size: number;
  readonly label: (group: number) => string;
  readonly query: FactQuery;
  readonly filters: readonly ChartFilter[];
}

/**
 * Whether the ratio of two sums differs between groups. The variance of each group's ratio R is that of linearisation,
 * Σ(a − Rb)² ÷ (Σb)² (Cochran 1977); Σ(R_g − R)² ÷ variance follows χ² with one degree of freedom less than groups.
 */
export function ratioFact({ above, below, codes, size, label, query, filters }: Fraction): Draft[] {
  const sums = {
    a: new Float64Array(size),
    b: new Float64Array(size),
    n: new Float64Array(size),
    apart: new Float64Array(size),
  };
  let [a, b, n] = [0, 0, 0];
  const isUsed = (i: number) =>
    (codes[i] as number) >= 0 && !Number.isNaN(above[i] as number) && !Number.isNaN(below[i] as number);
  for (let i = 0; i < codes.length; i++) {
    if (!isUsed(i)) continue;
    const group = codes[i] as number;
    const [up, down] = [above[i] as number, below[i] as number];
    if (up < 0 || down < 0) return [];
    a += up;
    b += down;
    n++;
    sums.a[group] = (sums.a[group] as number) + up;
    sums.b[group] = (sums.b[group] as number) + down;
    sums.n[group] = (sums.n[group] as number) + 1;
  }
  if (!(a > 0 && b > 0)) return [];
  const overall = a / b;
  for (let i = 0; i < codes.length; i++) {
    if (!isUsed(i)) continue;
    const group = codes[i] as number;
    const own = (sums.a[group] as number) / (sums.b[group] as number);
    sums.apart[group] = (sums.apart[group] as number) + ((above[i] as number) - own * (below[i] as number)) ** 2;
  }
  let chi = 0;
  const able: { group: number; ratio: number }[] = [];
  for (let group = 0; group < size; group++) {
    const rows = sums.n[group] as number;
    const down = sums.b[group] as number;
    if (rows < FEWEST_IN_RATIO || !(down > 0)) continue;
    const ratio = (sums.a[group] as number) / down;
    const variance = ((sums.apart[group] as number) / down ** 2) * (rows / (rows - 1));
    if (variance > 0) chi += (ratio - overall) ** 2 / variance;
    able.push({ group, ratio });
  }
  able.sort((x, y) => y.ratio - x.ratio);
  const [high, low] = [able[0], able.at(-1)];
  if (high === undefined || low === undefined || high === low) return [];
  const times = low.ratio > 0 ? high.ratio / low.ratio : Number.MAX_VALUE;
  return [
    {
      kind: 'ratio',
      unit: null,
      query,
      n,
      p: chiSquareP(chi, able.length - 1),
      effect: { measure: 'ratio', size: Math.min(times - 1, 99) },
      isSizeable: times >= FLOORS.ratio,
      rows: { count: n, filters },
      values: {
        overall,
        high: label(high.group),
        highValue: high.ratio,
        low: label(low.group),
        lowValue: low.ratio,
        groups: able.length,
      },
    },
  ];
}
