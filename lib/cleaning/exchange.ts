import { z } from 'zod';
import { AppError } from '@/lib/errors';
import type { ColumnHead } from './operation';
import { operationOf, type Recipe, type Step } from './recipe';
import { matchHeaders, noteAdded, translate } from './translate-columns';
import { parseStep } from './validate';

const FORMAT = 'refinex-recipe';

/** A recipe as a file: with the headers its column ids stand for, so that it can be used on another upload. */
export interface RecipeFile {
  readonly format: typeof FORMAT;
  readonly version: 1;
  /** Columns of the source the recipe was made for, in order. */
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  readonly steps: Recipe;
}

const fileSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  columns: z.array(z.object({ id: z.string(), name: z.string() })),
  steps: z.array(z.unknown()),
});

export interface ImportedRecipe {
  readonly recipe: Recipe;
  /** Steps left out, each with why: it speaks of rows of the other file, or of a column this one does not have. */
  readonly left: readonly { readonly step: Step; readonly reason: string }[];
}

/** The recipe as a file. @param columns the columns of the source, with the headers they have there. */
export function exportRecipe(recipe: Recipe, columns: readonly ColumnHead[]): RecipeFile {
  return { format: FORMAT, version: 1, columns: columns.map(({ id, name }) => ({ id, name })), steps: recipe };
}

/**
 * A recipe from a file, for a source with these columns. Columns are found by header: the same text, or the same name
 * once normalised; a header that repeats is matched in order. Steps about single rows are left out, since the rows of
 * another file are others.
 *
 * @throws AppError `invalid_input` when the value is no recipe file or a step in it is not valid.
 */
export function importRecipe(file: unknown, columns: readonly ColumnHead[]): ImportedRecipe {
  const parsed = fileSchema.safeParse(file);
  if (!parsed.success)
    throw new AppError('invalid_input', 'This is not a recipe exported by RefineX.', { cause: parsed.error });
  const names = new Map(parsed.data.columns.map(({ id, name }) => [id, name]));
  const ids = matchHeaders(parsed.data.columns, columns);
  const recipe: Step[] = [];
  const left: { step: Step; reason: string }[] = [];
  for (const [index, value] of parsed.data.steps.entries()) {
    const step = parseStep(value, index);
    if (operationOf(step).rowBound) {
      left.push({ step, reason: 'It is about rows of the file it was made for.' });
      continue;
    }
    const { params, unmatched } = translate(step.params, ids, parsed.data.columns);
    if (params !== undefined) {
      recipe.push({ ...step, params });
      noteAdded(step, ids, parsed.data.columns);
    } else
      left.push({
        step,
        reason: `There is no column like “${unmatched.map((id) => names.get(id) ?? id).join('”, “')}”.`,
      });
  }
  return { recipe, left };
}

/**
 * A recipe for the same file read in another way. Columns are found as in `importRecipe`; where as many columns have come
 * out as before, one without a match stands for the one in its place. Steps for columns that are not there any more are left
 * out; steps about single rows are switched off, unless every row is where it was.
 */
export function carryRecipe(
  recipe: Recipe,
  from: readonly ColumnHead[],
  to: readonly ColumnHead[],
  hasSameRows: boolean,
): Recipe {
  const ids = matchHeaders(from, to);
  const taken = new Set(ids.values());
  if (from.length === to.length) {
    for (const [place, { id }] of from.entries()) {
      const counterpart = to[place]?.id;
      if (!ids.has(id) && counterpart !== undefined && !taken.has(counterpart)) ids.set(id, counterpart);
    }
  }
  return recipe.flatMap((step): Step[] => {
    const { params } = translate(step.params, ids, from);
    if (params === undefined) return [];
    noteAdded(step, ids, from);
    const isLost = operationOf(step).rowBound && !hasSameRows;
    return [{ ...step, params, enabled: step.enabled && !isLost }];
  });
}
