import type { Column } from '@/lib/tabular/table';

/** A copy of the column's flags with these bits set at these positions. */
export function withFlag(column: Column, length: number, positions: Uint32Array, bits: number): Uint8Array {
  const flags = column.flags ? column.flags.slice() : new Uint8Array(length);
  for (const position of positions) flags[position] = (flags[position] as number) | bits;
  return flags;
}

/** The column with no flags at these positions, whose values are no longer the ones that were flagged. */
export function withoutFlags(column: Column, positions: Uint32Array): Column {
  if (!column.flags) return column;
  const flags = column.flags.slice();
  for (const position of positions) flags[position] = 0;
  return { ...column, flags };
}
