/** A number as a person compares it: six significant digits, or all before the point, thousands set apart. */
export function formatValue(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en-US');
  const decimals = 5 - Math.floor(Math.log10(Math.abs(value)));
  return value.toLocaleString('en-US', { maximumFractionDigits: Math.min(Math.max(decimals, 0), 20) });
}

/** Points of the score, so that what costs something never reads as nothing: "4.2", "0.03", "< 0.01". */
export function formatPoints(points: number): string {
  if (points < 0.01) return '< 0.01';
  return points.toFixed(points < 0.1 ? 2 : 1);
}

/** "5 to 20". */
export const formatRange = ([low, high]: readonly [number, number]): string =>
  `${formatValue(low)} to ${formatValue(high)}`;
