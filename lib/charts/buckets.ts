import { BUCKETS, type Bucket } from './spec';
import type { TimeColumn } from './time-column';

/** Whether spans of this length are finer than how the dates are written. */
export function isFiner(bucket: Bucket, than: Bucket): boolean {
  return BUCKETS.indexOf(bucket) < BUCKETS.indexOf(than);
}

/** The number of the span each moment lies in; spans that follow one another have numbers that do. */
export function bucketIndexes({ months, days, hours }: TimeColumn, bucket: Bucket): Int32Array {
  const indexes = new Int32Array(months.length);
  for (let i = 0; i < indexes.length; i++) {
    const month = months[i] as number;
    const day = days[i] as number;
    switch (bucket) {
      case 'hour':
        indexes[i] = day * 24 + (hours[i] as number);
        break;
      case 'day':
        indexes[i] = day;
        break;
      case 'week':
        // 1970-01-01 was a Thursday: the Monday before is day −3.
        indexes[i] = Math.floor((day + 3) / 7);
        break;
      case 'month':
        indexes[i] = month;
        break;
      case 'quarter':
        indexes[i] = Math.floor(month / 3);
        break;
      case 'year':
        indexes[i] = Math.floor(month / 12);
    }
  }
  return indexes;
}

const DAY_MS = 86_400_000;

/** What a span is called: `2024`, `2024-Q1`, `2024-03`, its Monday `2024-03-04`, `2024-03-04`, `2024-03-04T13`. */
export function bucketLabel(index: number, bucket: Bucket): string {
  switch (bucket) {
    case 'hour':
      return `${dayLabel(Math.floor(index / 24))}T${pad(index - Math.floor(index / 24) * 24, 2)}`;
    case 'day':
      return dayLabel(index);
    case 'week':
      return dayLabel(index * 7 - 3);
    case 'month':
      return `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1, 2)}`;
    case 'quarter':
      return `${pad(Math.floor(index / 4), 4)}-Q${(index % 4) + 1}`;
    case 'year':
      return pad(index, 4);
  }
}

function dayLabel(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** First and last number of the spans that moments with rows lie in, and how many there are between. */
export function bucketSpan(
  indexes: Int32Array,
  used: ArrayLike<number>,
): { first: number; last: number; places: number } {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < indexes.length; i++) {
    if (used[i] === 0) continue;
    const index = indexes[i] as number;
    if (index < first) first = index;
    if (index > last) last = index;
  }
  return { first, last, places: last < first ? 0 : last - first + 1 };
}

/** About so many places make a readable axis of time. */
const ENOUGH_PLACES = 120;

/**
 * The span an axis of time is divided into when nobody says: the shortest that makes no more than about 120 places, and is
 * no shorter than the rhythm of the dates.
 *
 * @param used for each moment the number of rows that are drawn
 */
export function chooseBucket(time: TimeColumn, used: ArrayLike<number>, most = ENOUGH_PLACES): Bucket {
  const enough = Math.min(most, ENOUGH_PLACES);
  for (const bucket of BUCKETS) {
    if (isFiner(bucket, time.rhythm)) continue;
    if (bucketSpan(bucketIndexes(time, bucket), used).places <= enough) return bucket;
  }
  return 'year';
}
