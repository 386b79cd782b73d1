import { PHASES, type Phase } from '@/lib/cleaning/operation';
import { type PlacedStep, prefixHash, type Recipe, stepsOfPhase } from '@/lib/cleaning/recipe';
import { hashOfTableKey, stageChangesKey, stageTableKey } from './keys';

/** The steps between two stored tables, and where their results lie. */
export interface RecipeStage {
  readonly phase: Phase;
  readonly steps: readonly PlacedStep[];
  readonly hash: string;
  readonly tableKey: string;
  readonly changesKey: string;
}

/** Each phase is one stage; of what a person does to the cleaned table, each step is. */
function segmentsOf(recipe: Recipe): Segment[] {
  return PHASES.flatMap((phase): Segment[] => {
    const steps = stepsOfPhase(recipe, phase);
    return phase === 'edit' ? steps.map((step) => ({ phase, steps: [step] })) : [{ phase, steps }];
  });
}

/**
 * The stages of a recipe in order. Each is named by a hash of its steps and of the stage before, so that equal recipes on
 * one source share their stages, and recipes that differ share those before the difference.
 */
export function stagesOf(storagePrefix: string, sourceTableKey: string, recipe: Recipe): RecipeStage[] {
  return chain(storagePrefix, hashOfTableKey(sourceTableKey), segmentsOf(recipe));
}

/** One phase of a recipe, run on the table of the stage before. */
export function phaseAfter(storagePrefix: string, tableKey: string, recipe: Recipe, phase: Phase): RecipeStage {
  const steps = stepsOfPhase(recipe, phase);
  return next(storagePrefix, hashOfTableKey(tableKey), { phase, steps });
}

/** The stages of the steps from index `from` on, which a person added after everything else. */
export function editsAfter(storagePrefix: string, tableKey: string, recipe: Recipe, from: number): RecipeStage[] {
  const added = segmentsOf(recipe).filter(({ phase, steps }) => phase === 'edit' && (steps[0]?.step ?? 0) >= from);
  return chain(storagePrefix, hashOfTableKey(tableKey), added);
}

type Segment = Pick<RecipeStage, 'phase' | 'steps'>;

function next(storagePrefix: string, from: string, segment: Segment): RecipeStage {
  const hash = prefixHash(from, segment.steps);
  return {
    ...segment,
    hash,
    tableKey: stageTableKey(storagePrefix, hash),
    changesKey: stageChangesKey(storagePrefix, hash),
  };
}

function chain(storagePrefix: string, from: string, segments: readonly Segment[]): RecipeStage[] {
  const stages: RecipeStage[] = [];
  for (const segment of segments) stages.push(next(storagePrefix, stages.at(-1)?.hash ?? from, segment));
  return stages;
}
