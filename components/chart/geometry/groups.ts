import type { PreparedChart } from '@/lib/charts/chart';
import { textAt } from './values';

/** For each point of a scatter the index of its series; 0 where points are not coloured. */
export function groupIndexes({ data, config }: PreparedChart): number[] {
  if (config.group_col === null) return data.map(() => 0);
  const indexes = new Map(config.series.map(({ key }, index) => [key, index]));
  return data.map((point) => indexes.get(textAt(point, 'group')) ?? 0);
}
