import { decidePercent } from './decide-percent';
import { decideTimes } from './decide-times';
import type { NumberChoice, NumberDoubt } from './number-choice';
import type { Tallies, Tally } from './tally-numbers';
import { type Group, groupUnits, spellingOf, type UnitDecision, weightOf } from './unit-groups';
import { type UnitMeaning, unitMeaning } from './units';

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
