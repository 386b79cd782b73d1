import { type Column, isMissing, type Table } from '@/lib/tabular/table';

/**
 * Number of columns without those at the end that have neither a name nor a value, as a delimiter at the end of every line makes them;
 * at least one.
 *
 * @param areMadeUp the names were made up: they say nothing
 */
export function widthWithoutEmptyEnd({ columns }: Table, areMadeUp: boolean): number {
  const isUsed = ({ name, vector }: Column) => (!areMadeUp && name.trim() !== '') || hasValue(vector);
  return Math.max(1, columns.findLastIndex(isUsed) + 1);
}

function hasValue(vector: Column['vector']): boolean {
  if (vector.kind === 'text') return vector.codes.some((code) => code >= 0);
  for (let row = 0; row < vector.values.length; row++) if (!isMissing(vector, row)) return true;
  return false;
}
