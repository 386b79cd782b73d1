import { inferColumn } from '@/lib/tabular/infer';
import type { Column } from '@/lib/tabular/table';
import { type DateConvention, type DateParts, decideDateConvention, parseDate } from '@/lib/tabular/values/parse-date';
import { distinctCounts } from '@/lib/tabular/vectors';
import { dayNumber, type Moment, readIso } from './calendar';
import { numberCodes } from './number-codes';
import { epochUnitMs, roleOf, spokenName } from './roles';
import type { Bucket } from './spec';
import { numberFacts, numbersOf } from './values';

/** How finely a column of time is written. */
export type Resolution = 'hour' | 'day' | 'month' | 'year';

/**
 * A column as moments of a calendar: for each row the code of its moment (−1 missing or unreadable), and for each moment
 * its month (12 · year + month, January 0), day (since 1970-01-01) and hour of the day. Times of day are taken as written,
 * whatever their offset.
 */
export interface TimeColumn {
  readonly codes: Int32Array;
  readonly months: Int32Array;
  readonly days: Int32Array;
  readonly hours: Uint8Array;
  readonly resolution: Resolution;
  /** As `resolution`, coarser where the dates are all the first day of something, or a whole number of weeks apart. */
  readonly rhythm: Bucket;
}

const known = new WeakMap<Column, TimeColumn | null>();

/** The moments of a column of dates or years; null when it is no such column, or none of its values can be read. */
export function timeColumn(column: Column): TimeColumn | null {
  const before = known.get(column);
  if (before !== undefined) return before;
  const found = roleOf(column) === 'time' ? read(column) : null;
  known.set(column, found);
  return found;
}

function read(column: Column): TimeColumn | null {
  if (column.type === 'integer' || column.type === 'number') {
    const values = numbersOf(column);
    if (values === null) return null;
    const unitMs = epochUnitMs(spokenName(column), numberFacts(values));
    return unitMs === null ? yearsOf(values) : unixTimes(values, unitMs);
  }
  const { vector } = column;
  if (vector.kind === 'text') return momentsOf(column, vector.codes, vector.dictionary, distinctCounts(vector));
  const { codes, entries } = numberCodes(vector.values);
  return momentsOf(column, codes, Array.from(entries, String), null);
}

function yearsOf(values: Float64Array): TimeColumn | null {
  const { codes, entries } = numberCodes(values);
  if (entries.length === 0) return null;
  const months = Int32Array.from(entries, (year) => year * 12);
  const days = Int32Array.from(entries, (year) => dayNumber(year, 1, 1));
  return { codes, months, days, hours: new Uint8Array(entries.length), resolution: 'year', rhythm: 'year' };
}

/** Unix times, in UTC. */
function unixTimes(values: Float64Array, unitMs: number): TimeColumn {
  const { codes, entries } = numberCodes(values);
  const months = new Int32Array(entries.length);
  const days = new Int32Array(entries.length);
  const hours = new Uint8Array(entries.length);
  for (let i = 0; i < entries.length; i++) {
    const date = new Date((entries[i] as number) * unitMs);
    months[i] = date.getUTCFullYear() * 12 + date.getUTCMonth();
    days[i] = Math.floor(date.getTime() / DAY_MS);
    hours[i] = date.getUTCHours();
  }
  const resolution: Resolution = hours.every((hour) => hour === 0) ? 'day' : 'hour';
  return { codes, months, days, hours, resolution, rhythm: rhythmOf(months, days, resolution) };
}

const DAY_MS = 86_400_000;

/** Month of what could not be read. */
const NONE = -2147483648;

function momentsOf(
  column: Column,
  codes: Int32Array,
  texts: readonly string[],
  counts: Uint32Array | null,
): TimeColumn | null {
  const months = new Int32Array(texts.length).fill(NONE);
  const days = new Int32Array(texts.length);
  const hours = new Uint8Array(texts.length);
  let convention: DateConvention | null | undefined;
  let unread = 0;
  let hasDay = false;
  let hasTime = false;
  let readable = 0;
  for (let code = 0; code < texts.length; code++) {
    if (counts !== null && counts[code] === 0) continue;
    const text = texts[code] as string;
    let date = readIso(text);
    if (date === null) {
      convention ??= conventionOf(column, texts, counts);
      date = convention === null ? null : readAs(text, convention);
    }
    if (date === null) {
      unread++;
      continue;
    }
    readable++;
    months[code] = date.year * 12 + date.month - 1;
    days[code] = dayNumber(date.year, date.month, date.day ?? 1);
    hours[code] = date.hour;
    if (date.day !== null) hasDay = true;
    if (date.hasTime) hasTime = true;
  }
  if (readable === 0) return null;
  const resolution: Resolution = hasTime ? 'hour' : hasDay ? 'day' : 'month';
  const rhythm = rhythmOf(months, days, resolution);
  return { codes: unread === 0 ? codes : readableOnly(codes, months), months, days, hours, resolution, rhythm };
}

function readableOnly(codes: Int32Array, months: Int32Array): Int32Array {
  return codes.map((code) => (code < 0 || months[code] === NONE ? -1 : code));
}

function conventionOf(column: Column, texts: readonly string[], counts: Uint32Array | null): DateConvention | null {
  return (
    inferColumn(column).date ??
    decideDateConvention(texts, counts ?? new Uint32Array(texts.length).fill(1), spokenName(column), 0)
  );
}

function readAs(text: string, convention: DateConvention): Moment | null {
  const parts: DateParts | null = parseDate(text, convention);
  if (parts === null) return null;
  const { year, month, day, time } = parts;
  return { year, month, day, hour: time?.hour ?? 0, hasTime: time !== undefined };
}

/** Fewer dates than this are too few to see a rhythm in. */
const FEWEST = 3;

function rhythmOf(months: Int32Array, days: Int32Array, resolution: Resolution): Bucket {
  if (resolution === 'hour') return 'hour';
  let distinct = 0;
  let isMonths = true;
  let isQuarters = true;
  let isYears = true;
  let isWeeks = true;
  let first = Number.NaN;
  for (let code = 0; code < months.length; code++) {
    const month = months[code] as number;
    if (month === NONE) continue;
    const day = days[code] as number;
    distinct++;
    if (Number.isNaN(first)) first = day;
    if (isWeeks && (day - first) % 7 !== 0) isWeeks = false;
    if (isMonths && day !== dayNumber(Math.floor(month / 12), (month % 12) + 1, 1)) isMonths = false;
    if (isQuarters && month % 3 !== 0) isQuarters = false;
    if (isYears && month % 12 !== 0) isYears = false;
    if (!isMonths && !isWeeks) return 'day';
  }
  if (distinct < FEWEST) return resolution;
  if (!isMonths) return 'week';
  return isYears ? 'year' : isQuarters ? 'quarter' : 'month';
}
