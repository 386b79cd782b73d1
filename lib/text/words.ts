/** "1,234". */
export function number(count: number): string {
  return count.toLocaleString('en-US');
}

/** "1 row", "2 rows"; `many` when the plural is not a mere "s". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and 3 more". */
export function list(names: readonly string[], shown = 3): string {
  if (names.length <= 1) return names[0] ?? '';
  if (names.length <= shown) return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
  return `${names.slice(0, shown - 1).join(', ')} and ${number(names.length - shown + 1)} more`;
}

/** A share as a percentage with at most one decimal; 99.96 % is not 100 %. */
export function percent(share: number): string {
  const rounded = Math.round(share * 1000) / 10;
  const shown = rounded === 100 && share < 1 ? 99.9 : rounded === 0 && share > 0 ? 0.1 : rounded;
  return `${shown} %`;
}

/** A number with six significant digits, which are enough to read. */
export function decimalText(value: number): string {
  return String(Number(value.toPrecision(6)));
}
