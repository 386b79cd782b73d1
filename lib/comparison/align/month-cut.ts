import type { Side } from '@/lib/comparison/period';
import type { Column } from '@/lib/tabular/table';

/** The side that knows days where the other knows the month alone; null where both know the same. */
export function monthCut(first: Column, second: Column): Side | null {
  const [a, b] = [precisionOf(first), precisionOf(second)];
  if (a === null || b === null || a === b) return null;
  return a === 'day' ? 'first' : 'second';
}

const SEEN = 50;

function precisionOf({ vector, type }: Column): 'month' | 'day' | null {
  if (vector.kind !== 'text' || (type !== 'date' && type !== 'datetime')) return null;
  const texts = vector.dictionary.slice(0, SEEN);
  if (texts.length === 0) return null;
  if (texts.every((text) => /^\d{4}-\d{2}$/.test(text))) return 'month';
  return texts.every((text) => /^\d{4}-\d{2}-\d{2}/.test(text)) ? 'day' : null;
}
