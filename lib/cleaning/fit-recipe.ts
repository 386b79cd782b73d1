import { textVector } from '@/lib/tabular/columns';
import type { Table } from '@/lib/tabular/table';
import type { ColumnHead } from './operation';
import { operationOf, type Recipe, runOperations, type Step, stepsOfPhase } from './recipe';
import type { OperationId } from './registry';
import { matchHeaders, noteAdded, translate } from './translate-columns';

/** A recipe, and the columns of the source it was made for. */
export interface ModelRecipe {
  readonly columns: readonly ColumnHead[];
  readonly steps: Recipe;
}

/** A step that means nothing on the other file. */
export interface LeftOutStep {
  readonly operation: OperationId;
  readonly params: Readonly<Record<string, unknown>>;
  /** Headers of the columns it needs; null where it is about rows of the file it was made for. */
  readonly columns: readonly string[] | null;
}

export interface FittedRecipe {
  readonly recipe: Recipe;
  /** Columns that stand for one of the model though they are called otherwise; they are renamed. */
  readonly renamed: readonly { readonly model: ColumnHead; readonly column: ColumnHead }[];
  /** Columns of the model without a counterpart, and the other way round. */
  readonly missing: readonly ColumnHead[];
  readonly added: readonly ColumnHead[];
  readonly left: readonly LeftOutStep[];
}

/** A pair of columns, by their ids in the model and in the other file. */
export interface FittedPair {
  readonly first: string;
  readonly second: string;
}

/**
 * The recipe of one file for the next of its sort. Columns are found by header, and for the rest as `pairs` say. A column that is called
 * otherwise than its counterpart is renamed before anything a person added, so that formulas find it and the result is called as
 * before. Steps about single rows, and those whose columns are not there, are left out.
 */
export function fitRecipe(
  model: ModelRecipe,
  columns: readonly ColumnHead[],
  pairs: readonly FittedPair[],
): FittedRecipe {
  const ids = matchHeaders(model.columns, columns);
  const taken = new Set(ids.values());
  for (const { first, second } of pairs) {
    if (ids.has(first) || taken.has(second)) continue;
    ids.set(first, second);
    taken.add(second);
  }
  const headers = new Map(model.columns.map(({ id, name }) => [id, name]));
  const [modelNames, names] = [namesAfter(model.steps, model.columns), namesAfter(model.steps, columns, ids)];
  const renamed = model.columns.flatMap((column) => {
    const counterpart = columns.find(({ id }) => id === ids.get(column.id));
    if (counterpart === undefined || names.get(counterpart.id) === modelNames.get(column.id)) return [];
    return [{ model: column, column: counterpart }];
  });
  const renames = renamed.map(
    ({ model: { id, name }, column }): Step => ({
      operation: 'rename_column',
      params: { column: column.id, name: modelNames.get(id) ?? name },
      enabled: true,
    }),
  );
  const early: Step[] = [];
  const edits: Step[] = [];
  const left: LeftOutStep[] = [];
  const known = new Map(ids);
  for (const step of model.steps) {
    const { operation } = step;
    if (operationOf(step).rowBound) {
      left.push({ operation, params: step.params, columns: null });
      continue;
    }
    const { params, unmatched } = translate(step.params, known, model.columns);
    if (params === undefined) {
      left.push({ operation, params: step.params, columns: unmatched.map((id) => headers.get(id) ?? id) });
      continue;
    }
    (operationOf(step).phase === 'edit' ? edits : early).push({ ...step, params });
    noteAdded(step, known, model.columns);
  }
  return {
    recipe: [...early, ...renames, ...edits],
    renamed,
    missing: model.columns.filter(({ id }) => !ids.has(id)),
    added: columns.filter(({ id }) => !taken.has(id)),
    left,
  };
}

/** What columns are called once the steps that come before those of a person have run. */
function namesAfter(
  steps: Recipe,
  columns: readonly ColumnHead[],
  ids?: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const table: Table = {
    rowIndex: new Uint32Array(0),
    columns: columns.map(({ id, name }) => ({ id, name, vector: textVector([]), type: 'text' })),
  };
  const naming = stepsOfPhase(steps, 'structure')
    .filter(({ operation, enabled }) => operation === 'normalize_column_name' && enabled)
    .flatMap((step) => {
      const { params } = ids === undefined ? step : translate(step.params, ids, []);
      return params === undefined ? [] : [{ ...step, params }];
    });
  return new Map(runOperations(table, naming).table.columns.map(({ id, name }) => [id, name]));
}
