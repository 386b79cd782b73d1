import { isMissingToken } from './missing';
import { numberValue } from './number-value';
import type { NumberConvention } from './parse-number';
import { type NumberParts, scanNumber } from './scan-number';
import { CANDIDATES, fittingCandidates, readsEitherWay } from './separators';
import { isCurrency } from './units';
import { percent, toleratedWeight, weightOfValues } from './weigh';

/** The contract's share of non-missing values that must be numbers. */
export const NUMBER_SHARE = 0.95;

/** Bodies up to this length, without exponent, cannot lose digits in float64. */
const ALWAYS_FAITHFUL = 15;

/** What was seen among the values that carry one unit (or none). */
class Tally {
  weight = 0;
  distinct = 0;
  unknownUnit = false;
  trailingUnit = false;
  digitsOnly = true;
  leadingZeros = false;
  longestInteger = 0;
  /** Weight of values that read either way, with `,` and with `.`. */
  eitherWay = 0;
  readonly fitting = CANDIDATES.map(() => 0);
  readonly decimals = CANDIDATES.map(() => 0);
  readonly integers = CANDIDATES.map(() => true);

  add(parts: NumberParts, count: number, plain: boolean): void {
    const { body } = parts;
    const mask = fittingCandidates(body);
    if (mask === 0) return;
    const risky = parts.exponent !== '' || body.length > ALWAYS_FAITHFUL;
    let fits = false;
    for (let i = 0; i < CANDIDATES.length; i++) {
      const candidate = CANDIDATES[i];
      if (candidate === undefined || !(mask & (1 << i))) continue;
      if (risky && Number.isNaN(numberValue(parts, candidate))) continue;
      fits = true;
      this.fitting[i] = (this.fitting[i] ?? 0) + count;
      const point = body.indexOf(candidate.decimal);
      if (point >= 0 || parts.exponent !== '') this.integers[i] = false;
      if (point >= 0) this.decimals[i] = Math.max(this.decimals[i] ?? 0, body.length - point - 1);
    }
    if (!fits) return;
    this.weight += count;
    this.distinct++;
    this.unknownUnit ||= parts.unknownUnit;
    this.trailingUnit ||= parts.trailingUnit;
    if (readsEitherWay(body)) this.eitherWay += count;
    if (!plain) {
      this.digitsOnly = false;
      return;
    }
    if (body.length > 1 && body.startsWith('0')) this.leadingZeros = true;
    this.longestInteger = Math.max(this.longestInteger, body.length);
  }
}

/**
 * Decides how a column writes its numbers, from its distinct values and how often each occurs. Missing tokens are left
 * out. Null when no convention reads at least `minShare` of the values (by count); `minShare` 0 asks for the best there is.
 *
 * This says only that the values *can* be read as numbers; whether they *are* quantities and not identifiers
 * (`00501`, `4111111111111111`) is for `inferColumn` to say.
 */
export function decideNumberConvention(
  dictionary: readonly string[],
  counts: ArrayLike<number>,
  minShare: number = NUMBER_SHARE,
): NumberConvention | null {
  const total = weightOfValues(dictionary, counts);
  if (total === 0) return null;
  const tallies = tallyByUnit(dictionary, counts, toleratedWeight(total, minShare));
  if (tallies === null) return null;

  const plain = tallies.get('') ?? new Tally();
  const unit = chooseUnit(tallies, plain);
  const marked = unit === null ? new Tally() : (tallies.get(unit) ?? new Tally());
  const weights = CANDIDATES.map((_, i) => (plain.fitting[i] ?? 0) + (marked.fitting[i] ?? 0));
  const best = Math.max(...weights);
  if (best === 0 || best < total - toleratedWeight(total, minShare)) return null;

  const eitherWay = plain.eitherWay + marked.eitherWay;
  const tied = CANDIDATES.flatMap((_, i) => (weights[i] === best ? [i] : []));
  const ambiguous = eitherWay > 0 && new Set(tied.map((i) => CANDIDATES[i]?.decimal)).size > 1;
  const chosen = ambiguous && prefersDotThousands(dictionary, unit, marked) ? 1 : (tied[0] ?? 0);
  const { decimal, thousands } = CANDIDATES[chosen] ?? { decimal: '.', thousands: ',' };
  const share = best / total;
  const convention = {
    decimal,
    thousands,
    unit,
    share,
    decimals: Math.max(plain.decimals[chosen] ?? 0, marked.decimals[chosen] ?? 0),
    integers: (plain.integers[chosen] ?? true) && (marked.integers[chosen] ?? true),
    digitsOnly: plain.digitsOnly && marked.weight === 0,
    leadingZeros: plain.leadingZeros,
    longestInteger: plain.longestInteger,
    ambiguous,
    assumption: ambiguous ? assumptionOf(decimal) : null,
  };
  return { ...convention, evidence: evidenceOf(convention) };
}

/** One tally per unit; null as soon as more than the tolerated weight is no number at all. */
function tallyByUnit(
  dictionary: readonly string[],
  counts: ArrayLike<number>,
  tolerated: number,
): Map<string, Tally> | null {
  const tallies = new Map<string, Tally>();
  let failed = 0;
  for (let i = 0; i < dictionary.length; i++) {
    const count = counts[i] as number;
    const text = dictionary[i] as string;
    if (count <= 0 || isMissingToken(text)) continue;
    const trimmed = text.trim();
    const parts = scanNumber(trimmed);
    if (parts === null) {
      failed += count;
      if (failed > tolerated) return null;
      continue;
    }
    let tally = tallies.get(parts.unit);
    if (tally === undefined) {
      tally = new Tally();
      tallies.set(parts.unit, tally);
    }
    tally.add(parts, count, parts.body.length === trimmed.length && isDigits(trimmed));
  }
  return tallies;
}

function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/**
 * The unit most values carry. A unit that only a minority carries is dropped, because `12%` among fractions is not 12;
 * a currency is kept, because `$5` among plain amounts is 5. A word that is in no list of units must recur on different
 * numbers.
 */
function chooseUnit(tallies: ReadonlyMap<string, Tally>, plain: Tally): string | null {
  let unit: string | null = null;
  let heaviest = 0;
  for (const [candidate, tally] of tallies) {
    if (candidate === '' || tally.weight <= heaviest) continue;
    if (tally.unknownUnit && tally.distinct < 2) continue;
    unit = candidate;
    heaviest = tally.weight;
  }
  if (unit === null) return null;
  return heaviest >= plain.weight || isCurrency(unit) ? unit : null;
}

/** `1.234 €`: a currency written behind the amount is a continental habit, and amounts have two decimals or none. */
function prefersDotThousands(dictionary: readonly string[], unit: string | null, marked: Tally): boolean {
  if (unit === null || !isCurrency(unit) || !marked.trailingUnit) return false;
  return dictionary.some((text) => /^\D*[1-9]\d{0,2}\.\d{3}\D*$/.test(text));
}

function assumptionOf(decimal: '.' | ','): string {
  return decimal === '.'
    ? 'Assumed that a point separates decimals and a comma thousands; no value says otherwise.'
    : 'Assumed that a comma separates decimals and a point thousands; no value says otherwise.';
}

const THOUSANDS_NAMES = { ',': 'comma', '.': 'point', ' ': 'space', "'": 'apostrophe' } as const;

function evidenceOf(convention: Omit<NumberConvention, 'evidence'>): string {
  const marks =
    convention.decimal === ',' || convention.thousands !== ','
      ? `, decimal ${convention.decimal === ',' ? 'comma' : 'point'} and ${THOUSANDS_NAMES[convention.thousands]} for thousands`
      : '';
  const unit = convention.unit === null ? '' : `, in ${convention.unit}`;
  const assumption = convention.assumption === null ? '' : ` ${convention.assumption}`;
  return `${percent(convention.share)} of the values are numbers${unit}${marks}.${assumption}`;
}
