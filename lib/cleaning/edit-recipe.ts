import { operationOf, type Recipe, type Step } from './recipe';
import { moveWithinPhase, placeStep } from './step-order';

/** The recipe with the step at the end of its phase, where every step it may depend on has run. */
export function addStep(recipe: Recipe, step: Step): Recipe {
  return placeStep(recipe, step, phaseOf);
}

/** The recipe without the step at this index: undoing it, wherever it stands. The later steps run again without it. */
export function removeStep(recipe: Recipe, index: number): Recipe {
  return recipe.toSpliced(index, 1);
}

/** The recipe with a step switched on or off, its parameters changed, or both. */
export function changeStep(recipe: Recipe, index: number, change: Partial<Pick<Step, 'params' | 'enabled'>>): Recipe {
  return recipe.map((step, i) => (i === index ? { ...step, ...change } : step));
}

/** The recipe with a step moved, as far as its phase allows. */
export function moveStep(recipe: Recipe, from: number, to: number): Recipe {
  return moveWithinPhase(recipe, from, to, phaseOf);
}

const phaseOf = (step: Step): string => operationOf(step).phase;
