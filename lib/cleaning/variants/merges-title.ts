import { plural } from '@/lib/text/words';
import type { Merge } from './values';

/** “region: 9 spellings → 4 values”. */
export function mergesTitle(column: string, merges: readonly Merge[]): string {
  const spellings = merges.reduce((sum, { from }) => sum + from.length + 1, 0);
  return `${column}: ${spellings} spellings → ${plural(merges.length, 'value')}`;
}
