import type { NumberDoubt } from './number-choice';
import type { Tallies, Tally } from './tally-numbers';
import { type Group, spellingOf, type UnitDecision, weightOf } from './unit-groups';
import { unitMeaning } from './units';

const TIME_UNITS: readonly (readonly [unit: string, seconds: number])[] = [
  ['d', 86_400],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
  ['ms', 0.001],
];

/** A column that holds durations in parts (`1h 20m`): all become the smallest unit that is written. */
export function decideTimes(
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
