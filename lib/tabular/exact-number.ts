/**
 * A decimal number as written, as a float64 when that loses nothing: the same value is read back from `String(value)`,
 * whatever notation it was written in (`1.50`, `1e3`). Otherwise undefined: integers beyond 2^53 that a float64 cannot
 * hold, more digits than it can tell apart, and what overflows.
 */
export function exactNumber(text: string): number | undefined {
  const value = Number(text);
  // Up to 15 significant digits every decimal survives the way through a float64.
  if (text.length <= 15 && !/e/i.test(text)) return Number.isFinite(value) ? value : undefined;
  return Number.isFinite(value) && digitsOf(String(value)) === digitsOf(text) ? value : undefined;
}

/** Significant digits and the power of ten of the last one, the same for every notation of one value. */
function digitsOf(text: string): string {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().replace(/^[+-]/, '').split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  const trimmed = digits.replace(/0+$/, '');
  return trimmed === '' ? '0' : `${trimmed}e${Number(exponent) - fraction.length + digits.length - trimmed.length}`;
}
