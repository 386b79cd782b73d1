import type { Vector } from '@/lib/tabular/table';
import { type NumberConvention, parseNumber } from '@/lib/tabular/values/parse-number';

/** The numbers of a column, NaN where there is none; undefined for text without a convention to read it by. */
export function readNumbers(vector: Vector, convention: NumberConvention | undefined): Float64Array | undefined {
  if (vector.kind === 'number') return vector.values;
  if (convention === undefined) return undefined;
  const numbers = Float64Array.from(vector.dictionary, (text) => parseNumber(text, convention));
  const values = new Float64Array(vector.codes.length);
  for (let i = 0; i < values.length; i++) values[i] = numbers[vector.codes[i] as number] ?? Number.NaN;
  return values;
}
