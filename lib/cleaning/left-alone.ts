import type { AppliedStep } from './changes/model';
import type { Note } from './changes/reason';
import type { Recipe, Step } from './recipe';

/** One change of a recipe: a step in the place of the one at this index, or after it. */
export interface RecipeEdit {
  readonly at: number;
  readonly place: 'instead' | 'after';
  readonly step: Step;
}

/** Something that a step did not do by itself, and how the recipe says that it is to be done all the same. */
export interface LeftAlone {
  readonly note: Extract<
    Note,
    { code: 'duplicates_kept' | 'not_filled' | 'not_converted' | 'order_unknown' | 'bounds_unread' }
  >;
  readonly edit: RecipeEdit;
}

/** The recipe with the edit made. */
export function editRecipe(recipe: Recipe, { at, place, step }: RecipeEdit): Recipe {
  return place === 'instead' ? recipe.with(at, step) : recipe.toSpliced(at + 1, 0, step);
}

/** What the steps of a recipe left for a person to decide, and nobody has decided since, in the order of the recipe. */
export function leftAlone(applied: readonly AppliedStep[], recipe: Recipe): LeftAlone[] {
  return applied.flatMap(({ step: at, facts }) => {
    const step = recipe[at];
    if (step === undefined) return [];
    return facts.notes.flatMap((note): LeftAlone[] => {
      switch (note.code) {
        case 'duplicates_kept': {
          const edit = { at, place: 'instead' as const, step: withParams(step, { without_key: 'remove' }) };
          return [{ note, edit }];
        }
        case 'not_filled':
        case 'not_converted':
        case 'order_unknown': {
          if (isNamedLater(recipe, at, step.operation, note.columnId)) return [];
          const named = { columns: [note.columnId], ...(note.code === 'not_filled' ? {} : { unsure: 'convert' }) };
          return [{ note, edit: { at, place: 'after', step: withParams(step, named) } }];
        }
        case 'bounds_unread': {
          if (isNamedLater(recipe, at, step.operation, note.columnId)) return [];
          // Before the step, which would leave no text to read.
          const named = withParams(step, { columns: [note.columnId], ranges: 'midpoint', bounds: 'bound' });
          return [{ note, edit: { at: at - 1, place: 'after', step: named } }];
        }
        default:
          return [];
      }
    });
  });
}

function withParams(step: Step, params: Step['params']): Step {
  return { ...step, params: { ...step.params, ...params } };
}

/** Whether another step of the operation, which somebody added, names the column. */
function isNamedLater(recipe: Recipe, at: number, operation: string, columnId: string): boolean {
  return recipe.some(
    (step, index) =>
      index !== at &&
      step.enabled &&
      step.operation === operation &&
      Array.isArray(step.params.columns) &&
      step.params.columns.includes(columnId),
  );
}
