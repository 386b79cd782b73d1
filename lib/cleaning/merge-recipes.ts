import { canonicalJson } from './canonical';
import { addStep } from './edit-recipe';
import type { Recipe, Step } from './recipe';

/** A step both changed, each in another way. */
export interface MergeConflict {
  readonly base: Step;
  /** Null when it was removed. */
  readonly mine: Step | null;
  readonly theirs: Step | null;
}

export interface MergedRecipe {
  /** Where there is a conflict, what the other person did, which is what is stored already. */
  readonly recipe: Recipe;
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Joins two edits of one recipe, for a person whose change came second. Steps are matched by operation, columns and
 * how often that pair occurred before. What only one of the two changed, removed or added is taken over; what both
 * changed differently is a conflict. Steps that were only moved stay where the other person has them.
 */
export function mergeRecipes(base: Recipe, mine: Recipe, theirs: Recipe): MergedRecipe {
  const before = byKey(base);
  const ours = byKey(mine);
  const others = byKey(theirs);
  const conflicts: MergeConflict[] = [];
  const merged: Step[] = [];
  for (const [key, theirStep] of others) {
    const baseStep = before.get(key);
    const myStep = ours.get(key);
    if (baseStep === undefined) {
      if (myStep !== undefined && !same(myStep, theirStep))
        conflicts.push({ base: theirStep, mine: myStep, theirs: theirStep });
      merged.push(theirStep);
    } else if (same(myStep, baseStep) || same(myStep, theirStep)) merged.push(theirStep);
    else if (same(theirStep, baseStep)) {
      if (myStep !== undefined) merged.push(myStep);
    } else {
      conflicts.push({ base: baseStep, mine: myStep ?? null, theirs: theirStep });
      merged.push(theirStep);
    }
  }
  let recipe: Recipe = merged;
  for (const [key, myStep] of ours) {
    if (others.has(key)) continue;
    const baseStep = before.get(key);
    if (baseStep === undefined) recipe = addStep(recipe, myStep);
    else if (!same(myStep, baseStep)) conflicts.push({ base: baseStep, mine: myStep, theirs: null });
  }
  return { recipe, conflicts };
}

function same(a: Step | undefined, b: Step | undefined): boolean {
  return a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b);
}

function byKey(recipe: Recipe): Map<string, Step> {
  const seen = new Map<string, number>();
  const steps = new Map<string, Step>();
  for (const step of recipe) {
    const key = canonicalJson([
      step.operation,
      step.params.column ?? null,
      step.params.columns ?? null,
      step.params.row ?? null,
    ]);
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    steps.set(`${key}#${times}`, step);
  }
  return steps;
}
