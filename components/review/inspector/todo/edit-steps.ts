import type { StepJson } from '@/components/review/review-context';
import type { RecipeEditJson } from '@/lib/contract/work-list';

/** The steps with a change made that the server proposed. */
export function editSteps(steps: readonly StepJson[], { at, place, step }: RecipeEditJson): StepJson[] {
  return place === 'instead' ? steps.toSpliced(at, 1, step) : steps.toSpliced(at + 1, 0, step);
}
