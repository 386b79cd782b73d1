import { instantsOf } from '@/lib/charts/instants';
import { roleOf, spokenName } from '@/lib/charts/roles';
import type { Aggregate } from '@/lib/charts/spec';
import type { Column } from '@/lib/tabular/table';
import { nameWords } from '@/lib/tabular/values/name-words';

/** Amounts of a moment: they add up over places, but the people of two years are not twice as many people. */
const LEVELS = new Set(
  (
    'population pop inhabitants stock inventory employees employed employment unemployed unemployment workers staff headcount members ' +
    'subscribers followers balance debt capital beds residents people persons jobs'
  ).split(' '),
);

/** Whether the values are amounts at a moment rather than in a span of time. */
function isLevel(column: Column): boolean {
  return nameWords(spokenName(column)).some((word) => LEVELS.has(word));
}

/**
 * How a measure is put together over groups: amounts are added up, unless they are levels of several moments; everything else is
 * averaged.
 */
export function aggregateOver(measure: Column, times: readonly Column[]): Aggregate {
  if (roleOf(measure) !== 'quantity') return 'mean';
  return times.length > 0 && isLevel(measure) ? 'mean' : 'sum';
}

/** The same along time: levels may be added up over places when each span holds one moment. */
export function aggregateAlong(measure: Column, time: Column, bucket: string | null): Aggregate {
  if (roleOf(measure) !== 'quantity') return 'mean';
  return isLevel(measure) && instantsOf(time)?.rhythm !== bucket ? 'mean' : 'sum';
}
