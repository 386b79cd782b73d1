import { headerParts } from '@/lib/tabular/labels/header-parts';
import { decideSeparators } from './decide-separators';
import { decideUnits } from './decide-units';
import { describeNumbers } from './describe-numbers';
import { nameWords } from './name-words';
import type { NumberChoice, NumberDoubt } from './number-choice';
import type { NumberConvention } from './parse-number';
import { addNumber, type Tallies, tallyNumbers } from './tally-numbers';
import { toleratedWeight, weightOfValues } from './weigh';

/** The contract's share of non-missing values that must be numbers. */
export const NUMBER_SHARE = 0.95;

/** A number word is believed where at least so many of the numbers are written in digits. */
const DIGITS_SHARE = 0.5;

const DURATION_WORDS = new Set(
  'duration durations elapsed runtime length took lasted dauer durée durata duración laufzeit uptime downtime lap pace playtime watchtime'.split(
    ' ',
  ),
);
const DAY_SECONDS = 86_400;

export interface NumberOptions {
  /** The header: its unit is that of numbers without one, and it may say that `1:20:05` is a duration. */
  readonly name?: string;
  /** What a person decided; without it doubts stay doubts. */
  readonly choice?: NumberChoice;
}

/**
 * Decides how a column writes its numbers, from its distinct values and how often each occurs. Missing tokens are left
 * out. Null when less than `minShare` of the values (by count) are numbers to a person; `minShare` 0 asks for the best
 * there is.
 *
 * This says only that the values *can* be read as numbers; whether they *are* quantities and not identifiers
 * (`00501`, `4111111111111111`) is for `inferColumn` to say. A convention with `doubts` reads only part of what is a
 * number to a person, or may read it wrongly: it is for a person to choose.
 */
export function decideNumberConvention(
  dictionary: readonly string[],
  counts: ArrayLike<number>,
  minShare: number = NUMBER_SHARE,
  { name = '', choice = {} }: NumberOptions = {},
): NumberConvention | null {
  const total = weightOfValues(dictionary, counts);
  if (total === 0) return null;
  const tolerated = toleratedWeight(total, minShare);
  const tallies = tallyNumbers(dictionary, counts, tolerated);
  if (tallies === null) return null;

  settleRanges(tallies, choice);
  const clock = settleClock(tallies, name, choice);
  const units = decideUnits(tallies, name === '' ? null : headerParts(name).unit, choice);
  const separators = decideSeparators(dictionary, units, choice);
  const digits = separators.weight;
  const others = otherNotations(tallies, digits, choice);
  const read = digits + others.read + (units.secondsPerUnit === null ? 0 : durationWeight(tallies));
  const settled = [...units.doubts, ...separators.doubts, ...clock];
  // Who asks for numbers whatever the share is asked how to read all of them.
  const areFew =
    settled.length === 0 && minShare > 0 && others.refused <= toleratedWeight(total, NUMBER_SHARE) - tallies.failed;
  const doubts = areFew ? [] : [...settled, ...others.doubts];
  const doubted =
    units.refused + others.refused + clock.reduce((sum, doubt) => sum + ('cells' in doubt ? doubt.cells : 0), 0);
  if (read + doubted === 0 || read + doubted < total - tolerated) return null;
  if (read === 0 && minShare === 0 && doubts.length === 0) return null;

  const facts = {
    ...separators.facts,
    unit: tallies.coordinates > 0 && units.unit === null ? '°' : units.unit,
    factors: units.factors,
    secondsPerUnit: units.secondsPerUnit,
    clock: choice.clock ?? null,
    words: others.words,
    degrees: others.degrees,
    ranges: choice.ranges ?? null,
    bounds: choice.bounds ?? null,
    share: read / total,
    doubts,
    unread: areFew ? others.doubts : [],
  };
  return { ...facts, ...describeNumbers(facts) };
}

function durationWeight({ durations }: Tallies): number {
  return durations.reduce((sum, { count }) => sum + count, 0);
}

/**
 * Takes clock times out of the durations unless the column is about durations: its name says so, one lasts a day or
 * longer, or others are written with units. What has two parts only (`12:30`) nobody can read alone.
 */
function settleClock(tallies: Tallies, name: string, { clock }: NumberChoice): NumberDoubt[] {
  if (tallies.durations.length === 0) return [];
  const isDuration =
    clock !== undefined ||
    nameWords(name).some((word) => DURATION_WORDS.has(word)) ||
    tallies.durations.some(({ duration }) => duration.form === 'parts' || duration.seconds >= DAY_SECONDS) ||
    ['h', 'min', 'mins', 'hours', 'minutes', 'hr', 'hrs'].some((unit) => tallies.byUnit.has(unit));
  const kept: Tallies['durations'] = [];
  let cells = 0;
  let example = '';
  for (const entry of tallies.durations) {
    const isRead = isDuration && (entry.duration.form !== 'short' || clock !== undefined);
    if (isRead) kept.push(entry);
    else if (isDuration) {
      if (cells === 0) example = entry.text;
      cells += entry.count;
    } else tallies.failed += entry.count;
  }
  tallies.durations = kept;
  return cells === 0 ? [] : [{ kind: 'clock', cells, example }];
}

/** Ranges and bounds that a person said how to read count as the number they begin with. */
function settleRanges(tallies: Tallies, { ranges, bounds }: NumberChoice): void {
  tallies.ranges = tallies.ranges.filter(({ range, count, text }) => {
    const chosen = range.kind === 'range' ? ranges : bounds;
    if (chosen === undefined || chosen === 'missing') return true;
    return !addNumber(tallies.byUnit, range.kind === 'range' ? range.low : range.number, text, count);
  });
}

/** Number words, coordinates, ranges and bounds: what is read of them, and what waits for a person. */
function otherNotations(tallies: Tallies, digits: number, choice: NumberChoice) {
  const words = tallies.words > 0 && digits > 0 && digits >= DIGITS_SHARE * (digits + tallies.words);
  const degrees = tallies.coordinates > 0;
  const read = (words ? tallies.words : 0) + (degrees ? tallies.coordinates : 0);
  const waiting = { ranges: 0, bounds: 0, example: '' };
  for (const { range, count, text } of tallies.ranges) {
    if ((range.kind === 'range' ? choice.ranges : choice.bounds) === 'missing') continue;
    if (waiting.example === '') waiting.example = text;
    if (range.kind === 'range') waiting.ranges += count;
    else waiting.bounds += count;
  }
  const refused = waiting.ranges + waiting.bounds;
  const doubts: NumberDoubt[] = refused === 0 ? [] : [{ kind: 'ranges', ...waiting, numbers: digits }];
  return { words, degrees, read, refused, doubts };
}
