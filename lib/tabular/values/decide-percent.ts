import type { NumberChoice, NumberDoubt } from './number-choice';
import type { Tally } from './tally-numbers';
import { type Group, spellingOf, type UnitDecision } from './unit-groups';

/**
 * Percentages beside plain numbers: the same thing when most carry the sign and no plain number could be a fraction;
 * else nobody knows what the plain ones are.
 */
export function decidePercent(
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
