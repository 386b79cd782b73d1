import type { PreparedChart } from '@/lib/charts/chart';
import type { Axis } from './axis';
import { bucketStart } from './dates';
import { textAt } from './values';

/**
 * Where a moment stands along an axis whose places are spans of time: in its span as far along as it is in it. Null before the first
 * place, after the last, and where places are no spans.
 */
export function timePlaces({ data }: PreparedChart, axis: Axis): (atMs: number) => number | null {
  const starts = data.map((point) => bucketStart(textAt(point, 'x')));
  const last = starts.length - 1;
  return (atMs) => {
    let place = -1;
    for (const [index, start] of starts.entries()) if (start !== null && start <= atMs) place = index;
    const [from, next] = [starts[place] ?? null, starts[place + 1] ?? null];
    if (place < 0 || from === null || !axis.isInSight(place)) return null;
    const length = next === null ? spanAfter(starts, last) : next - from;
    if (length === null || atMs - from >= length * ROOM) return null;
    const share = Math.min(1, (atMs - from) / length);
    if (axis.isBand) return axis.at(place) - axis.band / 2 + share * axis.band;
    // The last point of a line has no room after it.
    return next === null ? axis.at(place) : axis.at(place) + share * (axis.at(place + 1) - axis.at(place));
  };
}

/** Months differ: the last span may be longer than the one before. */
const ROOM = 1.2;

/** About how long the last span is: as long as the one before. */
function spanAfter(starts: readonly (number | null)[], last: number): number | null {
  const [from, before] = [starts[last] ?? null, starts[last - 1] ?? null];
  return from === null || before === null ? null : from - before;
}
