import type { StepJson } from '@/components/review/review-context';
import { moveWithinPhase, placeStep, reachOf } from '@/lib/cleaning/step-order';
import type { OperationJson } from '@/lib/contract/recipe';

/** The phase of an operation. */
export type PhaseOf = (operation: string) => string;

/** The phases of the operations there are. */
export function phasesOf(operations: readonly Pick<OperationJson, 'id' | 'phase'>[]): PhaseOf {
  const phases = new Map(operations.map(({ id, phase }) => [id, phase]));
  return (operation) => phases.get(operation) ?? '';
}

const ofStep =
  (phaseOf: PhaseOf) =>
  ({ operation }: StepJson): string =>
    phaseOf(operation);

/** First and last place a step may be moved to: a phase's steps stay together. */
export const reach = (steps: readonly StepJson[], index: number, phaseOf: PhaseOf): { first: number; last: number } =>
  reachOf(steps, index, ofStep(phaseOf));

/** The steps with one at another place, as far as its phase allows. The same list when it stays where it is. */
export const moveStep = (steps: readonly StepJson[], from: number, to: number, phaseOf: PhaseOf): readonly StepJson[] =>
  moveWithinPhase(steps, from, to, ofStep(phaseOf));

/** The steps with one more at the end of its phase. */
export const addStep = (steps: readonly StepJson[], step: StepJson, phaseOf: PhaseOf): StepJson[] =>
  placeStep(steps, step, ofStep(phaseOf));

/** Whether the step was added to the default recipe: those of the default are switched off instead of removed. */
export function isAdded(steps: readonly StepJson[], index: number, originOf: (operation: string) => string): boolean {
  const operation = steps[index]?.operation;
  if (operation === undefined) return false;
  return originOf(operation) !== 'default' || steps.findIndex((step) => step.operation === operation) !== index;
}
