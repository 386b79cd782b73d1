import type { Bucket } from '@/lib/charts/spec';

const DAY_MS = 86_400_000;
/** 1970-01-01 was a Thursday. */
const WEEKDAYS = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** What a place in a cycle is called: a month, a weekday, a quarter, an hour, a week of the year. */
export function placeOfSeason(label: string, bucket: Bucket): string {
  switch (bucket) {
    case 'month':
      return MONTHS[Number(label.slice(5, 7)) - 1] ?? label;
    case 'day':
    case 'week': {
      const day = Math.round(Date.parse(`${label}T00:00:00Z`) / DAY_MS);
      if (bucket === 'day') return WEEKDAYS[((day % 7) + 7) % 7] ?? label;
      return `the week of ${MONTHS[Number(label.slice(5, 7)) - 1] ?? ''} ${Number(label.slice(8, 10))}`;
    }
    case 'quarter':
      return label.slice(5);
    case 'hour':
      return `${label.slice(-2)}:00`;
    case 'year':
      return label;
  }
}
