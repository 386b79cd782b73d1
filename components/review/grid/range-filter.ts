import type { FilterJson } from '@/lib/contract/filters';

/** The ends of a range as they are typed; empty where it is open. */
export interface Bounds {
  min: string;
  max: string;
}

/** Why this is no range, as a sentence. */
export function rangeProblem({ min, max }: Bounds, isNumber: boolean): string | undefined {
  if (isNumber && [min, max].some((text) => text.trim() !== '' && !Number.isFinite(Number(text)))) {
    return 'Write numbers such as 12.5.';
  }
  const isTurned = isNumber ? Number(min) > Number(max) : min.trim() > max.trim();
  return min.trim() !== '' && max.trim() !== '' && isTurned ? 'The first must not be above the second.' : undefined;
}

/** The condition; undefined when both ends are open. */
export function rangeFilter(column: string, { min, max }: Bounds, isNumber: boolean): FilterJson | undefined {
  const bound = (text: string) => (isNumber ? Number(text) : text.trim());
  const hasMin = min.trim() !== '';
  const hasMax = max.trim() !== '';
  if (!hasMin && !hasMax) return undefined;
  return { op: 'range', column, ...(hasMin && { min: bound(min) }), ...(hasMax && { max: bound(max) }) };
}
