import { addStep } from './edit-recipe';
import { speaksOfOneFile } from './preset-choices';
import { operationOf, type Recipe, type Step } from './recipe';

/** Whether any file can be cleaned by a step: one of every recipe that speaks of no column of this file. */
function isOfPreset(step: Step): boolean {
  return operationOf(step).origin === 'default' && !speaksOfOneFile(step.params);
}

/** The steps of a recipe by which any file can be cleaned. */
export function presetSteps(recipe: Recipe): Step[] {
  return recipe
    .filter(isOfPreset)
    .map(({ operation, params, enabled }) => ({ operation, params: { ...params }, enabled }));
}

/** The recipe cleaned by these steps instead, with all that a person added to it. */
export function withPreset(recipe: Recipe, steps: Recipe): Recipe {
  return recipe.filter((step) => !isOfPreset(step)).reduce<Recipe>(addStep, steps);
}
