import { formatNumber, type Vector } from '@/lib/tabular/table';
import { countValues } from './count-values';

/** A column's distinct values as text and how many rows hold each; missing cells and missing tokens count nowhere. */
export interface DistinctTexts {
  readonly dictionary: readonly string[];
  readonly counts: ArrayLike<number>;
}

/** The distinct values of either kind of vector. */
export function distinctTexts(vector: Vector): DistinctTexts {
  if (vector.kind === 'text') return { dictionary: vector.dictionary, counts: countValues(vector) };
  const counts = new Map<number, number>();
  for (const value of vector.values) if (!Number.isNaN(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const dictionary = Array.from(counts.keys(), (value) => formatNumber(value, vector.decimals));
  return { dictionary, counts: [...counts.values()] };
}
