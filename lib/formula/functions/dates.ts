import type { Checked } from '@/lib/formula/checked';
import {
  addMonths,
  DAY_MS,
  dayOf,
  MONTHS,
  monthsBetween,
  patternDate,
  startOf,
  timeOf,
  WEEKDAYS,
  weekdayOf,
  weekOf,
} from '@/lib/formula/dates';
import type { Scalar } from '@/lib/formula/types';
import type { Parameter, ResultMeaning, ScalarFunction, ScalarType } from './definition';

const date: Parameter = { name: 'date', type: 'date' };
const number = (name: string): Parameter => ({ name, type: 'number' });
const cyclic = (): ResultMeaning => ({ kind: 'date_part', decimals: 0 });
const kept = ([first]: readonly Checked[]): ResultMeaning => ({ precision: first?.precision ?? 'day' });
const byDay = ([first]: readonly Checked[]): ResultMeaning => ({
  precision: first?.precision === 'datetime' ? 'datetime' : 'day',
});
export const UNITS = ['year', 'quarter', 'month', 'week', 'day'] as const;

function define(
  name: string,
  parameters: readonly Parameter[],
  result: ScalarType,
  summary: string,
  example: string,
  apply: (...values: never[]) => Scalar,
  meaning: (args: readonly Checked[]) => ResultMeaning = () => ({}),
): ScalarFunction {
  return { sort: 'scalar', name, parameters, result, summary, example, apply, meaning };
}

const utc = (ms: number) => new Date(ms);

/** Functions whose result says more than a month does. */
export const NEEDS_DAYS: ReadonlySet<string> = new Set(
  'day weekday weekday_name week day_of_year days_between'.split(' '),
);

export const DATE_FUNCTIONS: readonly ScalarFunction[] = [
  define(
    'year',
    [date],
    'number',
    'Its year.',
    'year(date(2024, 2, 29))',
    (ms: number) => utc(ms).getUTCFullYear(),
    () => ({
      kind: 'year',
      decimals: 0,
    }),
  ),
  define(
    'quarter',
    [date],
    'number',
    'Its quarter, 1–4.',
    'quarter(date(2024, 5, 1))',
    (ms: number) => Math.floor(utc(ms).getUTCMonth() / 3) + 1,
    cyclic,
  ),
  define(
    'month',
    [date],
    'number',
    'Its month, 1–12.',
    'month(date(2024, 5, 1))',
    (ms: number) => utc(ms).getUTCMonth() + 1,
    cyclic,
  ),
  define(
    'month_name',
    [date],
    'text',
    'The name of its month.',
    'month_name(date(2024, 5, 1))',
    (ms: number) => MONTHS[utc(ms).getUTCMonth()] ?? null,
  ),
  define('week', [date], 'number', 'Its week by ISO 8601, 1–53.', 'week(date(2024, 12, 30))', weekOf, cyclic),
  define(
    'day',
    [date],
    'number',
    'Its day of the month.',
    'day(date(2024, 5, 17))',
    (ms: number) => utc(ms).getUTCDate(),
    cyclic,
  ),
  define(
    'weekday',
    [date],
    'number',
    'Its weekday: 1 is Monday, 7 Sunday.',
    'weekday(date(2024, 5, 17))',
    weekdayOf,
    cyclic,
  ),
  define(
    'weekday_name',
    [date],
    'text',
    'The name of its weekday.',
    'weekday_name(date(2024, 5, 17))',
    (ms: number) => WEEKDAYS[weekdayOf(ms) - 1] ?? null,
  ),
  define(
    'day_of_year',
    [date],
    'number',
    'Its number in the year, 1–366.',
    'day_of_year(date(2024, 3, 1))',
    (ms: number) => Math.floor((ms - dayOf(utc(ms).getUTCFullYear(), 1, 1)) / DAY_MS) + 1,
    cyclic,
  ),
  define(
    'hour',
    [date],
    'number',
    'Its hour, 0–23.',
    'hour(to_date("2024-05-17T09:30:00"))',
    (ms: number) => utc(ms).getUTCHours(),
    cyclic,
  ),
  define(
    'minute',
    [date],
    'number',
    'Its minute, 0–59.',
    'minute(to_date("2024-05-17T09:30:00"))',
    (ms: number) => utc(ms).getUTCMinutes(),
    cyclic,
  ),
  define(
    'date',
    [number('year'), number('month'), number('day')],
    'date',
    'A day; missing where the calendar has none.',
    'date(2024, 2, 29)',
    (y: number, m: number, d: number) =>
      Number.isInteger(y) && Number.isInteger(m) && Number.isInteger(d) ? dayOf(y, m, d) : null,
  ),
  define(
    'add_days',
    [date, number('days')],
    'date',
    'So many days later, or earlier.',
    'add_days(date(2024, 2, 28), 2)',
    (ms: number, n: number) => ms + Math.trunc(n) * DAY_MS,
    byDay,
  ),
  define(
    'add_months',
    [date, number('months')],
    'date',
    'So many months later; on the last day of a month that is too short.',
    'add_months(date(2024, 1, 31), 1)',
    addMonths,
    kept,
  ),
  define(
    'add_years',
    [date, number('years')],
    'date',
    'So many years later; 29 February becomes the 28th.',
    'add_years(date(2024, 2, 29), 1)',
    (ms: number, n: number) => addMonths(ms, Math.trunc(n) * 12),
    kept,
  ),
  define(
    'days_between',
    [
      { ...date, name: 'from' },
      { ...date, name: 'to' },
    ],
    'number',
    'Days from one date to another, by the calendar.',
    'days_between(date(2024, 2, 28), date(2024, 3, 1))',
    (a: number, b: number) => Math.round((b - timeOf(b) - (a - timeOf(a))) / DAY_MS),
    () => ({ unit: 'days', kind: 'duration', decimals: 0 }),
  ),
  define(
    'months_between',
    [
      { ...date, name: 'from' },
      { ...date, name: 'to' },
    ],
    'number',
    'Whole months from one date to another.',
    'months_between(date(2024, 1, 31), date(2024, 3, 1))',
    monthsBetween,
    () => ({ unit: 'months', kind: 'duration', decimals: 0 }),
  ),
  define(
    'years_between',
    [
      { ...date, name: 'from' },
      { ...date, name: 'to' },
    ],
    'number',
    'Whole years from one date to another: an age.',
    'years_between(date(2000, 2, 29), date(2024, 2, 28))',
    (a: number, b: number) => Math.trunc(monthsBetween(a, b) / 12) + 0,
    () => ({ unit: 'years', kind: 'duration', decimals: 0 }),
  ),
  define(
    'hours_between',
    [
      { ...date, name: 'from' },
      { ...date, name: 'to' },
    ],
    'number',
    'Hours from one moment to another, with decimals.',
    'hours_between(to_date("2024-05-17T09:00:00"), to_date("2024-05-17T10:30:00"))',
    (a: number, b: number) => (b - a) / 3_600_000,
    () => ({ unit: 'hours', kind: 'duration' }),
  ),
  {
    ...define(
      'start_of',
      [date, { name: 'unit', type: 'text', choices: UNITS }],
      'date',
      'The first day of its year, quarter, month or week.',
      'start_of(date(2024, 5, 17), "quarter")',
      (ms: number, unit: string) => startOf(ms, unit),
    ),
    meaning: ([, unit]) => ({ precision: unit?.literal === 'month' ? 'month' : 'day' }),
  },
  define(
    'format_date',
    [date, { name: 'pattern', type: 'text' }],
    'text',
    'In words of a pattern: YYYY YY MMMM MMM MM M DDDD DDD DD D HH mm ss Q.',
    'format_date(date(2024, 5, 17), "DD.MM.YYYY")',
    (ms: number, pattern: string) => patternDate(ms, pattern),
  ),
];
