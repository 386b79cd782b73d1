import { AppError } from '@/lib/errors';
import { skipSentence } from './language';
import { type ColumnHead, describeIssues, PHASES } from './operation';
import { operationOf, type Recipe, reasonToSkip, type Step } from './recipe';
import { isOperationId } from './registry';

/** What is known of a step before it runs. */
export interface StepCheck {
  /** Index in the recipe. */
  readonly step: number;
  /** Why the step cannot be run at all: parameters that are not valid, an operation that stands too late. */
  readonly error: string | null;
  /** Why the step would be skipped: a column it reads is gone by then. */
  readonly skipped: string | null;
}

/**
 * Checks a recipe by running it on the columns alone: parameters, the order of phases, and whether the columns a step
 * reads are still there when its turn comes. Columns a step removes because of what they hold cannot be foretold.
 */
export function validateRecipe(recipe: Recipe, columns: readonly ColumnHead[]): StepCheck[] {
  const names = new Map(columns.map(({ id, name }) => [id, name]));
  let heads = columns;
  let latest = 0;
  return recipe.map((step, index): StepCheck => {
    const operation = operationOf(step);
    const phase = PHASES.indexOf(operation.phase);
    if (phase < latest) {
      return {
        step: index,
        error: `${operation.label} belongs before the steps of the phase “${PHASES[latest]}”.`,
        skipped: null,
      };
    }
    latest = phase;
    const parsed = operation.schema.safeParse(step.params);
    if (!parsed.success) return { step: index, error: describeIssues(operation.id, parsed.error), skipped: null };
    if (!step.enabled) return { step: index, error: null, skipped: null };
    const skip = reasonToSkip(operation, parsed.data, heads, names);
    const skipped = skip === null ? null : skipSentence(skip);
    if (skip === null) {
      const { adds, removes } = operation.columns(parsed.data, heads);
      for (const { id, name } of adds) names.set(id, name);
      heads = [...heads.filter(({ id }) => !removes.includes(id)), ...adds];
    }
    return { step: index, error: null, skipped };
  });
}

/**
 * The recipe in unchecked JSON, its parameters filled in with defaults.
 *
 * @throws AppError `invalid_input`: not a list of steps, an unknown operation, or a step `validateRecipe` finds an error in.
 */
export function parseRecipe(value: unknown, columns: readonly ColumnHead[]): Recipe {
  if (!Array.isArray(value)) throw new AppError('invalid_input', 'A recipe is a list of steps.');
  const recipe = value.map(parseStep);
  const fields = validateRecipe(recipe, columns).flatMap(({ step, error }) =>
    error === null ? [] : [[String(step), error]],
  );
  if (fields.length > 0) {
    throw new AppError('invalid_input', `Step ${Number(fields[0]?.[0]) + 1}: ${fields[0]?.[1]}`, {
      fields: Object.fromEntries(fields),
    });
  }
  return recipe;
}

/** One step of unchecked JSON. @throws AppError `invalid_input`. */
export function parseStep(value: unknown, index = 0): Step {
  const step = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<keyof Step, unknown>>;
  if (typeof step.operation !== 'string' || !isOperationId(step.operation)) {
    throw new AppError('invalid_input', `Step ${index + 1}: there is no operation “${String(step.operation)}”.`);
  }
  if (step.enabled !== undefined && typeof step.enabled !== 'boolean') {
    throw new AppError('invalid_input', `Step ${index + 1}: “enabled” is true or false.`);
  }
  const params = operationOf({ operation: step.operation, params: {}, enabled: true }).parse(step.params ?? {});
  return { operation: step.operation, params, enabled: step.enabled ?? true };
}
