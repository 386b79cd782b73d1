import type { Vector } from '@/lib/tabular/table';
import { type NumberConvention, parseNumber } from '@/lib/tabular/values/parse-number';

/** The numbers of a column, NaN where there is none; undefined for text without a convention to read it by. */
export function readNumbers(vector: Vector, convention: NumberConvention | undefined): Float64Array | undefined {
  if (vector.kind === 'number') return vector.values;
  if (convention === undefined) return undefined;
  const numbers = Float64Array.from(vector.dictionary, (text) => parseNumber(text, convention));
  return valuesOfCodes(vector.codes, numbers);
}

/** The number of each code, NaN where a cell is missing. */
export function valuesOfCodes(codes: Int32Array, numbers: Float64Array): Float64Array {
  const values = new Float64Array(codes.length);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number;
    // Reading an array outside its bounds, as −1 would, is many times slower than asking.
    values[i] = code < 0 ? Number.NaN : (numbers[code] as number);
  }
  return values;
}
