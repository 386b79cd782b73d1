/**
 * A finite share as a percentage, with at least the given number of decimals: 0.125 is `12.5%`, or `12.50%` with two. The
 * point is moved in the digits, not the number multiplied, so that 0.07 is `7%` and nothing is rounded.
 */
export function percentText(share: number, decimals: number): string {
  const [mantissa = '', exponent = '0'] = String(Math.abs(share)).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const point = whole.length + Number(exponent) + 2;
  const digits = `${'0'.repeat(Math.max(0, 1 - point))}${whole}${fraction}`.padEnd(point, '0');
  const before = digits.slice(0, Math.max(1, point)).replace(/^0+(?=\d)/, '');
  const after = digits.slice(Math.max(1, point)).padEnd(decimals, '0');
  return `${share < 0 ? '-' : ''}${before}${after === '' ? '' : `.${after}`}%`;
}
