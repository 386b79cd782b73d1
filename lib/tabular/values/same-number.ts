import { parseNumber } from './parse-number';

/** Digits as programs write them: nothing in them has to be decided before they are read. */
const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
const PLAIN_READING = { decimal: '.', thousands: ',', unit: null } as const;

/**
 * Whether two texts are one number in two notations: `58.0` and `58`, `7.50` and `7.5`, ` 12.99 ` and `12.99`, `1e3` and
 * `1000`. Not `$5` and `5`, `1,234` and `1234`: what those are worth is a reading, not a notation.
 */
export function isSameNumber(text: string, other: string): boolean {
  const [a, b] = [text.trim(), other.trim()];
  return PLAIN.test(a) && PLAIN.test(b) && parseNumber(a, PLAIN_READING) === parseNumber(b, PLAIN_READING);
}
