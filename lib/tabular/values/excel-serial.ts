import type { FixedDate } from './scan-date';

const MS_PER_DAY = 86_400_000;
/** Day 0 of Excel's 1900 system, so that serials from 61 (1 March 1900) on are right despite its false leap day. */
const EPOCH_MS = Date.UTC(1899, 11, 30);
/** 1 January 1927 and 31 December 2099: outside, a number in a date column is rather a year or an error. */
const FIRST_SERIAL = 10_000;
const LAST_SERIAL = 73_050;
const SERIAL = /^\d{5}(?:\.\d{1,12})?$/;

/** The date an Excel serial number stands for (45306.5 is noon of 2024-01-15), or null outside 1927–2099. */
export function fixedFromSerial(text: string): FixedDate | null {
  if (!SERIAL.test(text)) return null;
  const serial = Number(text);
  if (serial < FIRST_SERIAL || serial >= LAST_SERIAL + 1) return null;
  // Excel's fractions are rounded to the second, as it shows them.
  const date = new Date(EPOCH_MS + Math.round((serial * MS_PER_DAY) / 1000) * 1000);
  const time = Number.isInteger(serial)
    ? null
    : {
        hour: date.getUTCHours(),
        minute: date.getUTCMinutes(),
        second: date.getUTCSeconds(),
        fraction: '',
        offset: '',
      };
  return {
    kind: 'fixed',
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    time,
  };
}
