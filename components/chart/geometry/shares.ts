import type { PreparedChart } from '@/lib/charts/chart';
import { numberAt } from './values';

/** Lowest and highest value of a heatmap; both 0 without any. */
export function cellExtent({ data }: PreparedChart): [number, number] {
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const point of data) {
    const value = numberAt(point, 'value');
    if (value === null) continue;
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  return min <= max ? [min, max] : [0, 0];
}

/** For each cell of a heatmap where its value lies between the lowest and the highest, 0–1; null without a value. */
export function cellShares(chart: PreparedChart): (number | null)[] {
  const [min, max] = cellExtent(chart);
  return chart.data.map((point) => {
    const value = numberAt(point, 'value');
    if (value === null) return null;
    return max > min ? (value / 2 - min / 2) / (max / 2 - min / 2) : 0.5;
  });
}
