import { isMissingToken } from './missing';

/** Number of cells whose value is not missing: entries that are missing tokens don't count. */
export function weightOfValues(dictionary: readonly string[], counts: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < dictionary.length; i++) {
    const count = counts[i] as number;
    if (count > 0 && !isMissingToken(dictionary[i] as string)) total += count;
  }
  return total;
}

/** Weight that may fail while a share of `minShare` still succeeds; a hair more, so that exactly 95 % of 20 passes. */
export function toleratedWeight(total: number, minShare: number): number {
  return total * (1 - minShare) + total * 1e-9;
}

/** A share as people read it: `98.7 %`, never rounded up to 100. */
export function percent(share: number): string {
  const rounded = Math.floor(share * 1000 + 1e-6) / 10;
  return `${rounded} %`;
}
