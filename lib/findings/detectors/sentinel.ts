import type { ColumnView } from '@/lib/findings/column-view';
import type { Detector, Draft } from '@/lib/findings/draft';
import { neighbours, spreadOf } from '@/lib/findings/numbers';
import { filledCount, positionsByCode } from '@/lib/findings/positions';
import { sampled } from '@/lib/findings/sample';
import { withoutMissing } from '@/lib/stats/quantile';
import { sortNumbers } from '@/lib/stats/sort-numbers';

/** What people and programs write for “no value”: nines, minus ones, limits of integer types, absolute zero of a sensor. */
const CODES = new Set([
  ...[-1, -9, -99, -999, -9999, -99999, -999999, 99, 999, 9999, 99999, 999999, 9999999, 99999999, 999999999],
  ...[-99.9, -999.9, 99.9, 999.9, 9999.9, 99.99, 999.99, 9999.99],
  ...[0, 255, 32767, -32768, 65535, 2147483647, -2147483648, 4294967295, -127, -273.15],
]);
/** Which last eight bits of the whole part a code may have: asked first, as most values are none. */
const MAYBE = new Uint8Array(256);
for (const code of CODES) MAYBE[code & 255] = 1;
const DAYS = new Map(
  [
    '1900-01-01',
    '1970-01-01',
    '1899-12-30',
    '1899-12-31',
    '1904-01-01',
    '0001-01-01',
    '1753-01-01',
    '9999-12-31',
    '2999-12-31',
    '2099-12-31',
  ].map((day) => [Date.parse(day) / 86_400_000, day] as const),
);
const WORDS =
  /^(?:unknown|unk|unspecified|not (?:available|known|specified|applicable|provided|recorded|given)|n\.\s?a\.?|tbd|tba|tbc|to be (?:determined|confirmed|announced)|missing|no data|no value|nothing|undefined|x{2,}|\?+|\.+|-{2,}|_+|#+|test|dummy|asdf|lorem|blank|empty|k\.?\s?a\.?|unbekannt|keine angabe|inconnu|desconocido|sconosciuto|0{4}-0{2}-0{2})$/i;
/** A word for “unknown” that is a usual answer is a value. */
const WORD_SHARE = 0.05;
const FREE_SHARE = 0.6;
const USED = 30;
const SHARE = 0.1;
/** Zeros that come more often are rather “none of it” than “not known”. */
const RARE_ZEROS = 0.02;
const OFTEN = 0.5;

/** Stand-ins for “no value” that stand apart from the values of their column. */
export const findSentinels: Detector = ({ views, sample }) =>
  views.flatMap((view) => [...numbersIn(view, sample), ...daysIn(view), ...wordsIn(view)]);

function numbersIn(view: ColumnView, sample: Int32Array | null): Draft[] {
  const { numbers, kind } = view;
  if (numbers === null || view.days !== null) return [];
  const found = new Map<number, number[]>();
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i] as number;
    if (MAYBE[value & 255] === 0 || !CODES.has(value)) continue;
    const list = found.get(value);
    if (list === undefined) found.set(value, [i]);
    // What is so frequent is no stand-in; it is left out below.
    else if (list.length <= SHARE * numbers.length) list.push(i);
  }
  if (found.size === 0) return [];
  const isRest = (value: number) => !(MAYBE[value & 255] === 1 && CODES.has(value)) || isInside(value);
  const rest = sortNumbers(withoutMissing(sampled(numbers, sample)).filter(isRest));
  // A code between other values is one of them, unless it is zero.
  function isInside(value: number): boolean {
    return value !== 0 && value > 0 && value < 100 && (found.get(value)?.length ?? 0) > 0 && value !== 99;
  }
  const spread = spreadOf(rest, numbers.length);
  if (spread === null) return [];
  let least = rest[0] as number;
  let most = rest[rest.length - 1] as number;
  if (sample !== null) {
    for (let i = 0; i < numbers.length; i++) {
      const value = numbers[i] as number;
      if (value < least && isRest(value)) least = value;
      if (value > most && isRest(value)) most = value;
    }
  }
  const count = Math.max(spread.count, sample === null ? 0 : numbers.length);
  const drafts: Draft[] = [];
  for (const [value, positions] of found) {
    if (positions.length > SHARE * count) continue;
    const [below, above] = neighbours(rest, value);
    let certainty = 0;
    if (value < 0 && least >= 0) certainty = value === -1 && kind === 'money' ? 0.75 : 0.94;
    else if (value === 0) {
      const isRare = positions.length <= RARE_ZEROS * count;
      certainty = zeroCertainty(rest, least, most, spread.score(0), spread.limit) * (isRare ? 1 : OFTEN);
    } else if (value > most || value < least) {
      const score = Math.abs(spread.score(value));
      const { limit } = spread;
      const gap = value > most ? value - most : least - value;
      const isWide = gap > 0.2 * (most - least);
      if (score > limit) certainty = isWide ? 0.93 : 0.75;
      // In a tail a round code is a value like others, unless it comes again and again.
      else if (isWide && positions.length > 1) certainty = 0.6;
    }
    if (certainty === 0) continue;
    drafts.push({
      kind: 'sentinel',
      view,
      positions,
      value: view.at(positions[0] as number),
      certainty,
      reason: { low: text(below), high: text(above), count: positions.length },
      about: [],
      repair: null,
    });
  }
  return drafts;
}

/** Zero stands apart where all other values are far from it: heart rates, pressures, latitudes; not where small ones occur. */
function zeroCertainty(rest: Float64Array, least: number, most: number, score: number, limit: number): number {
  if (least <= 0 && most >= 0) return 0;
  const nearest = least > 0 ? least : -most;
  if (!(Math.abs(score) > limit)) return 0;
  const isFar = nearest > 0.3 * (most - least) || nearest > 0.3 * Math.abs(rest[rest.length >> 1] as number);
  return !isFar ? 0 : nearest > 0.8 * (most - least) ? 0.93 : 0.8;
}

function text(value: number): string | null {
  return Number.isNaN(value) ? null : String(value);
}

function daysIn(view: ColumnView): Draft[] {
  const { days } = view;
  if (days === null) return [];
  const found = new Map<number, number[]>();
  const others: number[] = [];
  for (let i = 0; i < days.length; i++) {
    const day = Math.floor(days[i] as number);
    if (Number.isNaN(day)) continue;
    if (!DAYS.has(day)) others.push(day);
    else {
      const list = found.get(day);
      if (list) list.push(i);
      else found.set(day, [i]);
    }
  }
  if (found.size === 0 || others.length < 20) return [];
  const rest = sortNumbers(Float64Array.from(others));
  const [least, most] = [rest[0] as number, rest[rest.length - 1] as number];
  return [...found].flatMap(([day, positions]): Draft[] => {
    const gap = day < least ? least - day : day > most ? day - most : 0;
    const isApart = gap > 365 && gap > 0.1 * (most - least);
    // A default date comes more often than any day would by chance.
    const isPiled = positions.length >= 3 && positions.length > (20 * others.length) / Math.max(1, most - least);
    if (positions.length > 0.5 * rest.length || !(isApart || isPiled)) return [];
    const iso = (value: number) => new Date(value * 86_400_000).toISOString().slice(0, 10);
    const [below, above] = neighbours(rest, day);
    return [
      {
        kind: 'sentinel',
        view,
        positions,
        value: view.at(positions[0] as number),
        certainty: isApart ? 0.95 : 0.7,
        reason: {
          low: Number.isNaN(below) ? null : iso(below),
          high: Number.isNaN(above) ? null : iso(above),
          count: positions.length,
        },
        about: [],
        repair: null,
      },
    ];
  });
}

function wordsIn(view: ColumnView): Draft[] {
  if (view.isNumeric) return [];
  const { dictionary } = view.text;
  const total = filledCount(view);
  const codes = new Set<number>();
  for (const [code, word] of dictionary.entries()) {
    const count = view.counts[code] ?? 0;
    if (count > 0 && count <= WORD_SHARE * total && WORDS.test(word)) codes.add(code);
  }
  const positions = positionsByCode(view, codes);
  const distinct = view.counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  // Among titles and remarks any word is one; a word that is used often is how this file says it.
  const isFree = distinct > FREE_SHARE * total || view.kind === 'identifier' || view.kind === 'code';
  return [...codes].map((code) => ({
    kind: 'sentinel',
    view,
    positions: positions.get(code) ?? [],
    value: dictionary[code] as string,
    certainty: isFree ? 0.6 : (view.counts[code] ?? 0) > USED ? 0.8 : 0.9,
    reason: { low: null, high: null, count: view.counts[code] ?? 0 },
    about: [],
    repair: null,
  }));
}
