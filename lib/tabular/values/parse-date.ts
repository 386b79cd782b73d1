import { fixedFromSerial } from './excel-serial';
import { type DateOrder, isAmbiguous, readNumericDate } from './numeric-date';
import { type ScannedDate, scanDate, type TimeOfDay } from './scan-date';

export { isDateName } from './date-name';
export { DATE_SHARE, decideDateConvention } from './decide-date';
export type { DateOrder } from './numeric-date';
export type { TimeOfDay } from './scan-date';

/** How one column writes its dates, and how sure that is. */
export interface DateConvention {
  readonly order: DateOrder;
  /** Share of the non-missing values that are dates in this convention, 0–1. */
  readonly share: number;
  /** Number of cells that another order would read as another day. */
  readonly ambiguousCount: number;
  /** No value of the column tells the order; `order` is an assumption, named in `evidence`. */
  readonly assumed: boolean;
  /** Some value has a time of day other than midnight. */
  readonly hasTime: boolean;
  /** Some value has a day; without, the column holds months. */
  readonly hasDay: boolean;
  /** `20240115` is a date. */
  readonly compact: boolean;
  /** Numbers are Excel's day serials (45306 is 2024-01-15). */
  readonly serial: boolean;
  /** What the order rests on: a person's choice, nothing at all, values that read only so; `plain` where there is none to decide. */
  readonly certainty: 'chosen' | 'assumed' | 'read' | 'plain';
  /** Values that read only in this order, and those that read only in another. */
  readonly telling: number;
  readonly against: number;
  /** What the decision rests on, as a sentence. */
  readonly evidence: string;
}

/** A date as its parts; `day` is null for a month such as `January 2024`. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number | null;
  readonly time?: TimeOfDay;
  /** Another order would read this very text as another day. */
  readonly ambiguous: boolean;
}

/** The date the text stands for in this convention, or null. The day exists in the (proleptic Gregorian) calendar. */
export function parseDate(
  text: string,
  convention: Pick<DateConvention, 'order' | 'compact' | 'serial'>,
): DateParts | null {
  const trimmed = text.trim();
  const scanned = scanDate(trimmed);
  if (scanned !== null) return resolveDate(scanned, convention);
  const serial = convention.serial ? fixedFromSerial(trimmed) : null;
  return serial === null ? null : resolveDate(serial, convention);
}

/** Reads the parts of a scanned date in the column's order; null when they are no day in it. */
export function resolveDate(
  scanned: ScannedDate,
  convention: Pick<DateConvention, 'order' | 'compact'>,
): DateParts | null {
  if (scanned.kind === 'compact' && !convention.compact) return null;
  if (scanned.kind === 'fixed') return partsOf(scanned.year, scanned.month, scanned.day, scanned.time, false);
  if (scanned.kind === 'compact') return partsOf(scanned.year, scanned.month, scanned.day, null, false);
  const read = readNumericDate(scanned, convention.order);
  return read && partsOf(read.year, read.month, read.day, scanned.time, isAmbiguous(scanned));
}

// Written out, as spreading objects is slow, and columns hold a million different times.
function partsOf(
  year: number,
  month: number,
  day: number | null,
  time: TimeOfDay | null,
  ambiguous: boolean,
): DateParts {
  return time === null ? { year, month, day, ambiguous } : { year, month, day, time, ambiguous };
}

/**
 * The date as ISO 8601 text: `2024-01`, `2024-01-15` or `2024-01-15T09:30:00`, with fraction and offset as they were
 * written. A date without a day is a month at every precision; one without a time is a day at `datetime`.
 */
export function formatDate(parts: DateParts, precision: 'month' | 'day' | 'datetime'): string {
  const month = `${String(parts.year).padStart(4, '0')}-${twoDigits(parts.month)}`;
  if (precision === 'month' || parts.day === null) return month;
  const day = `${month}-${twoDigits(parts.day)}`;
  if (precision === 'day' || parts.time === undefined) return day;
  const { hour, minute, second, fraction, offset } = parts.time;
  const seconds = fraction === '' ? twoDigits(second) : `${twoDigits(second)}.${fraction}`;
  return `${day}T${twoDigits(hour)}:${twoDigits(minute)}:${seconds}${offset}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
