import { roleOf, spokenName } from '@/lib/charts/roles';
import type { Aggregate, Bucket } from '@/lib/charts/spec';
import { moments } from '@/lib/stats/moments';
import type { Column } from '@/lib/tabular/table';
import { nameWords } from '@/lib/tabular/values/name-words';
import type { Sample } from './sample';
import type { Usable } from './usable';

/** Amounts of a moment: they add up over places, but the people of two years are not twice as many people. */
const LEVELS = new Set(
  (
    'population pop inhabitants stock inventory employees employed employment unemployed unemployment workers staff headcount members ' +
    'subscribers followers balance debt capital beds residents people persons jobs'
  ).split(' '),
);

/** Names that say that something was counted, but not whether at a moment or in a span of time. */
const UNCLEAR = new Set('count counts number value values total n'.split(' '));

/** Whether the values are amounts at a moment rather than in a span of time. */
function isLevel(column: Column, isPanel: boolean): boolean {
  const words = nameWords(spokenName(column));
  return words.some((word) => LEVELS.has(word)) || (isPanel && words.every((word) => UNCLEAR.has(word)));
}

/** A few values so far out draw every mean to them. */
const SKEWED = 3;

/**
 * How a measure is put together over groups: amounts are added up, unless they are levels of several moments; everything else is
 * averaged: by the mean, or by the median where values far out would make the mean.
 */
export function aggregateOver(measure: Column, { times, isPanel }: Usable, sample: Sample): Aggregate {
  const isAdded = roleOf(measure) === 'quantity' && !(times.length > 0 && isLevel(measure, isPanel));
  if (isAdded) return 'sum';
  return average(measure, sample);
}

/** What single events have in common: sums would say how many events there were. */
export function average(measure: Column, sample: Sample): Aggregate {
  return Math.abs(moments(sample.numbers(measure)).skewness) > SKEWED ? 'median' : 'mean';
}

/**
 * The same along time: levels may be added up over places when each span holds one moment. Where many spans have no rows at all, zeros
 * between the others would be no findings.
 */
export function aggregateAlong(
  measure: Column,
  span: { rhythm: Bucket; bucket: Bucket; isGappy: boolean },
  isPanel: boolean,
  sample: Sample,
): Aggregate {
  if (roleOf(measure) !== 'quantity') return average(measure, sample);
  if (span.isGappy) return 'mean';
  return isLevel(measure, isPanel) && span.rhythm !== span.bucket ? 'mean' : 'sum';
}
