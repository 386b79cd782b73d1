import type { NumberVector } from '@/lib/tabular/table';

/** Beyond these, decimals are taken for those of binary numbers. */
export const MOST_DECIMALS = 8;
/** Whole numbers up to here are exact. */
const EXACT = 2 ** 53;

const known = new WeakMap<Float64Array, number | null>();

/** The fewest decimals that write every value exactly; null when more than eight are needed. Remembered. */
export function exactDecimals({ values }: NumberVector): number | null {
  const before = known.get(values);
  if (before !== undefined) return before;
  let decimals = 0;
  let power = 1;
  let isExact = true;
  for (let i = 0; i < values.length && isExact; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    while (Math.round(value * power) / power !== value) {
      if (++decimals > MOST_DECIMALS) {
        isExact = false;
        break;
      }
      power *= 10;
    }
  }
  const found = isExact ? decimals : null;
  known.set(values, found);
  return found;
}

/**
 * Rounds to the decimals a result has by its operands: sums and products of decimal numbers are so exact in decimal, where binary ones
 * say 3.3000000000000003. In place.
 */
export function settle(values: Float64Array, decimals: number | null): Float64Array {
  if (decimals === null || decimals === 0 || decimals > MOST_DECIMALS) return values;
  const power = 10 ** decimals;
  for (let i = 0; i < values.length; i++) {
    const scaled = (values[i] as number) * power;
    if (scaled < EXACT && scaled > -EXACT) values[i] = Math.round(scaled) / power;
  }
  return values;
}
