import type { StepJson } from '@/components/review/review-context';
import { canonicalJson } from '@/lib/cleaning/canonical';

/**
 * A key for each step that stays the same while its parameters are changed: its operation, what it is about, and how often
 * that pair occurred before. The server merges recipes by the same.
 */
export function stepKeys(steps: readonly StepJson[]): string[] {
  const seen = new Map<string, number>();
  return steps.map(({ operation, params }) => {
    const about = canonicalJson([operation, params.column ?? null, params.columns ?? null, params.row ?? null]);
    const times = seen.get(about) ?? 0;
    seen.set(about, times + 1);
    return `${about}#${times}`;
  });
}
