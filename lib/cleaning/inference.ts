import { type Inference, inferColumn } from '@/lib/tabular/infer/infer-column';
import type { Column, Vector } from '@/lib/tabular/table';

const known = new WeakMap<Vector, Map<string, Inference>>();

/** `inferColumn`, remembered: several operations ask the same of one column. Vectors never change, so the answer holds. */
export function inferOnce({ vector, name }: Pick<Column, 'vector' | 'name'>): Inference {
  const byName = known.get(vector) ?? new Map<string, Inference>();
  known.set(vector, byName);
  const inference = byName.get(name) ?? inferColumn({ vector, name });
  byName.set(name, inference);
  return inference;
}
