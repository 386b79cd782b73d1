import { Buffer } from 'node:buffer';
import { digitsAt } from './words';

/**
 * A column may be stored as numbers only if every text in it can be written again exactly from its number, either by
 * `String(value)` ("free") or by `value.toFixed(decimals)` with one number of decimals for the whole column ("fixed").
 * This reads one cell's bytes and says which of the two its text fits.
 */
export interface CanonicalNumber {
  value: number;
  /** Number of digits after the point. */
  decimals: number;
  /** `String(value)` is the text. */
  free: boolean;
  /** `value.toFixed(decimals)` is the text. */
  fixed: boolean;
}

/** Every decimal of up to 15 significant digits survives the way through a float64. */
const EXACT_DIGITS = 15;
const LONGEST_NUMBER = 24;
const POWERS_OF_TEN = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
/** `String` writes smaller numbers with an exponent. */
const SMALLEST_PLAIN = 1e-6;

const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;

/**
 * Reads `bytes[start .. end)` into `result`: an optional minus, digits without a leading zero, optionally a point and
 * digits. Returns false, leaving `result` undefined, for anything else: `+1`, `.5`, `1e5`, `007`, `-0`, `1,5`.
 */
export function readCanonicalNumber(bytes: Uint8Array, start: number, end: number, result: CanonicalNumber): boolean {
  let i = start;
  const negative = bytes[i] === MINUS;
  if (negative) i++;
  const firstDigit = i;
  let mantissa = 0;
  let digit = 0;
  while (i < end) {
    digit = (bytes[i] as number) - ZERO;
    if (digit < 0 || digit > 9) break;
    mantissa = mantissa * 10 + digit;
    i++;
  }
  const whole = i - firstDigit;
  if (whole === 0 || (whole > 1 && bytes[firstDigit] === ZERO)) return false;
  let decimals = 0;
  if (i < end) {
    if (bytes[i] !== POINT) return false;
    i++;
    const firstDecimal = i;
    while (i < end) {
      digit = (bytes[i] as number) - ZERO;
      if (digit < 0 || digit > 9) return false;
      mantissa = mantissa * 10 + digit;
      i++;
    }
    decimals = i - firstDecimal;
    if (decimals === 0) return false;
  }
  if (whole + decimals > EXACT_DIGITS) return readLongNumber(bytes, start, end, decimals, result);
  if (negative && mantissa === 0) return false;
  const magnitude = decimals === 0 ? mantissa : mantissa / (POWERS_OF_TEN[decimals] as number);
  result.value = negative ? -magnitude : magnitude;
  result.decimals = decimals;
  result.fixed = true;
  result.free = decimals === 0 || (digit !== 0 && magnitude >= SMALLEST_PLAIN);
  return true;
}

/**
 * As `readCanonicalNumber`, of a number with just so many decimals: NaN for what is none, and for what is too long to be
 * read in a few steps. Bytes behind the number are read, and ignored.
 */
export function readFixedNumber(view: DataView, start: number, end: number, decimals: number): number {
  const isNegative = view.getUint8(start) === MINUS;
  const from = isNegative ? start + 1 : start;
  const point = decimals === 0 ? end : end - decimals - 1;
  const whole = point - from;
  if (whole < 1 || whole > 8 || decimals > 7 || (whole > 1 && view.getUint8(from) === ZERO)) return Number.NaN;
  let mantissa = digitsAt(view, from, whole);
  if (mantissa < 0) return Number.NaN;
  if (decimals > 0) {
    const fraction = digitsAt(view, point + 1, decimals);
    if (fraction < 0 || view.getUint8(point) !== POINT) return Number.NaN;
    const scale = POWERS_OF_TEN[decimals] as number;
    mantissa = (mantissa * scale + fraction) / scale;
  }
  if (!isNegative) return mantissa;
  return mantissa === 0 ? Number.NaN : -mantissa;
}

/** More digits than are always safe: convert there and back, and compare. */
function readLongNumber(
  bytes: Uint8Array,
  start: number,
  end: number,
  decimals: number,
  result: CanonicalNumber,
): boolean {
  // A whole number that long is an identifier.
  if (decimals === 0 || end - start > LONGEST_NUMBER) return false;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
  const value = Number(text);
  result.value = value;
  result.decimals = decimals;
  result.free = String(value) === text;
  result.fixed = value.toFixed(decimals) === text;
  return result.free || result.fixed;
}
