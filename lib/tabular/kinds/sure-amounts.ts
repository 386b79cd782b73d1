import type { Column } from '@/lib/tabular/table';
import { headerFacts } from './header-facts';
import { type ColumnKind, isMeasured } from './kind';

/** Numbers looked at, evenly spaced, and how many of them must have decimals. */
const LOOKED_AT = 200;
const WITH_DECIMALS = 0.5;

/**
 * Whether numbers are no names, codes, steps or dates, told without deciding what they are: most have decimals, which those have not, and
 * the header says nothing else. Where it is false, `kindOf` knows.
 *
 * @param values the numbers of the column, NaN where there is none.
 */
export function areSurelyAmounts(column: Pick<Column, 'name' | 'sourceName' | 'kind'>, values: Float64Array): boolean {
  if (column.kind !== undefined) return false;
  const stride = Math.max(1, Math.floor(values.length / LOOKED_AT));
  let numbers = 0;
  let withDecimals = 0;
  for (let i = 0; i < values.length; i += stride) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    numbers++;
    if (Math.floor(value) !== value) withDecimals++;
  }
  if (numbers < LOOKED_AT / 2 || withDecimals < WITH_DECIMALS * numbers) return false;
  const { words, isRank } = headerFacts(column.sourceName ?? column.name);
  return !isRank && [...words.keys()].every(isAmount);
}

function isAmount(kind: ColumnKind): boolean {
  return isMeasured(kind) || kind === 'coordinate';
}
