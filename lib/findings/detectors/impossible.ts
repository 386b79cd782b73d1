import { saysAge } from '@/lib/cleaning/operations/bucket-age';
import type { ColumnView } from '@/lib/findings/column-view';
import type { Detector, Draft } from '@/lib/findings/draft';
import type { FindingFacts } from '@/lib/findings/finding';
import { spreadOf } from '@/lib/findings/numbers';
import { filledCount, positionsByCode, positionsByValue } from '@/lib/findings/positions';
import { sampled } from '@/lib/findings/sample';
import { nameWords } from '@/lib/tabular/infer/name-evidence';
import { isMeasured } from '@/lib/tabular/kinds';

type Facts = FindingFacts['impossible'];

const FEWEST = 20;
/** A rule holds for a column when so many of its values keep it. */
const RULE_SHARE = 0.97;
/** A scale has at most so many steps, each of them used. */
const MOST_STEPS = 11;
const MOST_VALUES = 500;
const FEWEST_PER_STEP = 4;
const OLDEST = 120;
const NEARLY = 112;
const FEWEST_NEARLY = 3;
/** Too little to be a finding. */
const TAIL = 0.2;
const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@.,;]{2,}$/;
const SHARE_WORDS = new Set('percent percentage pct share rate quote anteil prozent humidity turnout'.split(' '));
/** A rate may be so many percent, or so many a day. */
const RATE_WORDS = new Set('rate share quote'.split(' '));
/** What goes below zero as well as above it. */
const SIGNED_WORDS = new Set(
  'profit profits loss net change diff difference delta growth balance margin return returns gain anomaly deviation log ln'.split(
    ' ',
  ),
);
const LATITUDE = new Set(['lat', 'latitude', 'breite', 'breitengrad']);
const LONGITUDE = new Set(['lon', 'lng', 'long', 'longitude', 'länge', 'längengrad']);

/** Values that cannot be, by what nearly all others of the column and its header say it is. */
export const findImpossible: Detector = ({ views, sample }) =>
  views.flatMap((view) => [...numbersIn(view, sample), ...emailsIn(view)]);

function numbersIn(view: ColumnView, sample: Int32Array | null): Draft[] {
  const { numbers } = view;
  if (numbers === null || view.days !== null) return [];
  const tally = new Map<number, number>();
  let count = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i] as number;
    if (Number.isNaN(value)) continue;
    count++;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const few = sampled(numbers, sample);
  for (const value of few) {
    if (Number.isNaN(value)) continue;
    tally.set(value, (tally.get(value) ?? 0) + 1);
    if (tally.size > MOST_VALUES) break;
  }
  if (count < FEWEST) return [];
  for (const rule of rulesOf(view, few, tally, count)) {
    const { facts, certainty, isBad } = rule;
    if (least >= (facts.low ?? least) && most <= (facts.high ?? most)) continue;
    const positions: number[] = [];
    for (let i = 0; i < numbers.length && positions.length <= (1 - RULE_SHARE) * count; i++) {
      if (isBad(numbers[i] as number)) positions.push(i);
    }
    if (positions.length === 0 || positions.length > (1 - RULE_SHARE) * count) continue;
    const share = 1 - positions.length / count;
    return [...positionsByValue(view, positions)].map(([value, cells]) => ({
      kind: 'impossible',
      view,
      positions: cells,
      value,
      certainty: typeof certainty === 'number' ? certainty : certainty(numbers[cells[0] as number] as number),
      reason: { ...facts, share },
      about: [facts.rule],
    }));
  }
  return [];
}

interface Rule {
  readonly facts: Omit<Facts, 'share'>;
  readonly certainty: number | ((value: number) => number);
  readonly isBad: (value: number) => boolean;
}

function rulesOf(view: ColumnView, few: Float64Array, tally: ReadonlyMap<number, number>, count: number): Rule[] {
  const rules: Rule[] = [];
  const words = nameWords(view.column.sourceName ?? view.name);
  const is = (set: ReadonlySet<string>) => words.some((word) => set.has(word));
  const add = (rule: Facts['rule'], low: number | null, high: number | null, certainty: number) =>
    rules.push({
      facts: { rule, low, high },
      certainty,
      isBad: (value) => (low !== null && value < low) || (high !== null && value > high),
    });
  const within = (low: number, high: number) => shareWithin(few, low, high) >= RULE_SHARE;
  // Nobody is a hundred and fifteen: where some are, they are months, or something else.
  const isTail = countOf(few, (value) => value > NEARLY && value <= OLDEST) >= FEWEST_NEARLY;
  if (saysAge(view.column.sourceName ?? view.name) && within(0, OLDEST) && !isTail) add('age', 0, OLDEST, 0.97);
  if (is(LATITUDE) && within(-90, 90)) add('coordinate', -90, 90, 0.97);
  if (is(LONGITUDE) && within(-180, 180)) add('coordinate', -180, 180, 0.97);
  if (
    within(1000, 2100) &&
    (view.kind === 'year' || words.some((word) => /^(?:year|jahr|ann[ée]e|año|anno)$/.test(word)))
  ) {
    add('year', 1000, 2100, 0.97);
  }
  const isPercent = view.column.unit === '%' || view.numberConvention?.unit === '%' || view.kind === 'share';
  if ((isPercent || is(SHARE_WORDS)) && within(0, 100) && !within(0, 1)) {
    add('over_hundred', 0, 100, isPercent || !is(RATE_WORDS) ? 0.94 : 0.7);
  }
  const scale = tally.size > MOST_VALUES ? null : scaleOf(tally);
  if (scale !== null) {
    const [low, high] = scale;
    // One step further may be a step that is hardly used; a fraction was computed, not chosen.
    const isNext = (value: number) => value === low - 1 || value === high + 1;
    const isFar = (value: number) => Number.isInteger(value) && (value < low || value > high);
    const facts = { rule: 'outside_scale', low, high } as const;
    // What is chosen again and again is an answer, though a rare one.
    const isAgain = (value: number) => (tally.get(value) ?? 0) > 1;
    rules.push({ facts, certainty: (value) => (isNext(value) ? 0.6 : isAgain(value) ? 0.8 : 0.92), isBad: isFar });
  }
  if (within(0, Number.POSITIVE_INFINITY)) add('negative', 0, null, negativeCertainty(view, few, count));
  return rules;
}

function countOf(numbers: Float64Array, is: (value: number) => boolean): number {
  return numbers.reduce((count, value) => count + (is(value) ? 1 : 0), 0);
}

function shareWithin(numbers: Float64Array, low: number, high: number): number {
  let kept = 0;
  let count = 0;
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i] as number;
    if (Number.isNaN(value)) continue;
    count++;
    if (value >= low && value <= high) kept++;
  }
  return kept / Math.max(1, count);
}

/** The ends of a scale of whole steps, all used: 1–5, 0–10; null when the column is none. */
function scaleOf(tally: ReadonlyMap<number, number>): readonly [number, number] | null {
  const count = [...tally.values()].reduce((sum, times) => sum + times, 0);
  const steps = [...tally]
    .filter(([, times]) => times >= Math.max(FEWEST_PER_STEP, 0.004 * count))
    .map(([value]) => value);
  if (steps.length < 3 || steps.length > MOST_STEPS || !steps.every(Number.isInteger)) return null;
  const low = Math.min(...steps);
  const high = Math.max(...steps);
  if (high - low + 1 !== steps.length || low < 0 || low > 1) return null;
  let covered = 0;
  for (const step of steps) covered += tally.get(step) ?? 0;
  // On a scale the last step is not the tail of a distribution: it is used as much as others.
  const last = tally.get(high) ?? 0;
  return covered >= RULE_SHARE * count && last >= 0.04 * count ? [low, high] : null;
}

/** Money goes both ways; counts, sizes and codes do not. */
function negativeCertainty(view: ColumnView, numbers: Float64Array, count: number): number {
  const words = nameWords(view.column.sourceName ?? view.name);
  if (words.some((word) => SIGNED_WORDS.has(word))) return TAIL;
  if (view.kind === 'money' || count < 50) return 0.6;
  const isWhole = numbers.every((value) => Number.isNaN(value) || Number.isInteger(value));
  if ((view.kind === 'count' && isWhole) || (view.kind === 'share' && numbers.every(isShare))) return 0.92;
  // Where values come close to zero from above, some lie below it: temperatures, differences.
  const spread = spreadOf(numbers.filter((value) => value >= 0));
  if (spread === null || (spread.scale === 'linear' && Math.abs(spread.score(0)) < spread.limit)) return TAIL;
  return isMeasured(view.kind) ? 0.8 : 0.6;
}

/** Between nothing and all, or below: shares of gains and losses go beyond a hundred as well. */
function isShare(value: number): boolean {
  return !(value > 100);
}

function emailsIn(view: ColumnView): Draft[] {
  if (view.isNumeric) return [];
  const { dictionary } = view.text;
  const total = filledCount(view);
  if (total < FEWEST) return [];
  let right = 0;
  const bad = new Set<number>();
  for (const [code, text] of dictionary.entries()) {
    const times = view.counts[code] ?? 0;
    if (times === 0) continue;
    if (EMAIL.test(text)) right += times;
    else bad.add(code);
  }
  if (right < 0.85 * total) return [];
  const positions = positionsByCode(view, bad);
  return [...bad].map((code) => ({
    kind: 'impossible',
    view,
    positions: positions.get(code) ?? [],
    value: dictionary[code] as string,
    certainty: 0.96,
    reason: { rule: 'email', low: null, high: null, share: right / total },
    about: ['email'],
  }));
}
