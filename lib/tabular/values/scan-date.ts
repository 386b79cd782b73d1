import { isWeekday, monthNumber } from './month-names';

/** A time of day as written; `fraction` are the digits behind the second's point, `offset` is '', `Z` or `±hh:mm`. */
export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly fraction: string;
  readonly offset: string;
}

/** A date whose parts are known without knowing the column. `day` is null for a month. */
export interface FixedDate {
  readonly kind: 'fixed';
  readonly year: number;
  readonly month: number;
  readonly day: number | null;
  readonly time: TimeOfDay | null;
}

/** Three numbers whose order the column decides, the year's place aside. */
export interface NumericDate {
  readonly kind: 'numeric';
  readonly first: number;
  readonly second: number;
  readonly third: number;
  readonly separator: string;
  /** All three have two digits, so that even the year may come first. */
  readonly shortYear: boolean;
  readonly time: TimeOfDay | null;
}

/** Eight digits (`20240115`), a date only where the column supports it. */
export interface CompactDate {
  readonly kind: 'compact';
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export type ScannedDate = FixedDate | NumericDate | CompactDate;

const MAX_LENGTH = 80;
const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:(?:[T ]|, )(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d\d(?::?\d\d)?)?)?$/;
const TIME =
  /(?:[Tt]|,?\s+(?:at\s+|um\s+|à\s+)?)(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:\s?([AaPp])\.?[Mm]\.?)?\s?(Z|z|UTC|GMT|(?:UTC|GMT)?[+-]\d\d(?::?\d\d)?)?(?:\s?Uhr|\s?\([\p{L}\s]+\))?$/u;
const HOUR_ONLY_TIME = /,?\s+(\d{1,2})\s?([AaPp])\.?[Mm]\.?$/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:[T_-]?(\d\d)(\d\d)(\d\d)?(?:\.(\d{1,9}))?(Z|[+-]\d\d:?\d\d)?)?$/;
/** What most exports write that is not ISO: three numbers, the year last and in full, and a time of 24 hours. */
const PLAIN_TRIPLE = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?: (\d{1,2}):(\d\d)(?::(\d\d))?)?$/;
const YEAR_FIRST = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})\.?$/;
const TRIPLE = /^(\d{1,2})(?:([/-])(\d{1,2})\2|(\.)\s?(\d{1,2})\.\s?)(\d{4}|'?\d{2})\.?$/;
const YEAR_MONTH = /^(\d{4})(?:-(?=\d\d)|\/)(\d{1,2})$/;
const MONTH_YEAR = /^(\d\d(?=-)|\d{1,2}(?=\/))[-/](\d{4})$/;
const FIRST_WORD = /^\p{L}{2,13}/u;
const WEEKDAY = /^([\p{L}-]{2,13})\.?,?\s+/u;
const DAY_NAME_YEAR =
  /^(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?(?:\s*[-/]\s*|\s+de\s+|\s+of\s+|\s*)(\p{L}{3,10})\.?(?:\s*[-/]\s*|,?\s+(?:del?\s+)?|)('?\d{2}|\d{4})$/iu;
const NAME_DAY_YEAR = /^(\p{L}{3,10})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?(?:\s*,\s*|\s+|-)(\d{4})$/iu;
const NAME_YEAR = /^(\p{L}{3,10})\.?(?:\s+del?\s+|\s*[-/,]\s*|\s+)(\d{4}|'\d{2})$/iu;
const NAME_SHORT_YEAR = /^(\p{L}{3})-(\d{2})$/u;
const YEAR_NAME_DAY = /^(\d{4})[\s-]+(\p{L}{3,10})\.?(?:[\s-]+(\d{1,2}))?$/u;

/** Whether the calendar has this day. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A year as written, in full: 69–99 are of the 20th century and 00–68 of the 21st, as POSIX `strptime` reads `%y`. */
export function fullYear(text: string): number {
  const digits = text.startsWith("'") ? text.slice(1) : text;
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 69 ? 2000 + year : 1900 + year;
}

/**
 * Takes a date apart as far as that is possible without knowing the column. Null for what is no date in any order; a
 * number alone, a time of day alone, `1/2` and `1.2.3` are none. `text` must be trimmed.
 */
export function scanDate(text: string): ScannedDate | null {
  if (text.length < 6 || text.length > MAX_LENGTH) return null;
  if (isPlainDay(text)) return fixed(digitsAt(text, 0, 4), digitsAt(text, 5, 7), digitsAt(text, 8, 10), null);
  const iso = ISO.exec(text);
  if (iso !== null) return fromIso(iso);
  const plain = PLAIN_TRIPLE.exec(text);
  if (plain !== null) return fromPlainTriple(plain);
  if (!mayBeDate(text)) return null;
  const [datePart, time] = splitTime(text);
  if (datePart === null) return null;
  return scanWithoutWeekday(datePart, time) ?? scanWithoutWeekday(withoutWeekday(datePart), time);
}

const ZERO = 48;
const HYPHEN = 45;

/** `2024-01-31`, which most dates are by the time they are asked for: told without a pattern. */
function isPlainDay(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return false;
  for (let i = 0; i < 10; i++) if (i !== 4 && i !== 7 && !isDigit(text.charCodeAt(i))) return false;
  return true;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code < ZERO + 10;
}

/** The number that the digits from `start` to before `end` make. */
function digitsAt(text: string, start: number, end: number): number {
  let number = 0;
  for (let i = start; i < end; i++) number = number * 10 + text.charCodeAt(i) - ZERO;
  return number;
}

/** A cheap look that spares free text the patterns: a date begins with a digit, a month's name or a weekday. */
function mayBeDate(text: string): boolean {
  if (isDigit(text.charCodeAt(0))) return true;
  const word = FIRST_WORD.exec(text)?.[0] ?? '';
  return word !== '' && /\d/.test(text) && (monthNumber(word) > 0 || isWeekday(word));
}

function fixed(year: number, month: number, day: number | null, time: TimeOfDay | null): FixedDate | null {
  return isCalendarDay(year, month, day ?? 1) ? { kind: 'fixed', year, month, day, time } : null;
}

function fromIso(match: RegExpExecArray): FixedDate | null {
  const [, year, month, day, hour, minute, second = '0', fraction = '', offset = ''] = match;
  if (hour === undefined) return fixed(Number(year), Number(month), Number(day), null);
  const time = timeOfDay(Number(hour), Number(minute), Number(second), fraction, normalizeOffset(offset));
  return time && fixed(Number(year), Number(month), Number(day), time);
}

function timeOfDay(hour: number, minute: number, second: number, fraction: string, offset: string): TimeOfDay | null {
  return hour < 24 && minute < 60 && second < 60 ? { hour, minute, second, fraction, offset } : null;
}

function normalizeOffset(offset: string): string {
  if (offset === '' || offset === 'Z') return offset;
  const zone = offset.toUpperCase().replace(/^(UTC|GMT)(?=.)/, '');
  if (zone === '' || zone === 'Z') return zone;
  if (zone === 'UTC' || zone === 'GMT') return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

/** The text before the time of day, and the time; a null date part when the time is none a clock shows. */
function splitTime(text: string): [string | null, TimeOfDay | null] {
  if (text.includes(':')) {
    const match = TIME.exec(text);
    if (match === null) return [null, null];
    const [, hour = '', minute = '', second = '0', fraction = '', half, offset = ''] = match;
    const hours = half === undefined ? Number(hour) : twentyFourHours(Number(hour), half);
    const time = timeOfDay(hours, Number(minute), Number(second), fraction, normalizeOffset(offset));
    return [time === null ? null : text.slice(0, match.index).trim(), time];
  }
  const match = /[mM.]/.test(text.charAt(text.length - 1)) ? HOUR_ONLY_TIME.exec(text) : null;
  if (match === null) return [text, null];
  const time = timeOfDay(twentyFourHours(Number(match[1]), match[2] ?? ''), 0, 0, '', '');
  return [time === null ? null : text.slice(0, match.index).trim(), time];
}

/** 12 AM is 0 and 12 PM is 12; an hour that a twelve-hour clock lacks becomes NaN. */
function twentyFourHours(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return Number.NaN;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function scanNumericDate(text: string, time: TimeOfDay | null): ScannedDate | null {
  if (!isDigit(text.charCodeAt(0))) return null;
  const triple = TRIPLE.exec(text);
  if (triple !== null) return fromTriple(triple, time);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return fixed(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]), time);
  const yearMonth = YEAR_MONTH.exec(text);
  if (yearMonth !== null) return time === null ? fixed(Number(yearMonth[1]), Number(yearMonth[2]), null, null) : null;
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear !== null) return time === null ? fixed(Number(monthYear[2]), Number(monthYear[1]), null, null) : null;
  const compact = COMPACT.exec(text);
  return compact === null ? null : fromCompact(compact, time);
}

function fromPlainTriple(match: RegExpExecArray): NumericDate | null {
  const [, first, separator = '', second, third, hour, minute, seconds = '0'] = match;
  const time = hour === undefined ? null : timeOfDay(Number(hour), Number(minute), Number(seconds), '', '');
  if (hour !== undefined && time === null) return null;
  return {
    kind: 'numeric',
    first: Number(first),
    second: Number(second),
    third: Number(third),
    separator,
    shortYear: false,
    time,
  };
}

function fromTriple(match: RegExpExecArray, time: TimeOfDay | null): NumericDate | null {
  const [, first = '', slash, slashSecond, , dotSecond, third = ''] = match;
  const second = slashSecond ?? dotSecond ?? '';
  const shortYear = third.length === 2;
  // `1.2.34` is a version as often as a date; people who write dates with points and short years pad them.
  if (slash === undefined && shortYear && (first.length === 1 || second.length === 1)) return null;
  const date: NumericDate = {
    kind: 'numeric',
    first: Number(first),
    second: Number(second),
    third: fullYear(third),
    separator: slash ?? '.',
    shortYear: shortYear && first.length === 2 && second.length === 2,
    time,
  };
  return date;
}

function fromCompact(match: RegExpExecArray, time: TimeOfDay | null): FixedDate | CompactDate | null {
  const [, y, m, d, hour, minute, second = '0', fraction = '', offset = ''] = match;
  const [year, month, day] = [Number(y), Number(m), Number(d)];
  if (year < 1900 || year > 2100 || !isCalendarDay(year, month, day)) return null;
  if (time !== null) return fixed(year, month, day, time);
  if (hour === undefined) return { kind: 'compact', year, month, day };
  const written = timeOfDay(Number(hour), Number(minute), Number(second), fraction, normalizeOffset(offset));
  return written === null ? null : fixed(year, month, day, written);
}

/** `Mar` is March in English and Tuesday in Italian: text is tried as it stands before a weekday is taken off. */
function scanWithoutWeekday(text: string, time: TimeOfDay | null): ScannedDate | null {
  return scanNumericDate(text, time) ?? scanNamedDate(text, time);
}

/** The text behind a weekday; '' when it begins with none. */
function withoutWeekday(text: string): string {
  const match = WEEKDAY.exec(text);
  return match !== null && isWeekday(match[1] ?? '') ? text.slice(match[0].length) : '';
}

function scanNamedDate(text: string, time: TimeOfDay | null): ScannedDate | null {
  const dayFirst = DAY_NAME_YEAR.exec(text);
  if (dayFirst !== null) return named(dayFirst[3], dayFirst[2], dayFirst[1], time);
  const nameFirst = NAME_DAY_YEAR.exec(text);
  if (nameFirst !== null) return named(nameFirst[3], nameFirst[1], nameFirst[2], time);
  const nameYear = NAME_YEAR.exec(text) ?? NAME_SHORT_YEAR.exec(text);
  if (nameYear !== null) return time === null ? named(nameYear[2], nameYear[1], undefined, null) : null;
  const yearFirst = YEAR_NAME_DAY.exec(text);
  return yearFirst === null ? null : named(yearFirst[1], yearFirst[2], yearFirst[3], time);
}

function named(year = '', month = '', day: string | undefined, time: TimeOfDay | null): FixedDate | null {
  return fixed(fullYear(year), monthNumber(month), day === undefined ? null : Number(day), time);
}
