import { z } from 'zod';
import { AppError } from '@/lib/errors';
import type { ColumnHead, Params } from './operation';
import { normalizeName } from './operations/normalize-column-name';
import { operationOf, type Recipe, type Step } from './recipe';
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
    const { params, unmatched } = translate(step.params, ids);
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
    const { params } = translate(step.params, ids);
    if (params === undefined) return [];
    noteAdded(step, ids, from);
    const isLost = operationOf(step).rowBound && !hasSameRows;
    return [{ ...step, params, enabled: step.enabled && !isLost }];
  });
}

/** Columns that a step makes are called the same in every file. */
function noteAdded(step: Step, ids: Map<string, string>, columns: readonly ColumnHead[]): void {
  if (step.operation !== 'add_column') return;
  for (const { id } of operationOf(step).columns(step.params, columns).adds) if (!ids.has(id)) ids.set(id, id);
}

/** Other source's id → this source's id. */
function matchHeaders(theirs: readonly ColumnHead[], ours: readonly ColumnHead[]): Map<string, string> {
  const free = new Set(ours);
  const ids = new Map<string, string>();
  for (const form of [(name: string) => name, normalizeName]) {
    for (const { id, name } of theirs) {
      if (ids.has(id) || form(name) === '') continue;
      const match = [...free].find((column) => form(column.name) === form(name));
      if (match === undefined) continue;
      ids.set(id, match.id);
      free.delete(match);
    }
  }
  return ids;
}

interface Translated {
  /** Undefined when a column the step needs has no match. */
  readonly params: Params | undefined;
  readonly unmatched: string[];
}

/**
 * Column ids stand under `column`, `columns` and `except` (see `Params`), and under `column` in lists of conditions or sort keys. A
 * step for one column needs it, and so does a condition or key; of several the matching ones are enough; a column to leave alone may
 * be missing.
 */
function translate(params: Params, ids: ReadonlyMap<string, string>): Translated {
  const translated: Params = { ...params };
  const unmatched: string[] = [];
  const one = (id: string): string[] => {
    const match = translateId(id, ids);
    if (match === undefined) unmatched.push(id);
    return match === undefined ? [] : [match];
  };
  let isUsable = true;
  if (typeof params.column === 'string') {
    const [match] = one(params.column);
    isUsable = match !== undefined;
    translated.column = match;
  }
  if (Array.isArray(params.columns)) {
    const matches = params.columns.flatMap(one);
    isUsable &&= matches.length > 0;
    translated.columns = matches;
  }
  if (Array.isArray(params.except))
    translated.except = params.except.flatMap((id: string) => translateId(id, ids) ?? []);
  for (const [name, value] of Object.entries(params)) {
    if (!Array.isArray(value) || !value.some(hasColumn)) continue;
    translated[name] = value.map((item: unknown) => {
      if (!hasColumn(item)) return item;
      const [match] = one(item.column);
      isUsable &&= match !== undefined;
      return { ...item, column: match };
    });
  }
  return { params: isUsable ? translated : undefined, unmatched };
}

/** Whether this is a condition on a column, or a key to sort by. */
function hasColumn(item: unknown): item is { readonly column: string } {
  return typeof item === 'object' && item !== null && 'column' in item && typeof item.column === 'string';
}

/** Columns that came out of a split are called after the one that was split: `c3_1`. */
function translateId(id: string, ids: ReadonlyMap<string, string>): string | undefined {
  const known = ids.get(id);
  if (known !== undefined) return known;
  const cut = id.lastIndexOf('_');
  const parent = cut < 0 ? undefined : translateId(id.slice(0, cut), ids);
  return parent === undefined ? undefined : parent + id.slice(cut);
}
