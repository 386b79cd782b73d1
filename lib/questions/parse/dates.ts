import { MONTHS } from './words';

/** A span of time that is spoken of: days from and to, or what a date must be of whatever year. */
export type Span =
  | { readonly from: string; readonly to: string; readonly label: string }
  | { readonly test: string; readonly label: string }
  | { readonly last: number; readonly label: string };

const two = (value: number) => String(value).padStart(2, '0');
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  fall: [9, 11],
};
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };
const MONTH = `(${MONTHS.map((month) => `${month}|${month.slice(0, 3)}`).join('|')})`;

const months = (year: number, first: number, last: number, label: string): Span => ({
  from: `${year}-${two(first)}-01`,
  to: `${year}-${two(last)}-${two(lastDay(year, last))}`,
  label,
});
const monthOf = (name: string) => MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;

const PATTERNS: readonly (readonly [RegExp, (parts: string[]) => Span])[] = [
  [/\b(\d{4}-\d{2}-\d{2})\b/, ([day = '']) => ({ from: day, to: day, label: day })],
  [/\b(\d{4})-(\d{2})\b/, ([year, month]) => months(Number(year), Number(month), Number(month), `${year}-${month}`)],
  [
    /\bq([1-4]) (?:of )?(\d{4})\b/,
    ([quarter, year]) => months(Number(year), 3 * Number(quarter) - 2, 3 * Number(quarter), `Q${quarter} ${year}`),
  ],
  [
    /\b(spring|summer|autumn|fall) (?:of )?(\d{4})\b/,
    ([season = '', year]) => months(Number(year), ...(SEASONS[season] ?? [1, 12]), `${season} ${year}`),
  ],
  [
    new RegExp(`\\b${MONTH} (?:of )?(\\d{4})\\b`),
    ([name = '', year]) => months(Number(year), monthOf(name), monthOf(name), `${year}-${two(monthOf(name))}`),
  ],
  [
    /\b(?:last|past|previous) (\d+) (day|week|month|year)s?\b/,
    ([count, unit = '']) => ({ last: Number(count) * (DAYS[unit] ?? 1), label: `the last ${count} ${unit}s` }),
  ],
  [/\b(weekends?)\b/, () => ({ test: 'weekday(%) >= 6', label: 'weekends' })],
  [/\b((?:19|20)\d{2})\b/, ([year]) => months(Number(year), 1, 12, String(year))],
  [
    new RegExp(`\\b(?:in|during|of|every) ${MONTH}\\b`),
    ([name = '']) => ({ test: `month(%) = ${monthOf(name)}`, label: MONTHS[monthOf(name) - 1] ?? name }),
  ],
];

/** The question with each span of time as `§d0`, `§d1`, … and those spans. */
export function withDates(text: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let left = text;
  for (const [pattern, spanOf] of PATTERNS) {
    for (let found = pattern.exec(left); found !== null; found = pattern.exec(left)) {
      const keeps = /^(in|during|of|every) /.exec(found[0])?.[0] ?? '';
      left = `${left.slice(0, found.index)}${keeps}§d${spans.length}${left.slice(found.index + found[0].length)}`;
      spans.push(spanOf(found.slice(1)));
    }
  }
  return { text: left, spans };
}
