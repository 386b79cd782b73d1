import type { NumberParts } from './scan-number';
import { CANDIDATES, canonicalBody, type Separators } from './separators';

const SIGNIFICANT_DIGITS_ALWAYS_SAFE = 15;

/** The value of text taken apart by `scanNumber`, whatever its unit; NaN as for `parseNumber`. */
export function numberValue(parts: NumberParts, separators: Separators): number {
  const canonical = canonicalBody(parts.body, separators);
  if (canonical === null) return Number.NaN;
  const exponent = parts.power === 0 ? parts.exponent : String(Number(parts.exponent) + parts.power);
  const magnitude = Number(exponent === '' ? canonical : `${canonical}e${exponent}`);
  if (!isFaithful(canonical, magnitude)) return Number.NaN;
  return parts.negative && magnitude !== 0 ? -magnitude : magnitude;
}

/** The value in whichever separators the text fits: those with this decimal separator first, so that few can differ. NaN when it fits none. */
export function fittedValue(parts: NumberParts, decimal: Separators['decimal']): number {
  for (const own of [true, false]) {
    for (const candidate of CANDIDATES) {
      if ((candidate.decimal === decimal) !== own) continue;
      const value = numberValue(parts, candidate);
      if (!Number.isNaN(value)) return value;
    }
  }
  return Number.NaN;
}

/** Whether float64 holds every significant digit that was written. */
function isFaithful(canonical: string, magnitude: number): boolean {
  if (!Number.isFinite(magnitude)) return false;
  if (canonical.length <= SIGNIFICANT_DIGITS_ALWAYS_SAFE) return magnitude !== 0 || !/[1-9]/.test(canonical);
  const digits = significantDigits(canonical);
  if (digits === '') return true;
  if (magnitude === 0) return false;
  if (digits.length <= SIGNIFICANT_DIGITS_ALWAYS_SAFE) return true;
  // What `String` writes is read back as the same number, though it need not be the nearest with so many digits.
  return (
    significantDigits(magnitude.toExponential(digits.length - 1)) === digits ||
    significantDigits(String(magnitude)) === digits
  );
}

/** The digits of a number as text, without an exponent and the zeros around them. */
function significantDigits(text: string): string {
  const mantissa = text.split('e')[0] ?? '';
  return mantissa.replace('.', '').replace(/^0+/, '').replace(/0+$/, '');
}
