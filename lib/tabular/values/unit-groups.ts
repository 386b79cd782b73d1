import type { NumberDoubt } from './number-choice';
import type { Tallies, Tally } from './tally-numbers';
import { type Dimension, type UnitMeaning, unitMeaning } from './units';

/** All spellings of one unit in a column. */
export interface Group {
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

/** Groups spellings by what they mean; what means nothing without company is left out, or joins the numbers it belongs to. */
export function groupUnits(tallies: Tallies): Group[] {
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

/** How the unit is shown: as most cells write it; a currency by sign or code where any does, and percent by its sign. */
export function spellingOf(group: Group): string {
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

/** Cells that all of them stand for. */
export function weightOf(tallies: readonly Tally[]): number {
  return tallies.reduce((sum, { weight }) => sum + weight, 0);
}
