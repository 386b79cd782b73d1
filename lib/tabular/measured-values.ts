import { CellFlag } from './table';

/** The values with NaN for every imputed cell, since those say nothing about the data. */
export function measuredValues(values: Float64Array, flags: Uint8Array | undefined): Float64Array {
  if (!flags) return values;
  const measured = values.slice();
  for (let i = 0; i < measured.length; i++)
    if (((flags[i] as number) & CellFlag.Filled) !== 0) measured[i] = Number.NaN;
  return measured;
}
