import { formatDate, parseDate } from '@/lib/tabular/values/parse-date';
import type { DatePrecision } from './checked';

export const DAY_MS = 86_400_000;
export const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
export const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** Milliseconds since 1970, the calendar as it is now for all years; NaN for a day the calendar does not have. */
export function dayOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const isDay = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isDay && year >= 1 && year <= 9999 ? date.getTime() : Number.NaN;
}

/** The date a text says, by the clock it was written by: an offset such as `+02:00` is left aside. NaN for none. */
export function readDate(text: string, convention: Parameters<typeof parseDate>[1]): number {
  const parts = parseDate(text, convention);
  if (parts === null) return Number.NaN;
  const { time } = parts;
  const day = dayOf(parts.year, parts.month, parts.day ?? 1);
  if (time === undefined) return day;
  const fraction = time.fraction === '' ? 0 : Math.floor(Number(`0.${time.fraction}`) * 1000);
  return day + ((time.hour * 60 + time.minute) * 60 + time.second) * 1000 + fraction;
}

/** ISO 8601 and what reads in one way only. */
export const PLAIN_DATES = { order: 'ymd', compact: true, serial: false } as const;

/** The date as text: `2024-01`, `2024-01-15`, `2024-01-15T09:30:00`. */
export function writeDate(ms: number, precision: DatePrecision): string {
  const date = new Date(ms);
  const year = date.getUTCFullYear();
  const milliseconds = date.getUTCMilliseconds();
  const time = {
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    fraction: milliseconds === 0 ? '' : String(milliseconds).padStart(3, '0'),
    offset: '',
  };
  return formatDate({ year, month: date.getUTCMonth() + 1, day: date.getUTCDate(), time, ambiguous: false }, precision);
}

/** So many months later, on the last day of the month where it has no such day: 31 January and one is 28 or 29 February. */
export function addMonths(ms: number, months: number): number {
  const date = new Date(ms);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth() + Math.trunc(months);
  const [year, of] = [Math.floor(month / 12), ((month % 12) + 12) % 12];
  for (let day = date.getUTCDate(); day > 27; day--) {
    const start = dayOf(year, of + 1, day);
    if (!Number.isNaN(start)) return start + timeOf(ms);
  }
  return dayOf(year, of + 1, Math.min(date.getUTCDate(), 27)) + timeOf(ms);
}

/** Milliseconds since midnight. */
export const timeOf = (ms: number): number => ((ms % DAY_MS) + DAY_MS) % DAY_MS;

/** 1 is Monday, 7 Sunday, as ISO 8601 counts. */
export const weekdayOf = (ms: number): number => ((new Date(ms).getUTCDay() + 6) % 7) + 1;

/** The week of ISO 8601, 1–53: the first is that with the year's first Thursday. */
export function weekOf(ms: number): number {
  const day = ms - timeOf(ms);
  const thursday = day + (4 - weekdayOf(day)) * DAY_MS;
  const start = dayOf(new Date(thursday).getUTCFullYear(), 1, 1);
  return Math.floor((thursday - start) / DAY_MS / 7) + 1;
}

/** Whole months from one date to another, negative backwards. */
export function monthsBetween(from: number, to: number): number {
  if (to < from) return -monthsBetween(to, from) + 0;
  const [a, b] = [new Date(from), new Date(to)];
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  return addMonths(from, months) > to ? months - 1 : months;
}

/** The first moment of the unit the date lies in. */
export function startOf(ms: number, unit: string): number {
  const date = new Date(ms);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  switch (unit) {
    case 'year':
      return dayOf(year, 1, 1);
    case 'quarter':
      return dayOf(year, month - ((month - 1) % 3), 1);
    case 'month':
      return dayOf(year, month, 1);
    case 'week':
      return ms - timeOf(ms) - (weekdayOf(ms) - 1) * DAY_MS;
    default:
      return ms - timeOf(ms);
  }
}

const TOKENS = /YYYY|YY|MMMM|MMM|MM|M|DDDD|DDD|DD|D|HH|mm|ss|Q/g;

/** The date in words of a pattern: `DD.MM.YYYY`, `MMM YY`, `DDDD`, `YYYY-[Q]Q` with brackets around what stays. */
export function patternDate(ms: number, pattern: string): string {
  const date = new Date(ms);
  const two = (value: number) => String(value).padStart(2, '0');
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const written = (token: string): string => {
    switch (token) {
      case 'YYYY':
        return String(year).padStart(4, '0');
      case 'YY':
        return two(year % 100);
      case 'MMMM':
        return MONTHS[month] ?? '';
      case 'MMM':
        return (MONTHS[month] ?? '').slice(0, 3);
      case 'MM':
        return two(month + 1);
      case 'M':
        return String(month + 1);
      case 'DDDD':
        return WEEKDAYS[weekdayOf(ms) - 1] ?? '';
      case 'DDD':
        return (WEEKDAYS[weekdayOf(ms) - 1] ?? '').slice(0, 3);
      case 'DD':
        return two(day);
      case 'D':
        return String(day);
      case 'HH':
        return two(date.getUTCHours());
      case 'mm':
        return two(date.getUTCMinutes());
      case 'ss':
        return two(date.getUTCSeconds());
      default:
        return String(Math.floor(month / 3) + 1);
    }
  };
  return pattern
    .split(/\[([^\]]*)\]/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(TOKENS, written)))
    .join('');
}
