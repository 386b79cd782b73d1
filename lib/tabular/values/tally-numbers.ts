import { isMissingToken } from './missing';
import { numberValue } from './number-value';
import { numberWord } from './number-words';
import { coordinateDegrees } from './scan-coordinate';
import { type Duration, scanDuration } from './scan-duration';
import { type NumberParts, scanNumber } from './scan-number';
import { type NumberRange, scanRange } from './scan-range';
import { CANDIDATES, EVERY_CANDIDATE, fittingCandidates, readsEitherWay } from './separators';

/** Bodies up to this length, without exponent, cannot lose digits in float64. */
const ALWAYS_FAITHFUL = 15;

/** Masks of the candidates whose decimal separator is a point, and of those where it is a comma. */
export const POINT_CANDIDATES = maskOf('.');
export const COMMA_CANDIDATES = maskOf(',');

function maskOf(decimal: '.' | ','): number {
  return CANDIDATES.reduce((mask, candidate, i) => (candidate.decimal === decimal ? mask | (1 << i) : mask), 0);
}

/** What was seen among the values that carry one unit, as it is spelled, and one scale. */
export class Tally {
  weight = 0;
  distinct = 0;
  unknownUnit = false;
  /** Every one needs company. */
  needsCompany = true;
  trailingUnit = false;
  /** Every one is whole digits with a single letter right behind. */
  tightLetter = true;
  digitsOnly = true;
  leadingZeros = false;
  longestInteger = 0;
  /** Weight of values that read the same in every convention. */
  everyWay = 0;
  /** Weight of values that read either way, with `,` and with `.`. */
  eitherWay = 0;
  eitherExample = '';
  /** Weight of values that only a decimal point, or only a decimal comma, makes a number. */
  onlyPoint = 0;
  onlyComma = 0;
  /** Fewest and most decimals of the latter. */
  fewestCommaDecimals = Number.POSITIVE_INFINITY;
  mostCommaDecimals = 0;
  /** Weight of whole values below 2 and of values that begin with `0.`: they may be fractions of one. */
  fractionLike = 0;
  fractionExample = '';
  example = '';
  readonly fitting = CANDIDATES.map(() => 0);
  readonly decimals = CANDIDATES.map(() => 0);
  readonly integers = CANDIDATES.map(() => true);

  constructor(
    readonly unit: string,
    readonly power: number,
  ) {}

  add(parts: NumberParts, text: string, count: number): boolean {
    const { body } = parts;
    const mask = fittingCandidates(body);
    if (mask === 0) return false;
    const isRisky = parts.exponent !== '' || body.length > ALWAYS_FAITHFUL;
    if (mask === EVERY_CANDIDATE && !isRisky) this.everyWay += count;
    else if (!this.#addCandidates(parts, mask, isRisky, count)) return false;
    this.#noteShape(parts, text, mask, count);
    return true;
  }

  #addCandidates(parts: NumberParts, mask: number, isRisky: boolean, count: number): boolean {
    const { body } = parts;
    let fits = false;
    for (let i = 0; i < CANDIDATES.length; i++) {
      const candidate = CANDIDATES[i];
      if (candidate === undefined || !(mask & (1 << i))) continue;
      if (isRisky && Number.isNaN(numberValue(parts, candidate))) continue;
      fits = true;
      this.fitting[i] = (this.fitting[i] ?? 0) + count;
      const point = body.indexOf(candidate.decimal);
      if (point < 0 && parts.exponent === '') continue;
      const decimals = point < 0 ? 0 : Math.max(0, body.length - point - 1 - parts.power);
      if (parts.power === 0 || decimals > 0) this.integers[i] = false;
      this.decimals[i] = Math.max(this.decimals[i] ?? 0, decimals);
    }
    return fits;
  }

  #noteShape(parts: NumberParts, text: string, mask: number, count: number): void {
    const { body } = parts;
    this.weight += count;
    if (this.distinct++ === 0) this.example = text;
    this.unknownUnit ||= parts.unknownUnit;
    this.needsCompany &&= parts.needsCompany;
    this.trailingUnit ||= parts.trailingUnit;
    this.tightLetter &&= parts.tightLetter && mask === EVERY_CANDIDATE;
    if (mask !== EVERY_CANDIDATE) this.#noteMarks(body, text, mask, count);
    if (isFractionLike(body)) {
      if (this.fractionLike === 0) this.fractionExample = text;
      this.fractionLike += count;
    }
    if (body.length !== text.length || mask !== EVERY_CANDIDATE) {
      this.digitsOnly = false;
      return;
    }
    if (body.length > 1 && body.charCodeAt(0) === 48) this.leadingZeros = true;
    this.longestInteger = Math.max(this.longestInteger, body.length);
  }

  #noteMarks(body: string, text: string, mask: number, count: number): void {
    if (readsEitherWay(body)) {
      if (this.eitherWay === 0) this.eitherExample = text;
      this.eitherWay += count;
    } else if ((mask & COMMA_CANDIDATES) === 0) this.onlyPoint += count;
    else if ((mask & POINT_CANDIDATES) === 0) {
      this.onlyComma += count;
      const decimals = body.length - body.lastIndexOf(',') - 1;
      this.fewestCommaDecimals = Math.min(this.fewestCommaDecimals, decimals);
      this.mostCommaDecimals = Math.max(this.mostCommaDecimals, decimals);
    }
  }
}

/** Not worth a look at the value itself: `0.15`, `.5`, `1`, `0`. */
function isFractionLike(body: string): boolean {
  const first = body.charCodeAt(0);
  if (first === 48) return body.length > 1;
  return first === 44 || first === 46 || body === '1';
}

/** Everything seen in a column that may hold numbers. */
export interface Tallies {
  /** By unit as spelled and scale; '' for plain numbers. */
  readonly byUnit: Map<string, Tally>;
  /** Weight of number words. */
  words: number;
  durations: { readonly duration: Duration; readonly count: number; readonly text: string }[];
  /** Weight of latitudes and longitudes in degrees, minutes and seconds. */
  coordinates: number;
  ranges: { readonly range: NumberRange; readonly count: number; readonly text: string }[];
  /** Weight of what is none of these. */
  failed: number;
}

/** Takes a column's distinct values apart; null as soon as more than the tolerated weight is no number at all. */
export function tallyNumbers(
  dictionary: readonly string[],
  counts: ArrayLike<number>,
  tolerated: number,
): Tallies | null {
  const byUnit = new Map<string, Tally>();
  const tallies: Tallies = { byUnit, words: 0, durations: [], coordinates: 0, ranges: [], failed: 0 };
  const plain = new Tally('', 0);
  byUnit.set('', plain);
  for (let i = 0; i < dictionary.length; i++) {
    const count = counts[i] as number;
    const text = dictionary[i] as string;
    if (count <= 0 || isMissingToken(text)) continue;
    const trimmed = text.trim();
    const parts = scanNumber(trimmed);
    const isRead =
      parts === null
        ? addOther(tallies, trimmed, count)
        : tallyOf(byUnit, plain, parts).add(parts, trimmed, count) || addOther(tallies, trimmed, count);
    if (isRead) continue;
    tallies.failed += count;
    if (tallies.failed > tolerated) return null;
  }
  return tallies;
}

/** Adds one more number that stands in a longer text; false when it is none. */
export function addNumber(byUnit: Map<string, Tally>, number: string, text: string, count: number): boolean {
  const parts = scanNumber(number.trim());
  const plain = byUnit.get('');
  return parts !== null && plain !== undefined && tallyOf(byUnit, plain, parts).add(parts, text, count);
}

function tallyOf(byUnit: Map<string, Tally>, plain: Tally, { unit, power }: NumberParts): Tally {
  if (unit === '' && power === 0) return plain;
  const key = power === 0 ? unit : `${unit} e${power}`;
  let tally = byUnit.get(key);
  if (tally === undefined) {
    tally = new Tally(unit, power);
    byUnit.set(key, tally);
  }
  return tally;
}

function addOther(tallies: Tallies, text: string, count: number): boolean {
  if (!Number.isNaN(numberWord(text))) {
    tallies.words += count;
    return true;
  }
  const duration = scanDuration(text);
  if (duration !== null) {
    tallies.durations.push({ duration, count, text });
    return true;
  }
  if (!Number.isNaN(coordinateDegrees(text))) {
    tallies.coordinates += count;
    return true;
  }
  const range = scanRange(text);
  if (range === null || !isPlausible(range)) return false;
  tallies.ranges.push({ range, count, text });
  return true;
}

/** Whether the ends are numbers, and the lower one comes first. */
function isPlausible(range: NumberRange): boolean {
  if (range.kind === 'bound') return !Number.isNaN(roughly(range.number));
  return roughly(range.low) < roughly(range.high);
}

function roughly(text: string): number {
  const parts = scanNumber(text.trim());
  if (parts === null || parts.unknownUnit) return Number.NaN;
  for (const candidate of CANDIDATES) {
    const value = numberValue(parts, candidate);
    if (!Number.isNaN(value)) return value;
  }
  return Number.NaN;
}
