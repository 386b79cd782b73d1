import { numberValue } from './number-value';
import { scanNumber } from './scan-number';
import type { Separators } from './separators';

export { decideNumberConvention, NUMBER_SHARE } from './decide-number';

/** How one column writes its numbers, and how sure that is. */
export interface NumberConvention extends Separators {
  /** The unit beside the values (`%`, `$`, `kg`), or null. Values without it are accepted too, values with another are not. */
  readonly unit: string | null;
  /** Share of the non-missing values that are numbers in this convention, 0–1. */
  readonly share: number;
  /** Most decimals any fitting value is written with. */
  readonly decimals: number;
  /** Every fitting value is a whole number written without a decimal separator. */
  readonly integers: boolean;
  /** Every fitting value is digits alone: no sign, separator, exponent or unit, as identifiers are. */
  readonly digitsOnly: boolean;
  /** A fitting value of several digits begins with 0. */
  readonly leadingZeros: boolean;
  /** Number of digits of the longest whole number. */
  readonly longestInteger: number;
  /** No value tells the decimal separator from that of thousands: `1,234` alone. */
  readonly ambiguous: boolean;
  /** What was assumed when ambiguous, as a sentence; else null. */
  readonly assumption: string | null;
  /** What the decision rests on, as a sentence. */
  readonly evidence: string;
}

/**
 * The number the text stands for in this convention, or NaN when it is none: `$1,234.50` is 1234.5, `12%` is 12 and
 * `(5)` is −5. Always finite; −0 becomes 0. A number of more than 15 significant digits that float64 would change, and
 * one too large or too small for it, is NaN rather than a rounded value.
 */
export function parseNumber(text: string, convention: Separators & { readonly unit: string | null }): number {
  const parts = scanNumber(text.trim());
  if (parts === null || (parts.unit !== '' && parts.unit !== convention.unit)) return Number.NaN;
  return numberValue(parts, convention);
}
