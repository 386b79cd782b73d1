import { isCalendarDay, type NumericDate } from './scan-date';

/** The order of the three numbers of `1/2/2024`. Dates that begin with a four-digit year, or name the month, need none. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

/** The day the three numbers name in this order, or null. */
export function readNumericDate(
  date: NumericDate,
  order: DateOrder,
): { year: number; month: number; day: number } | null {
  const { first, second, third } = date;
  if (order === 'ymd') {
    if (!date.shortYear) return null;
    const year = first < 69 ? 2000 + first : 1900 + first;
    const day = third % 100;
    return isCalendarDay(year, second, day) ? { year, month: second, day } : null;
  }
  const [day, month] = order === 'dmy' ? [first, second] : [second, first];
  return isCalendarDay(third, month, day) ? { year: third, month, day } : null;
}

/** Whether the numeric date is a day in this order. */
export function fitsOrder(date: NumericDate, order: DateOrder): boolean {
  return readNumericDate(date, order) !== null;
}

/** Whether day-first and month-first both give a day, and not the same one. */
export function isAmbiguous(date: NumericDate): boolean {
  return date.first !== date.second && date.first <= 12 && date.second <= 12;
}
