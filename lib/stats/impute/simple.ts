import { mean } from '@/lib/stats/moments';
import { median } from '@/lib/stats/quantile';
import type { CategoryFeature, Feature, Imputer } from './feature';
import { valueAt } from './feature';

/** A group with fewer known values gets that of all. */
const FEWEST_OF_GROUP = 3;

/** The mean of the known values; of a category the most frequent. */
export const meanImputer: Imputer = (features, target, known, asked) =>
  new Float64Array(asked.length).fill(middleOf(features[target], known, mean));

/** The median of the known values; of a category the most frequent. */
export const medianImputer: Imputer = (features, target, known, asked) =>
  new Float64Array(asked.length).fill(middleOf(features[target], known, median));

/** The mean, the median or, of a category, the most frequent of the rows in the same group; of all where the group says too little. */
export function byGroup(group: CategoryFeature, statistic: 'mean' | 'median'): Imputer {
  const of = statistic === 'mean' ? mean : median;
  return (features, target, known, asked) => {
    const goal = features[target];
    const all = middleOf(goal, known, of);
    const rows = Array.from({ length: group.size }, (): number[] => []);
    for (const row of known) rows[group.codes[row] as number]?.push(row);
    const middles = rows.map((own) => (own.length < FEWEST_OF_GROUP ? all : middleOf(goal, Uint32Array.from(own), of)));
    return Float64Array.from(asked, (row) => middles[group.codes[row] as number] ?? all);
  };
}

function middleOf(goal: Feature | undefined, rows: Uint32Array, of: (values: Float64Array) => number): number {
  if (goal === undefined || rows.length === 0) return Number.NaN;
  const values = Float64Array.from(rows, (row) => valueAt(goal, row));
  return goal.kind === 'number' ? of(values) : mostFrequent(values, goal.size);
}

function mostFrequent(codes: Float64Array, size: number): number {
  const counts = new Uint32Array(size);
  for (const code of codes) counts[code] = (counts[code] as number) + 1;
  return counts.indexOf(counts.reduce((most, count) => Math.max(most, count), 0));
}
