import { monthNumber } from '@/lib/tabular/values/month-names';

/** The time a file is of, as its name says: `2024-03-05`, `2024-03`, `2024-Q1`, `2024`, or `--03` for March of no year. */
export interface NamedPeriod {
  readonly label: string;
  /** Earlier ones are smaller; comparable between names that say as much. */
  readonly order: number;
}

const YEAR = '((?:19|20)\\d\\d)';
const MONTH = '(0[1-9]|1[0-2])';
const DAY = '(0[1-9]|[12]\\d|3[01])';
/** Digits that belong to a longer number are no date. */
const at = (pattern: string) => new RegExp(`(?<!\\d)${pattern}(?!\\d)`, 'i');
const YEAR_MONTH_DAY = at(`${YEAR}[-_. ]?${MONTH}[-_. ]?${DAY}`);
const DAY_MONTH_YEAR = at(`${DAY}[-_. ]${MONTH}[-_. ]${YEAR}`);
const YEAR_MONTH = at(`${YEAR}[-_. ]?${MONTH}`);
const MONTH_YEAR = at(`${MONTH}[-_. ]${YEAR}`);
const QUARTER_YEAR = at(`[qt]([1-4])[-_. ]?${YEAR}`);
const YEAR_QUARTER = at(`${YEAR}[-_. ]?[qt]([1-4])`);
const ALONE = at(YEAR);

/** Reads the period out of a file's name; null where it names none. */
export function periodInName(filename: string): NamedPeriod | null {
  const stem = filename.replace(/\.[^.]*$/, '');
  return inFigures(stem) ?? inWords(stem) ?? yearAlone(stem);
}

function inFigures(stem: string): NamedPeriod | null {
  const day = YEAR_MONTH_DAY.exec(stem);
  if (day) return dated(day[1], day[2], day[3]);
  const reversed = DAY_MONTH_YEAR.exec(stem);
  if (reversed) return dated(reversed[3], reversed[2], reversed[1]);
  const month = YEAR_MONTH.exec(stem);
  if (month) return dated(month[1], month[2]);
  const turned = MONTH_YEAR.exec(stem);
  if (turned) return dated(turned[2], turned[1]);
  const quarter = YEAR_QUARTER.exec(stem);
  if (quarter) return quarterly(quarter[1], quarter[2]);
  const other = QUARTER_YEAR.exec(stem);
  return other && quarterly(other[2], other[1]);
}

/** A month's name, in any of six languages, with or without a year. Words of two letters are none. */
function inWords(stem: string): NamedPeriod | null {
  const words = stem.match(/\p{L}{3,}/gu) ?? [];
  const [month, ...more] = words.map(monthNumber).filter((number) => number > 0);
  if (month === undefined || more.some((other) => other !== month)) return null;
  const year = ALONE.exec(stem)?.[1] ?? /(?<!\d)(\d\d)(?!\d)/.exec(stem)?.[1];
  const figures = String(month).padStart(2, '0');
  if (year === undefined) return { label: `--${figures}`, order: month * 100 };
  return dated(year.length === 2 ? `20${year}` : year, figures);
}

function yearAlone(stem: string): NamedPeriod | null {
  const year = ALONE.exec(stem)?.[1];
  return year === undefined ? null : { label: year, order: Number(year) * 10_000 };
}

function dated(year = '', month = '', day = ''): NamedPeriod {
  const label = [year, month, day].filter((part) => part !== '').join('-');
  return { label, order: Number(year) * 10_000 + Number(month) * 100 + Number(day || 0) };
}

function quarterly(year = '', quarter = ''): NamedPeriod {
  return { label: `${year}-Q${quarter}`, order: Number(year) * 10_000 + (Number(quarter) * 3 - 2) * 100 };
}

const byNumbers = new Intl.Collator('en', { numeric: true });

/** Places of files in the order of time: as their names say where all do, else as a person sorts names (`month2` before `month10`). */
export function orderOfPeriods(filenames: readonly string[]): number[] {
  const named = filenames.map(periodInName);
  const places = filenames.map((_, place) => place);
  const byName = (a: number, b: number) => byNumbers.compare(filenames[a] ?? '', filenames[b] ?? '') || a - b;
  const isDated = named.every((one) => one !== null);
  return places.sort((a, b) => (isDated ? (named[a]?.order ?? 0) - (named[b]?.order ?? 0) : 0) || byName(a, b));
}
