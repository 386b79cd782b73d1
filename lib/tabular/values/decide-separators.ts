import type { NumberChoice, NumberDoubt } from './number-choice';
import { CANDIDATES } from './separators';
import { Tally } from './tally-numbers';
import type { UnitDecision } from './unit-groups';
import { isCurrency } from './units';

/** The separators of a column's accepted numbers, and what else their texts have in common. */
export interface SeparatorDecision {
  /** Weight of the numbers they read. */
  readonly weight: number;
  readonly doubts: readonly NumberDoubt[];
  readonly facts: {
    readonly decimal: '.' | ',';
    readonly thousands: ',' | '.' | ' ' | "'";
    readonly mixed: boolean;
    readonly decimals: number;
    readonly integers: boolean;
    readonly digitsOnly: boolean;
    readonly leadingZeros: boolean;
    readonly longestInteger: number;
    readonly ambiguous: boolean;
  };
}

/** A decimal separator that less than this share of the telling values has leaves the meaning of the others alone. */
const STRAY_SHARE = 0.05;

/**
 * Decides which separators the numbers have. Values that other separators alone make a number are read by those
 * (`mixed`); values that may be read either way are read as the column's others are, unless these disagree.
 */
export function decideSeparators(
  dictionary: readonly string[],
  { accepted, unit, factors }: UnitDecision,
  choice: NumberChoice,
): SeparatorDecision {
  const plain = accepted.find((tally) => tally.unit === '' && tally.power === 0) ?? new Tally('', 0);
  const marked = accepted.filter((tally) => tally !== plain && tally.weight > 0);
  const weight = sum(accepted, (tally) => tally.weight);
  const weights = CANDIDATES.map((_, i) => sum(accepted, (tally) => tally.everyWay + (tally.fitting[i] ?? 0)));
  const eitherWay = sum(accepted, (tally) => tally.eitherWay);
  const points = sum(accepted, (tally) => tally.onlyPoint);
  const commas = sum(accepted, (tally) => tally.onlyComma);

  const allowed = CANDIDATES.flatMap(({ decimal }, i) =>
    choice.decimal === undefined || choice.decimal === decimal ? [i] : [],
  );
  const best = Math.max(...allowed.map((i) => weights[i] ?? 0));
  const tied = allowed.filter((i) => weights[i] === best);
  const ambiguous = eitherWay > 0 && new Set(tied.map((i) => CANDIDATES[i]?.decimal)).size > 1;
  const chosen = ambiguous && prefersDotThousands(dictionary, unit, marked) ? 1 : (tied[0] ?? 0);
  const { decimal, thousands } = CANDIDATES[chosen] ?? { decimal: '.', thousands: ',' };
  const isScaled = [...factors.values()].some((factor) => factor !== 1);
  const doubt =
    choice.decimal === undefined && eitherWay > 0 ? decimalDoubt(accepted, points, commas, eitherWay) : null;
  return {
    weight,
    doubts: doubt === null ? [] : [doubt],
    facts: {
      decimal,
      thousands,
      mixed: best < weight,
      decimals: isScaled || best < weight ? 0 : Math.max(0, ...accepted.map((tally) => tally.decimals[chosen] ?? 0)),
      integers: best === weight && accepted.every((tally) => tally.integers[chosen] ?? true),
      digitsOnly: plain.digitsOnly && marked.length === 0,
      leadingZeros: plain.leadingZeros,
      longestInteger: plain.longestInteger,
      ambiguous,
    },
  };
}

function sum(tallies: readonly Tally[], part: (tally: Tally) => number): number {
  return tallies.reduce((total, tally) => total + part(tally), 0);
}

/**
 * Whether `1,234` may be two things here: beside both `11,5` and `10.0`, neither of them a stray, and beside commas that
 * otherwise all stand before one fixed number of decimals that is not three.
 */
function decimalDoubt(
  accepted: readonly Tally[],
  points: number,
  commas: number,
  undecided: number,
): NumberDoubt | null {
  const isTorn = Math.min(points, commas) > STRAY_SHARE * (points + commas);
  const decimals = accepted.filter(({ onlyComma }) => onlyComma > 0);
  const fewest = Math.min(...decimals.map((tally) => tally.fewestCommaDecimals));
  const most = Math.max(...decimals.map((tally) => tally.mostCommaDecimals));
  const isOdd = points === 0 && undecided < commas && fewest === most && most > 0 && most < 3;
  if (!isTorn && !isOdd) return null;
  const example = accepted.find(({ eitherWay }) => eitherWay > 0)?.eitherExample ?? '';
  return { kind: 'decimal', points, commas, undecided, example };
}

/**
 * `1.234 €`: a currency written behind the amount is a continental habit, and amounts have two decimals or none. Before
 * it (`€12.500`) only two digits and more are believed to be thousands: `$3.459` is what petrol costs.
 */
function prefersDotThousands(dictionary: readonly string[], unit: string | null, marked: readonly Tally[]): boolean {
  if (unit === null || !isCurrency(unit)) return false;
  const isBehind = marked.some(({ trailingUnit }) => trailingUnit);
  const pattern = isBehind ? /^\D*[1-9]\d{0,2}\.\d{3}\D*$/ : /^\D*[1-9]\d{1,2}\.\d{3}\D*$/;
  return dictionary.some((text) => pattern.test(text));
}
