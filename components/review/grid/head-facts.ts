import type { ColumnProfile } from '@/lib/tabular/profile';
import { number, percent } from '@/lib/text/words';

/** What the head of a column draws of its values. */
export type HeadChart =
  | { kind: 'histogram'; path: string }
  /** Shares of the most frequent values, from 0 to 1. */
  | { kind: 'top'; shares: number[]; title: string }
  | { kind: 'words'; text: string };

export const CHART_HEIGHT = 20;

const MAX_SHARES = 6;

export function headChart(profile: ColumnProfile): HeadChart {
  const { count, distinct, histogram, top_values } = profile;
  if (count === 0) return { kind: 'words', text: 'no values' };
  if (histogram) return { kind: 'histogram', path: barsPath(histogram.counts) };
  if (distinct === count) return { kind: 'words', text: count === 1 ? '1 value' : 'all different' };
  const top = top_values.slice(0, MAX_SHARES);
  const most = top[0]?.count ?? 0;
  // Slivers say nothing; how many there are does.
  if (most / count < 0.02) return { kind: 'words', text: `${number(distinct)} values` };
  return {
    kind: 'top',
    shares: top.map((value) => value.count / count),
    title: top.map((value) => `${value.value}: ${percent(value.count / count)}`).join('\n'),
  };
}

/** Bars over a unit width each, as the path of an SVG; whatever is there can be seen. */
function barsPath(counts: readonly number[]): string {
  const most = Math.max(...counts, 1);
  return counts
    .map((count, index) => {
      const height = count === 0 ? 0 : Math.max(1.5, (count / most) * CHART_HEIGHT);
      return height === 0 ? '' : `M${index + 0.08} ${CHART_HEIGHT}v${-height.toFixed(2)}h.84V${CHART_HEIGHT}z`;
    })
    .join('');
}

/** Share of missing cells, from 0 to 1. */
export function missingShare({ count, missing }: ColumnProfile): number {
  return missing === 0 ? 0 : missing / (count + missing);
}

/** Whether the kind says more of a column than its type does. */
export function saysMore({ kind, type }: Pick<ColumnProfile, 'kind' | 'type'>): boolean {
  return kind !== type && !(kind === 'date' && type === 'datetime') && kind !== 'empty';
}
