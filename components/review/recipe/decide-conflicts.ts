import type { StepJson } from '@/components/review/review-context';
import type { ConflictJson } from '@/components/review/use-review-write';
import { canonicalJson } from '@/lib/cleaning/canonical';
import { addStep, type PhaseOf } from './recipe-order';

/** The joined recipe, which holds the other person's form of each step both changed, with each of these decided. */
export function decideConflicts(
  merged: readonly StepJson[],
  conflicts: readonly ConflictJson[],
  choices: readonly ('mine' | 'theirs')[],
  phaseOf: PhaseOf,
): readonly StepJson[] {
  return conflicts.reduce((steps, { mine, theirs }, index) => {
    if (choices[index] !== 'mine') return steps;
    const at = theirs ? steps.findIndex((step) => isSame(step, theirs)) : -1;
    if (at < 0) return mine ? addStep(steps, mine, phaseOf) : steps;
    return mine ? steps.with(at, mine) : steps.toSpliced(at, 1);
  }, merged);
}

const isSame = (a: StepJson, b: StepJson): boolean =>
  canonicalJson([a.operation, a.params, a.enabled]) === canonicalJson([b.operation, b.params, b.enabled]);
