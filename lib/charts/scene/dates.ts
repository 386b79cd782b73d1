import type { Bucket } from '@/lib/charts/spec';

const months = new Map<string, string[]>();

function monthNames(locale: string): string[] {
  let names = months.get(locale);
  if (names === undefined) {
    const format = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
    names = Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2024, month, 15)));
    months.set(locale, names);
  }
  return names;
}

const LABEL = /^(-?\d{4,6})(?:-Q(\d)|-(\d\d)(?:-(\d\d)(?:T(\d\d))?)?)?$/;

interface LabelParts {
  year: string;
  quarter: number | null;
  month: number | null;
  day: number | null;
  hour: string | null;
}

function labelParts(label: string): LabelParts | null {
  const match = LABEL.exec(label);
  if (!match) return null;
  const [, year = '', quarter, month, day, hour] = match;
  return {
    year,
    quarter: quarter === undefined ? null : Number(quarter),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
    hour: hour ?? null,
  };
}

/**
 * How a span of time is told: "2024", "Q1 2024", "Mar 2024", "4 Mar 2024" (a week by its Monday), "4 Mar, 13:00". What is
 * not the label of a span is given back as it is.
 */
export function formatBucket(label: string, bucket: Bucket | null, locale = 'en'): string {
  const parts = bucket === null ? null : labelParts(label);
  if (parts === null) return label;
  const { year, quarter, month, day, hour } = parts;
  if (quarter !== null) return `Q${quarter} ${year}`;
  if (month === null) return year;
  const name = monthNames(locale)[month - 1] ?? '';
  if (day === null) return `${name} ${year}`;
  return hour === null ? `${day} ${name} ${year}` : `${day} ${name}, ${hour}:00`;
}

/** The moment a span begins, in milliseconds (UTC), or null when the label is not that of a span. */
export function bucketStart(label: string): number | null {
  const parts = labelParts(label);
  if (parts === null) return null;
  const month = parts.quarter === null ? (parts.month ?? 1) - 1 : (parts.quarter - 1) * 3;
  const date = new Date(0);
  date.setUTCFullYear(Number(parts.year), month, parts.day ?? 1);
  date.setUTCHours(Number(parts.hour ?? 0));
  return date.getTime();
}

/**
 * Which labels an axis of time shows, and how: round dates (every third month, every fifth year) as many as fit, and the
 * year only where it begins. Gives the indexes of the places that are labelled.
 *
 * @param most how many labels there is room for
 */
export function timeTicks(
  labels: readonly string[],
  bucket: Bucket,
  most: number,
  locale = 'en',
): { index: number; text: string }[] {
  const places = labels.map((label) => labelParts(label));
  const fitting = STEPS[bucket].find((isTick) => count(places, isTick) <= Math.max(2, most));
  let chosen = places.flatMap((parts, index) => (parts !== null && fitting?.(parts, index) ? [index] : []));
  if (chosen.length < 2) {
    const step = Math.max(1, Math.ceil(labels.length / Math.max(2, most)));
    chosen = labels.flatMap((_, index) => (index % step === 0 ? [index] : []));
  }
  let before: LabelParts | null = null;
  return chosen.map((index) => {
    const parts = places[index] ?? null;
    const text = parts === null ? (labels[index] ?? '') : shortLabel(parts, before, locale);
    before = parts;
    return { index, text };
  });
}

type Test = (parts: LabelParts, index: number) => boolean;

const everyYears = (years: number): Test => {
  return ({ year, month, quarter, day, hour }) =>
    Number(year) % years === 0 &&
    (month ?? 1) === 1 &&
    (quarter ?? 1) === 1 &&
    (day ?? 1) === 1 &&
    (hour ?? '00') === '00';
};
const everyMonths = (count: number): Test => {
  return ({ month, day, hour }) => ((month ?? 1) - 1) % count === 0 && (day ?? 1) === 1 && (hour ?? '00') === '00';
};
const everyDays = (count: number): Test => {
  return ({ day, hour }) => ((day ?? 1) - 1) % count === 0 && (day ?? 1) <= 31 - count / 2 && (hour ?? '00') === '00';
};
const everyHours =
  (count: number): Test =>
  ({ hour }) =>
    Number(hour ?? 0) % count === 0;
/** A Monday is the first of a month too seldom to ask for it: the first of each span counts. */
const weekOfMonths =
  (count: number): Test =>
  ({ month, day }) =>
    ((month ?? 1) - 1) % count === 0 && (day ?? 1) <= 7;
const weekOfYears =
  (count: number): Test =>
  ({ year, month, day }) =>
    Number(year) % count === 0 && month === 1 && (day ?? 1) <= 7;
const all: Test = () => true;

const YEARS = [1, 2, 5, 10, 20, 50, 100, 200, 500].map(everyYears);
const STEPS: Readonly<Record<Bucket, readonly Test[]>> = {
  year: YEARS,
  quarter: [all, everyQuarters(2), ...YEARS],
  month: [all, everyMonths(2), everyMonths(3), everyMonths(6), ...YEARS],
  week: [all, (_, index) => index % 2 === 0, ...[1, 2, 3, 6].map(weekOfMonths), ...[1, 2, 5, 10, 20].map(weekOfYears)],
  day: [all, everyDays(2), everyDays(7), everyDays(15), ...[1, 2, 3, 6].map(everyMonths), ...YEARS],
  hour: [
    ...[1, 2, 3, 6, 12].map(everyHours),
    everyDays(1),
    everyDays(2),
    everyDays(7),
    ...[1, 3, 6].map(everyMonths),
    ...YEARS,
  ],
};

function everyQuarters(step: number): Test {
  return ({ quarter }) => ((quarter ?? 1) - 1) % step === 0;
}

function count(places: readonly (LabelParts | null)[], isTick: Test): number {
  let found = 0;
  places.forEach((parts, index) => {
    if (parts !== null && isTick(parts, index)) found++;
  });
  return found;
}

/** Says of a date what the one before has not said: "Jan 2024", "Apr", "Jul", "Jan 2025". */
function shortLabel(parts: LabelParts, before: LabelParts | null, locale: string): string {
  const { year, quarter, month, day, hour } = parts;
  const isNewYear = before === null || before.year !== year;
  if (quarter !== null) return isNewYear ? `Q${quarter} ${year}` : `Q${quarter}`;
  if (month === null) return year;
  const name = monthNames(locale)[month - 1] ?? '';
  if (day === null) return isNewYear ? `${name} ${year}` : name;
  const date = isNewYear && hour === null ? `${day} ${name} ${year}` : `${day} ${name}`;
  if (hour === null) return date;
  return before === null || before.day !== day || before.month !== month ? date : `${hour}:00`;
}
