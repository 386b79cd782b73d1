import type { StepJson } from '@/components/review/review-context';
import { PHASES } from '@/lib/cleaning/operation';

export type PhaseOf = (operation: string) => string;

const ORDER: readonly string[] = PHASES;

const rankOf = (phase: string): number => {
  const rank = ORDER.indexOf(phase);
  return rank < 0 ? PHASES.length : rank;
};

/** First and last place a step may be moved to: a phase's steps stay together. */
export function reach(steps: readonly StepJson[], index: number, phaseOf: PhaseOf): { first: number; last: number } {
  const step = steps[index];
  if (!step) return { first: index, last: index };
  const phase = phaseOf(step.operation);
  let first = index;
  let last = index;
  while (first > 0 && phaseOf(steps[first - 1]?.operation ?? '') === phase) first--;
  while (last < steps.length - 1 && phaseOf(steps[last + 1]?.operation ?? '') === phase) last++;
  return { first, last };
}

/** The steps with one at another place, as far as its phase allows. The same list when it stays where it is. */
export function moveStep(steps: readonly StepJson[], from: number, to: number, phaseOf: PhaseOf): readonly StepJson[] {
  const step = steps[from];
  const { first, last } = reach(steps, from, phaseOf);
  const place = Math.min(Math.max(to, first), last);
  return step && place !== from ? steps.toSpliced(from, 1).toSpliced(place, 0, step) : steps;
}

/** The steps with one more at the end of its phase. */
export function addStep(steps: readonly StepJson[], step: StepJson, phaseOf: PhaseOf): StepJson[] {
  const rank = rankOf(phaseOf(step.operation));
  const later = steps.findIndex(({ operation }) => rankOf(phaseOf(operation)) > rank);
  return later < 0 ? [...steps, step] : steps.toSpliced(later, 0, step);
}

/** Whether the step was added to the default recipe: those of the default are switched off instead of removed. */
export function isAdded(steps: readonly StepJson[], index: number, originOf: (operation: string) => string): boolean {
  const operation = steps[index]?.operation;
  if (operation === undefined) return false;
  return originOf(operation) !== 'default' || steps.findIndex((step) => step.operation === operation) !== index;
}
