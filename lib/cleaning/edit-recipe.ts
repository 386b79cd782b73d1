import { PHASES } from './operation';
import { operationOf, type Recipe, type Step } from './recipe';

/** The recipe with the step at the end of its phase, where every step it may depend on has run. */
export function addStep(recipe: Recipe, step: Step): Recipe {
  const phase = phaseOf(step);
  const later = recipe.findIndex((other) => phaseOf(other) > phase);
  return later < 0 ? [...recipe, step] : recipe.toSpliced(later, 0, step);
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
  const step = recipe[from];
  if (step === undefined) return recipe;
  const rest = recipe.toSpliced(from, 1);
  const first = rest.filter((other) => phaseOf(other) < phaseOf(step)).length;
  const last = rest.filter((other) => phaseOf(other) <= phaseOf(step)).length;
  return rest.toSpliced(Math.min(Math.max(to, first), last), 0, step);
}

function phaseOf(step: Step): number {
  return PHASES.indexOf(operationOf(step).phase);
}
