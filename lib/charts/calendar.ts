/** A date as written; `day` is null for a month. */
export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number | null;
  readonly hour: number;
  readonly hasTime: boolean;
}

const DASH = 45;

/** `YYYY-MM`, `YYYY-MM-DD` and these with `Thh:mm…`, as cleaning writes dates: without a pattern, as there may be a million. */
export function readIso(text: string): Moment | null {
  const { length } = text;
  if (length !== 7 && length !== 10 && length < 16) return null;
  if (text.charCodeAt(4) !== DASH) return null;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  if (!(year >= 1 && month >= 1 && month <= 12)) return null;
  if (length === 7) return { year, month, day: null, hour: 0, hasTime: false };
  if (text.charCodeAt(7) !== DASH) return null;
  const day = digits(text, 8, 2);
  if (!(day >= 1 && (day <= 28 || day <= lastDay(year, month)))) return null;
  if (length === 10) return { year, month, day, hour: 0, hasTime: false };
  const separator = text[10];
  const hour = digits(text, 11, 2);
  if ((separator !== 'T' && separator !== ' ') || text[13] !== ':' || !(hour <= 23)) return null;
  return { year, month, day, hour, hasTime: true };
}

/** The number these digits write; NaN when one is none. */
function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let i = from; i < from + count; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function lastDay(year: number, month: number): number {
  return dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayNumber(year, month, 1);
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"). */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}
