import { unitMeaning } from '@/lib/tabular/values/units';

const keyOf = (unit: string): string => unitMeaning(unit).key;

/** Whether amounts in these can be added and compared: a plain number goes with any. */
export function areAlike(left: string | null, right: string | null): boolean {
  return left === null || right === null || keyOf(left) === keyOf(right);
}

export const isPercent = (unit: string | null): boolean => unit !== null && keyOf(unit) === '%';
export const isMoney = (unit: string | null): boolean =>
  unit !== null && !unit.includes('/') && unitMeaning(unit).isCurrency;

/** The unit of a product; `isPercentOff` where a percentage was multiplied in as a number of hundredths. */
export function productUnit(left: string | null, right: string | null): { unit: string | null; isPercentOff: boolean } {
  if (isPercent(left) && right !== null && !isPercent(right)) return { unit: right, isPercentOff: true };
  if (isPercent(right)) return { unit: isPercent(left) ? null : left, isPercentOff: true };
  if (isPercent(left)) return { unit: null, isPercentOff: true };
  if (left === null || right === null) return { unit: left ?? right, isPercentOff: false };
  return { unit: cancelled(left, right) ?? cancelled(right, left) ?? `${left}·${right}`, isPercentOff: false };
}

/** `$/kg` times `kg` is `$`. */
function cancelled(quotient: string, unit: string): string | null {
  const [over = '', under] = quotient.split('/');
  return under !== undefined && keyOf(under) === keyOf(unit) ? over : null;
}

/** The unit of a quotient; null for a plain number. */
export function quotientUnit(left: string | null, right: string | null): string | null {
  if (right === null) return left;
  if (left === null) return null;
  return keyOf(left) === keyOf(right) ? null : `${left}/${right}`;
}
