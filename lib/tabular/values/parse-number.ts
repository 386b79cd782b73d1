import type { NumberChoice, NumberDoubt } from './number-choice';
import { fittedValue, numberValue } from './number-value';
import { otherNumber } from './other-number';
import { scanNumber } from './scan-number';
import type { Separators } from './separators';

export { decideNumberConvention, NUMBER_SHARE } from './decide-number';

/** What it takes to read one value of a column. */
export interface NumberReading extends Separators {
  /** The unit of the values (`%`, `$`, `kg`), or null. */
  readonly unit: string | null;
  /**
   * Spelling of a unit → what one of it is worth in `unit`; '' for values without one. What is not in here is no number
   * of this column. Without it `unit` itself and none are accepted.
   */
  readonly factors?: ReadonlyMap<string, number>;
  /** Values that do not fit the separators are read by those that they fit. */
  readonly mixed?: boolean;
  /** Number words (`two`) are numbers. */
  readonly words?: boolean;
  /** `48°51'24"N` is a number. */
  readonly degrees?: boolean;
  /** `1h 20m` is so many seconds divided by this; null when durations are no numbers of this column. */
  readonly secondsPerUnit?: number | null;
  /** What `12:30` is, once a person said so. */
  readonly clock?: NumberChoice['clock'] | null;
  /** What `10-20` is, once a person said so. */
  readonly ranges?: NumberChoice['ranges'] | null;
  /** What `<5` is, once a person said so. */
  readonly bounds?: NumberChoice['bounds'] | null;
}

/** How one column writes its numbers, and how sure that is. */
export interface NumberConvention extends NumberReading {
  readonly mixed: boolean;
  /** Share of the non-missing values that are numbers in this convention, 0–1. */
  readonly share: number;
  /** Most decimals any fitting value is written with; 0 when values are converted into another unit. */
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
  /** What only a person can decide. With any of these the column is left as it is until one does. */
  readonly doubts: readonly NumberDoubt[];
  /** Ranges and bounds too few to leave the column as it is: they cannot be read as numbers, but a person can choose how. */
  readonly unread: readonly NumberDoubt[];
  /** What was assumed when ambiguous, as a sentence; else null. */
  readonly assumption: string | null;
  /** What the decision rests on, as a sentence. */
  readonly evidence: string;
}

/** What most numbers look like, and with how many characters none loses a digit. */
const PLAIN = /^-?\d+(?:\.\d+)?$/;
const ALWAYS_EXACT = 15;

/**
 * The number the text stands for in this convention, or NaN when it is none: `$1,234.50` is 1234.5, `12%` is 12, `1.2k`
 * is 1200 and `(5)` is −5. Always finite; −0 becomes 0. A number of more than 15 significant digits that float64 would
 * change, and one too large or too small for it, is NaN rather than a rounded value.
 */
export function parseNumber(text: string, reading: NumberReading): number {
  const trimmed = text.trim();
  if (trimmed.length <= ALWAYS_EXACT && reading.decimal === '.' && PLAIN.test(trimmed)) {
    const factor = reading.factors === undefined ? 1 : reading.factors.get('');
    // Adding 0 makes −0 0.
    if (factor === 1) return Number(trimmed) + 0;
  }
  const parts = scanNumber(trimmed);
  if (parts === null) return otherNumber(trimmed, reading, parseNumber);
  const factor = reading.factors === undefined ? ownFactor(parts.unit, reading.unit) : reading.factors.get(parts.unit);
  if (factor === undefined) return Number.NaN;
  let value = numberValue(parts, reading);
  if (Number.isNaN(value) && reading.mixed) value = fittedValue(parts, reading.decimal);
  return factor === 1 ? value : scaled(value, factor);
}

function ownFactor(unit: string, own: string | null): number | undefined {
  return unit === '' || unit === own ? 1 : undefined;
}

/** The product, without the noise of the sixteenth digit: 7 · 0.01 is 0.07. */
function scaled(value: number, factor: number): number {
  const product = Number((value * factor).toPrecision(15));
  return Number.isFinite(product) ? product : Number.NaN;
}
