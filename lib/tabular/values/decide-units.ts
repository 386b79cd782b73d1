import type { NumberChoice, NumberDoubt } from './number-choice';
import type { Tallies, Tally } from './tally-numbers';
import { type Dimension, type UnitMeaning, unitMeaning } from './units';

/** All spellings of one unit in a column. */
interface Group {
  readonly key: string;
  readonly meaning: UnitMeaning;
  readonly tallies: Tally[];
  weight: number;
  distinct: number;
}

/** Which units the numbers of a column may carry, and what each is worth in the column's own. */
export interface UnitDecision {
  readonly unit: string | null;
  /** Spelling → what one of it is worth in `unit`. What is not in here is no number of this column. */
  readonly factors: ReadonlyMap<string, number>;
  readonly accepted: readonly Tally[];
  readonly doubts: readonly NumberDoubt[];
  /** Weight of values that are numbers to a person and not accepted. */
  readonly refused: number;
  /** Durations in parts turn into this many seconds per unit; null when they are none of this column's. */
  readonly secondsPerUnit: number | null;
}

/** Crowns, francs and pesos without a country belong to the one that is named in the same column. */
const UNDETERMINED: Readonly<Record<string, readonly string[]>> = {
  krone: ['SEK', 'NOK', 'DKK', 'ISK', 'CZK'],
  franc: ['CHF'],
  peso: ['MXN', 'ARS', 'CLP', 'COP', 'UYU', 'PHP'],
};

const TIME_UNITS: readonly (readonly [unit: string, seconds: number])[] = [
  ['d', 86_400],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
  ['ms', 0.001],
];

/** Decides about the units beside a column's numbers. `headerUnit` is what the header names, or null: that of cells without one. */
export function decideUnits(tallies: Tallies, headerUnit: string | null, choice: NumberChoice): UnitDecision {
  const plain = [...tallies.byUnit.values()].filter(({ unit }) => unit === '');
  const decision = decideWithoutBillions(tallies, plain, headerUnit, choice);
  const billions = billionsOf(tallies, plain);
  if (billions === undefined || decision.factors.get('') !== 1) return decision;
  const factors = new Map(decision.factors).set(billions.unit, 1e9);
  return { ...decision, factors, accepted: [...decision.accepted, billions] };
}

/** `1.2B` beside `350M` and `12K`: billions, not bytes. */
function billionsOf({ byUnit }: Tallies, plain: readonly Tally[]): Tally | undefined {
  const tally = byUnit.get('B');
  const isScale = tally?.needsCompany && plain.some(({ power, weight }) => power > 0 && weight > 0);
  const isBytes = [...byUnit.values()].some(
    ({ unit, needsCompany }) => !needsCompany && unitMeaning(unit).dimension === 'bytes',
  );
  return isScale && !isBytes ? tally : undefined;
}

function decideWithoutBillions(
  tallies: Tallies,
  plain: readonly Tally[],
  headerUnit: string | null,
  choice: NumberChoice,
): UnitDecision {
  const plainWeight = weightOf(plain);
  const groups = groupUnits(tallies);
  if (tallies.durations.length > 0) return decideTimes(tallies, groups, plain, headerUnit);
  if (choice.apart) return anyUnit(groups, plain);
  const letters = doubtfulLetters(groups, plain, plainWeight, choice);
  const main = mainGroup(groups, plainWeight, choice);
  if (main === null) return plainOnly(groups, plain, plainWeight, letters);
  if (main.key === '%' && groups.length === 1) return decidePercent(main, plain, plainWeight, choice, letters);

  const factors = new Map<string, number>();
  const header = headerUnit === null ? null : unitMeaning(headerUnit);
  const target = choice.unit === undefined ? targetOf(main, groups) : unitMeaning(choice.unit);
  const accepted: Tally[] = [];
  const odd: Group[] = [];
  for (const group of groups) {
    const factor = factorOf(group.meaning, target, choice);
    if (factor === null) {
      odd.push(group);
      continue;
    }
    for (const tally of group.tallies) {
      factors.set(tally.unit, factor);
      accepted.push(tally);
    }
  }
  const isConverted = [...factors.values()].some((factor) => factor !== 1);
  const isBare = plainWeight > 0 && (isConverted || odd.length > 0) && header?.isKnown !== true;
  const plainFactor = header?.isKnown && plainWeight > 0 ? factorOf(header, target, choice) : 1;
  if (plainFactor !== null) {
    factors.set('', plainFactor);
    accepted.push(...plain);
  }
  const unread = odd.filter(({ meaning }) => meaning.isKnown);
  const doubts = [...letters];
  if (unread.length > 0 || (isBare && choice.unit === undefined) || plainFactor === null) {
    const all = groups.filter(({ meaning }) => meaning.isKnown);
    const units = all.map((group) => ({ unit: spellingOf(group), cells: group.weight }));
    if (plainWeight > 0) units.push({ unit: '', cells: plainWeight });
    doubts.push({ kind: all.every(({ meaning }) => meaning.isCurrency) ? 'currencies' : 'units', units });
  }
  const refused = unread.reduce((sum, { weight }) => sum + weight, plainFactor === null ? plainWeight : 0);
  const unit = target.key === main.key && !isConverted ? spellingOf(main) : (choice.unit ?? target.key);
  return { unit, factors, accepted, doubts, refused, secondsPerUnit: null };
}

/** Every unit at its own value. */
function anyUnit(groups: readonly Group[], plain: readonly Tally[]): UnitDecision {
  const tallies = groups.flatMap((group) => group.tallies);
  const factors = new Map([['', 1], ...tallies.map(({ unit }) => [unit, 1] as const)]);
  return { unit: null, factors, accepted: [...plain, ...tallies], doubts: [], refused: 0, secondsPerUnit: null };
}

function weightOf(tallies: readonly Tally[]): number {
  return tallies.reduce((sum, { weight }) => sum + weight, 0);
}

/** Groups spellings by what they mean; what means nothing without company is left out, or joins the numbers it belongs to. */
function groupUnits(tallies: Tallies): Group[] {
  const keys = new Set([...tallies.byUnit.values()].map(({ unit }) => unitMeaning(unit).key));
  const groups = new Map<string, Group>();
  const company = new Set<Dimension | undefined>(
    [...tallies.byUnit.values()].flatMap(({ unit, needsCompany }) =>
      needsCompany ? [] : [unitMeaning(unit).dimension],
    ),
  );
  if (tallies.durations.length > 0) company.add('time');
  for (const tally of tallies.byUnit.values()) {
    if (tally.unit === '' || tally.weight === 0) continue;
    const meaning = resolved(unitMeaning(tally.unit), tally, keys, company);
    if (tally.needsCompany && (meaning.dimension === undefined || !company.has(meaning.dimension))) continue;
    const group = groups.get(meaning.key) ?? { key: meaning.key, meaning, tallies: [], weight: 0, distinct: 0 };
    groups.set(meaning.key, group);
    group.tallies.push(tally);
    group.weight += tally.weight;
    group.distinct += tally.distinct;
  }
  return [...groups.values()]
    .filter(({ meaning, distinct }) => meaning.isKnown || distinct >= 2)
    .sort((a, b) => b.weight - a.weight);
}

/** What a spelling means beside the others: `m` is minutes among hours, pounds are money beside `£`, `kr` is of the one country named. */
function resolved(
  meaning: UnitMeaning,
  { unit }: Tally,
  keys: ReadonlySet<string>,
  company: ReadonlySet<Dimension | undefined>,
): UnitMeaning {
  if (unit === 'm' && company.has('time') && !['km', 'cm', 'mm'].some((key) => keys.has(key)))
    return unitMeaning('min');
  if (/^pounds?$/.test(unit) && keys.has('GBP')) return unitMeaning('GBP');
  if (meaning.key === 'JPY' && unit === '¥' && keys.has('CNY')) return unitMeaning('CNY');
  const countries = UNDETERMINED[meaning.key]?.filter((code) => keys.has(code)) ?? [];
  return countries.length === 1 && countries[0] !== undefined ? unitMeaning(countries[0]) : meaning;
}

/** The unit of the column, if it has one: the heaviest. A word in no list that only a minority carries is none. */
function mainGroup(groups: readonly Group[], plainWeight: number, { unit }: NumberChoice): Group | null {
  if (unit !== undefined) {
    const chosen = groups.find(({ key }) => key === unitMeaning(unit).key);
    if (chosen !== undefined) return chosen;
  }
  return groups.find(({ meaning, weight }) => meaning.isKnown || weight >= plainWeight) ?? null;
}

function plainOnly(
  groups: readonly Group[],
  plain: readonly Tally[],
  plainWeight: number,
  doubts: readonly NumberDoubt[],
): UnitDecision {
  const accepted = plainWeight > 0 ? plain : [];
  const refused = groups.reduce((sum, { meaning, weight }) => sum + (meaning.isKnown ? weight : 0), 0);
  return { unit: null, factors: new Map([['', 1]]), accepted, doubts, refused, secondsPerUnit: null };
}

/**
 * Percentages beside plain numbers: the same thing when most carry the sign and no plain number could be a fraction;
 * else nobody knows what the plain ones are.
 */
function decidePercent(
  main: Group,
  plain: readonly Tally[],
  plainWeight: number,
  { percent }: NumberChoice,
  letters: readonly NumberDoubt[],
): UnitDecision {
  const spelling = spellingOf(main);
  const all = [...main.tallies, ...plain];
  const make = (unit: string | null, ofPercent: number, ofPlain: number): UnitDecision => {
    const factors = new Map<string, number>([['', ofPlain]]);
    for (const tally of main.tallies) factors.set(tally.unit, ofPercent);
    return { unit, factors, accepted: all, doubts: letters, refused: 0, secondsPerUnit: null };
  };
  const fractions = plain.find(({ fractionLike }) => fractionLike > 0);
  if (percent === 'as_written' && plainWeight > 0) return make(null, 1, 1);
  if (percent === 'fraction') return make(null, 0.01, 1);
  if (percent === 'percent') return make('%', 1, 100);
  if (plainWeight === 0 || (fractions === undefined && main.weight >= plainWeight)) return make(spelling, 1, 1);
  const doubt: NumberDoubt = {
    kind: 'percent',
    percents: main.weight,
    plain: plainWeight,
    percentExample: main.tallies[0]?.example ?? '',
    plainExample: fractions?.fractionExample ?? plain[0]?.example ?? '',
  };
  const isPercent = main.weight > plainWeight;
  return {
    unit: isPercent ? spelling : null,
    factors: new Map(isPercent ? main.tallies.map(({ unit }) => [unit, 1]) : [['', 1]]),
    accepted: isPercent ? main.tallies : plain,
    doubts: [...letters, doubt],
    refused: isPercent ? plainWeight : main.weight,
    secondsPerUnit: null,
  };
}

/**
 * What everything turns into: the unit itself while there is one; else the smallest that is written, so that whole
 * numbers stay whole, and bytes for file sizes.
 */
function targetOf(main: Group, groups: readonly Group[]): UnitMeaning {
  const { dimension } = main.meaning;
  if (dimension === undefined) return main.meaning;
  const alike = groups.filter(({ meaning }) => meaning.dimension === dimension);
  if (alike.length < 2) return main.meaning;
  if (dimension === 'bytes') return unitMeaning('B');
  return alike.reduce(
    (least, { meaning }) => ((meaning.factor ?? 1) < (least.factor ?? 1) ? meaning : least),
    main.meaning,
  );
}

function factorOf(meaning: UnitMeaning, target: UnitMeaning, { rates = {} }: NumberChoice): number | null {
  if (meaning.key === target.key) return 1;
  for (const [spelling, rate] of Object.entries(rates)) if (unitMeaning(spelling).key === meaning.key) return rate;
  if (meaning.dimension === undefined || meaning.dimension !== target.dimension) return null;
  return (meaning.factor ?? 1) / (target.factor ?? 1);
}

/** Letters right behind a minority of whole numbers, without a currency anywhere, are as likely endings of codes. */
function doubtfulLetters(
  groups: readonly Group[],
  plain: readonly Tally[],
  plainWeight: number,
  choice: NumberChoice,
): NumberDoubt[] {
  if (choice.letters || groups.some(({ meaning }) => meaning.isCurrency)) return [];
  const scaled = plain.filter(({ power, weight }) => power > 0 && weight > 0);
  const lettered = [...scaled, ...groups.flatMap(({ tallies, meaning }) => (meaning.isKnown ? tallies : []))].filter(
    ({ weight }) => weight > 0,
  );
  const cells = weightOf(lettered);
  const bare = plainWeight - weightOf(scaled);
  if (cells === 0 || cells >= bare || !lettered.every(({ tightLetter }) => tightLetter)) return [];
  return [{ kind: 'letters', cells, example: lettered[0]?.example ?? '' }];
}

/** How the unit is shown: as most cells write it; a currency by sign or code where any does, and percent by its sign. */
function spellingOf(group: Group): string {
  const { key, meaning } = group;
  if (key === '%') return '%';
  if (!meaning.isCurrency || key.includes('/')) return heaviestSpelling(group.tallies);
  const signs = group.tallies.filter(({ unit }) => unit.length <= 3);
  return signs.length === 0 ? key : heaviestSpelling(signs);
}

function heaviestSpelling(tallies: readonly Tally[]): string {
  let best: Tally | undefined;
  const weights = new Map<string, number>();
  for (const tally of tallies) {
    const weight = (weights.get(tally.unit) ?? 0) + tally.weight;
    weights.set(tally.unit, weight);
    const most = best === undefined ? 0 : (weights.get(best.unit) ?? 0);
    if (best === undefined || weight > most || (weight === most && tally.unit.length < best.unit.length)) best = tally;
  }
  return best?.unit ?? '';
}

/** A column that holds durations in parts (`1h 20m`): all become the smallest unit that is written. */
function decideTimes(
  tallies: Tallies,
  groups: readonly Group[],
  plain: readonly Tally[],
  headerUnit: string | null,
): UnitDecision {
  const isTime = ({ meaning }: Group) => meaning.dimension === 'time';
  const times = groups.filter(isTime);
  let smallest = Math.min(...tallies.durations.map(({ duration }) => duration.smallest));
  for (const { meaning } of times) smallest = Math.min(smallest, meaning.factor ?? 1);
  const [unit, seconds] = TIME_UNITS.find(([, size]) => size <= smallest) ?? ['s', 1];
  const factors = new Map<string, number>();
  const accepted: Tally[] = [];
  for (const { tallies: spelled, meaning } of times) {
    for (const tally of spelled) {
      factors.set(tally.unit, (meaning.factor ?? 1) / seconds);
      accepted.push(tally);
    }
  }
  const header = headerUnit === null ? null : unitMeaning(headerUnit);
  const plainWeight = weightOf(plain);
  const odd = groups.filter((group) => !isTime(group) && group.meaning.isKnown);
  const isPlainTime = header?.dimension === 'time';
  if (isPlainTime && plainWeight > 0) {
    factors.set('', (header.factor ?? 1) / seconds);
    accepted.push(...plain);
  }
  const refused = odd.reduce((sum, { weight }) => sum + weight, isPlainTime ? 0 : plainWeight);
  const units = [...times, ...odd].map((group) => ({ unit: spellingOf(group), cells: group.weight }));
  if (plainWeight > 0 && !isPlainTime) units.push({ unit: '', cells: plainWeight });
  const doubts: NumberDoubt[] = refused > 0 ? [{ kind: 'units', units }] : [];
  return { unit, factors, accepted, doubts, refused, secondsPerUnit: seconds };
}
