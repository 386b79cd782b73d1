import { CellFlag } from './table';

/** By flags, which never change. */
const known = new WeakMap<Uint8Array, number>();

/** How many cells were imputed; remembered, as much of what is drawn or said of a column asks, and most flags are those of outliers. */
export function countFilled(flags: Uint8Array | undefined): number {
  if (flags === undefined) return 0;
  const before = known.get(flags);
  if (before !== undefined) return before;
  let filled = 0;
  for (let i = 0; i < flags.length; i++) if (((flags[i] as number) & CellFlag.Filled) !== 0) filled++;
  known.set(flags, filled);
  return filled;
}

/** The values with NaN for every imputed cell, since those say nothing about the data; the very array that was given where there is none. */
export function measuredValues(values: Float64Array, flags: Uint8Array | undefined): Float64Array {
  if (flags === undefined || countFilled(flags) === 0) return values;
  const measured = values.slice();
  for (let i = 0; i < measured.length; i++)
    if (((flags[i] as number) & CellFlag.Filled) !== 0) measured[i] = Number.NaN;
  return measured;
}
