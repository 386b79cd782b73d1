import { isCurrency } from '@/lib/tabular/values/units';
import { TIME_UNITS } from './header-units';
import type { NumberFacts } from './number-facts';
import type { FactName } from './weights';

/** Where numbers are told from other numbers, with the share of cells. */
export function numberEvidence(facts: NumberFacts, unit: string | null): Map<FactName, number> {
  const seen = new Map<FactName, number>([['some_number', 1]]);
  const note = (fact: FactName, holds: boolean, share = 1) => {
    if (holds) seen.set(fact, share);
  };
  noteUnit(seen, unit);
  note('balanced', facts.isBalanced);
  const { isWhole, min, max, uniqueness, cells, distinct } = facts;
  const isNegative = min < 0;
  note('negative', isNegative);
  note('decimals', !isWhole || facts.decimals > 0, isWhole && facts.decimals <= 1 ? 0.5 : 1);
  note('two_decimals', facts.decimals === 2 && facts.evenDecimals && cells >= 4);
  note('many_decimals', facts.decimals > 2);
  note('price_endings', facts.decimals === 2 && facts.share((value) => endsLikePrice(value)) > 0.35);
  note(
    'degrees_range',
    facts.decimals >= 4 &&
      facts.decimals <= 10 &&
      Math.max(-min, max) <= 180 &&
      Math.max(-min, max) > 2 &&
      uniqueness > 0.3,
  );
  note('beyond_degrees', facts.shareWithin(-180, 180) < 0.95);
  note('clustered', min > 0 && max < (isWhole ? 2.5 : 4) * min && distinct > 8);
  note('repeats_exactly', repeatsExactly(facts));
  note('fraction', !isWhole && !isNegative && facts.shareWithin(0, 1) > 0.98);
  note('beyond_shares', max > 100 || min < -100);
  note('impossible_years', !isWhole || min < 1000 || max > 2200);
  note('repeating_numbers', uniqueness < 0.9, Math.min(1, (0.9 - uniqueness) * 5));
  if (!isWhole) {
    note(
      'half_steps',
      !isNegative &&
        max <= 5 &&
        facts.decimals === 1 &&
        facts.share((value) => Number.isInteger(value * 2)) === 1 &&
        distinct >= 3,
    );
    return seen;
  }
  noteWhole(seen, facts);
  return seen;
}

function noteUnit(seen: Map<FactName, number>, unit: string | null): void {
  if (unit === null) return;
  if (unit === '%') seen.set('percent', 1);
  else if (isCurrency(unit)) seen.set('currency', 1);
  else if (TIME_UNITS.has(unit.toLowerCase())) seen.set('time_unit', 1);
  else if (!/^(?:k|M|B|T|bn|mn|[Mm]io\.?|Mrd\.?|K|x|pts?|pcs)$/.test(unit)) seen.set('unit', 1);
}

/** Months, hours, days, weekdays and weeks that all occur. */
const CYCLES: readonly (readonly [number, number])[] = [
  [1, 12],
  [0, 23],
  [1, 31],
  [1, 7],
  [0, 6],
  [1, 52],
  [1, 53],
];

const FIRST_EPOCH = 5e8;
const LAST_EPOCH = 4.2e9;

function noteWhole(seen: Map<FactName, number>, facts: NumberFacts): void {
  const { min, max, uniqueness, cells, distinct, decimals } = facts;
  const note = (fact: FactName, holds: boolean, share = 1) => {
    if (holds) seen.set(fact, share);
  };
  const isNegative = min < 0;
  note('whole', !isNegative && decimals === 0);
  note('years', facts.shareWithin(1900, 2100) > 0.98 && min >= 1500 && max <= 2200);
  note('recent_centuries', min >= 1400 && max <= 2050 && facts.median >= 1500 && distinct >= 5);
  note('possible_years', facts.shareWithin(1000, 2200) === 1);
  note('zero_one', min === 0 && max === 1);
  note('zero_one_only', min === 0 && max === 1);
  const repeats = cells / Math.max(1, distinct);
  const isScale =
    !isNegative && facts.steps === 'all' && min <= 1 && distinct >= 3 && distinct <= 11 && max <= 10 && repeats >= 3;
  note('short_scale', isScale);
  note('rating_scale', isScale && ((min === 1 && [5, 7, 10].includes(max)) || (min === 0 && max === 10)));
  note('long_scale', distinct > 12);
  const isDistinct =
    uniqueness > 0.97 && cells >= (facts.steps === 'all' && min <= 1 ? 3 : 5) && !isNegative && decimals === 0;
  note('all_different', isDistinct);
  note('sequence', isDistinct && facts.steps !== null && (facts.steps === 'all' || cells >= 10));
  note('same_digits', facts.digits >= 5 || sameDigits(min, max));
  note('scale_from_one', isScale && min === 1);
  const isNarrow = min >= 100 && max - min <= 0.1 * min && repeats >= 2 && distinct >= 3;
  note('narrow_band', isNarrow && facts.shareWithin(1900, 2100) < 1);
  note('leading_zeros', facts.leadingZeros && facts.digits > 1);
  note(
    'clock_digits',
    distinct >= 12 &&
      min >= 0 &&
      max <= 2400 &&
      max > 1259 &&
      facts.share((value) => value % 100 < 60) === 1 &&
      (facts.digits === 4 || facts.leadingZeros),
  );
  note('round', isRound(facts));
  note('has_zero', min === 0 && distinct > 2);
  note('two_numbers', distinct === 2 && max > 1 && rarest(facts) >= 3);
  note('low_variation', !isNegative && max >= 20 && facts.variation < 0.3 && distinct >= 6);
  note('wide_variation', !isNegative && facts.variation > 0.8 && distinct >= 6);
  const mayFall = min >= 0 && min <= 1 && repeats >= 2 && distinct >= 3;
  if (mayFall && facts.falling > 0.5) seen.set('falling', facts.falling);
  note(
    'even_steps',
    facts.steps === 'all' && distinct >= 8 && min <= 1 && Math.abs(facts.falling) < 0.2 && repeats >= 1.5,
  );
  note('tens', max >= 20 && facts.share((value) => value % 5 === 0) > 0.9);
  note(
    'cycle_range',
    repeats >= 2 && CYCLES.some(([low, high]) => min === low && max === high && distinct >= 0.9 * (high - low + 1)),
  );
  note(
    'compass_range',
    uniqueness < 0.97 && min >= 0 && max > 330 && max <= 360 && distinct > 24 && Math.abs(facts.median - 180) < 100,
  );
  note(
    'long_digits',
    min >= 1e6 &&
      max < 1e18 &&
      String(min).length === String(max).length &&
      uniqueness > 0.95 &&
      cells >= 5 &&
      facts.share((value) => value % 100 === 0) < 0.3,
  );
  note('thousands', !isNegative && facts.median >= 1000 && facts.shareWithin(1000, 2200) < 0.9 && facts.digits === 0);
  note('heavy_tail', !isNegative && max > 12 * Math.max(1, facts.median) && distinct > 8);
  note('epoch', (min >= FIRST_EPOCH && max <= LAST_EPOCH) || (min >= FIRST_EPOCH * 1000 && max <= LAST_EPOCH * 1000));
}

function isRound(facts: NumberFacts): boolean {
  return facts.isWhole && facts.share((value) => value % 10 === 0 && value !== 0) > 0.7;
}

function repeatsExactly(facts: NumberFacts): boolean {
  const { min, max, median, cells, distinct } = facts;
  if (min < 100 || median < 100 || distinct < 2 || isRound(facts)) return false;
  return cells / distinct >= 2.5 && distinct <= (max - min) / 4;
}

function sameDigits(min: number, max: number): boolean {
  return min >= 10_000 && String(min).length === String(max).length;
}

function endsLikePrice(value: number): boolean {
  const cents = Math.round(Math.abs(value) * 100) % 100;
  return cents === 99 || cents === 95 || cents === 49 || cents === 98;
}

/** Cells that hold the rarer of the least and the greatest number. */
function rarest({ min, max, cells, share }: NumberFacts): number {
  return (
    cells *
    Math.min(
      share((value) => value === min),
      share((value) => value === max),
    )
  );
}
