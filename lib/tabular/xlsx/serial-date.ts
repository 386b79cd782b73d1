const DAY_MS = 86_400_000;
/** Day 0 in days since 1970-01-01: 1899-12-30, which is right from March 1900 on, and 1904-01-01. */
const DAY_0_OF_1900 = -25_569;
const DAY_0_OF_1904 = -24_107;
/** 9999-12-31 in the 1900 system. */
const LAST_SERIAL = 2_958_465;

/**
 * A spreadsheet's day number as ISO 8601 text: `2024-01-31` at midnight, else `2024-01-31T13:45:00`, milliseconds only
 * where there are any; a number below 1 is a time of day. Undefined when the number is no date a spreadsheet shows.
 *
 * The 1900 system counts a 29 February 1900 that never was; days before it are one off, as spreadsheets show them.
 */
export function serialToIso(serial: number, date1904: boolean): string | undefined {
  if (!(serial >= 0) || serial >= LAST_SERIAL + 1) return undefined;
  if (serial < 1) return timeText(serial);
  if (Math.floor(serial) === 60 && !date1904) return undefined;
  const days = date1904 ? serial + DAY_0_OF_1904 : serial + DAY_0_OF_1900 + (serial < 60 ? 1 : 0);
  const date = new Date(Math.round(days * DAY_MS));
  if (date.getUTCFullYear() > 9999) return undefined;
  const iso = date.toISOString();
  if (iso.endsWith('T00:00:00.000Z')) return iso.slice(0, 10);
  return iso.slice(0, iso.endsWith('.000Z') ? 19 : 23);
}

/** A number of days as hours, minutes and seconds; more than a day gives more than 24 hours. */
export function timeText(days: number): string {
  const ms = Math.round(Math.abs(days) * DAY_MS);
  const pad = (value: number, width = 2) => String(value).padStart(width, '0');
  const whole = `${pad(Math.floor(ms / 3_600_000))}:${pad(Math.floor(ms / 60_000) % 60)}:${pad(Math.floor(ms / 1000) % 60)}`;
  return `${days < 0 ? '-' : ''}${whole}${ms % 1000 === 0 ? '' : `.${pad(ms % 1000, 3)}`}`;
}

/** The day number of an ISO day in the 1900 system; undefined before March 1900, where the systems disagree. */
export function isoToSerial(iso: string): number | undefined {
  const ms = Date.parse(iso.length === 10 ? `${iso}T00:00:00Z` : `${iso}Z`);
  const serial = ms / DAY_MS - DAY_0_OF_1900;
  return Number.isNaN(ms) || serial < 61 || serial > LAST_SERIAL ? undefined : serial;
}
