import { categoriesOf } from '@/lib/charts/categories';
import { timeColumn } from '@/lib/charts/time-column';
import type { Column } from '@/lib/tabular/table';
import type { Grouping } from './usable';

/** So many rows without a repetition are believed to go on so. */
const LOOKED_AT = 100_000;
const FEWEST_ROWS = 8;
/** Share of all places and times there is a row for. */
const FILLED = 0.5;

/**
 * Whether rows are measurements: at most one for each time, or for each time and group, and most of those that could be there
 * are. Then their number is no finding, and levels must not be added up over time.
 */
export function isPanel(times: readonly Column[], groupings: readonly Grouping[]): boolean {
  if (isSingleCourse(times)) return true;
  return times.some((time) => {
    const times = timeColumn(time);
    if (times === null) return false;
    return groupings.some(({ column, isUnique }) => !isUnique && isMeasuredBy(times.codes, column));
  });
}

/** Whether there is at most one row for each time: the rows are one course of events. */
export function isSingleCourse(times: readonly Column[]): boolean {
  return times.some((time) => {
    const times = timeColumn(time);
    return times !== null && measuresOnce(times.codes, null, 1);
  });
}

function isMeasuredBy(times: Int32Array, column: Column): boolean {
  const { codes, labels } = categoriesOf(column);
  return measuresOnce(times, codes, labels.length);
}

function measuresOnce(times: Int32Array, groups: Int32Array | null, width: number): boolean {
  const rows = Math.min(times.length, LOOKED_AT);
  if (rows < FEWEST_ROWS) return false;
  const seen = new Set<number>();
  const seenTimes = new Set<number>();
  const seenGroups = new Set<number>();
  for (let i = 0; i < rows; i++) {
    const time = times[i] as number;
    const group = groups === null ? 0 : (groups[i] as number);
    if (time < 0 || group < 0) continue;
    const place = time * width + group;
    if (seen.has(place)) return false;
    seen.add(place);
    seenTimes.add(time);
    seenGroups.add(group);
  }
  return seenTimes.size > 1 && seen.size >= FILLED * seenTimes.size * seenGroups.size;
}
