import { type FittedRecipe, fitRecipe } from '@/lib/cleaning/fit-recipe';
import type { Recipe } from '@/lib/cleaning/recipe';
import { parseStep } from '@/lib/cleaning/validate';
import { matchSchemas } from '@/lib/comparison';
import { CERTAIN } from '@/lib/comparison/matching/match';
import { type PipelineJob, saveFit } from '@/lib/data/system/pipeline';
import { type Model, type ModelFit, modelOf } from '@/lib/services/datasets/stages/model';
import { storage } from '@/lib/storage';
import { loadTable } from '@/lib/storage/tables';
import type { Table } from '@/lib/tabular/table';

/**
 * Fits the recipe of the dataset an upload is cleaned like to the file that came, and keeps how. Undefined for an upload that is cleaned
 * otherwise. Columns whose headers differ are taken for one where a comparison would be certain of it; what is only likely is told.
 */
export async function fitToModel(job: PipelineJob, sourceTableKey: string): Promise<Recipe | undefined> {
  const model = modelOf(job.options);
  if (model === undefined) return undefined;
  const table = await loadTable(sourceTableKey);
  const matches = await columnsAlike(model, table);
  const certain = matches.filter(({ similarity }) => similarity >= CERTAIN);
  const steps = model.steps.map(parseStep);
  const fitted = fitRecipe({ columns: model.columns, steps }, table.columns, certain);
  const recipe = fitted.recipe;
  await saveFit(job.id, { steps: [...recipe], like: { ...model, fit: fitOf(fitted, matches) } });
  return recipe;
}

type Match = ReturnType<typeof matchSchemas>['matches'][number];

/** Without the source of the model, which may have been deleted since, headers alone tell. */
async function columnsAlike({ source_table_key: key, remembered }: Model, table: Table): Promise<readonly Match[]> {
  if (!(await storage().exists(key))) return [];
  return matchSchemas(await loadTable(key), table, { remembered }).matches;
}

function fitOf(fitted: FittedRecipe, matches: readonly Match[]): ModelFit {
  const { renamed, missing, added, left } = fitted;
  const theirs = new Map(missing.map(({ id, name }) => [id, name]));
  const ours = new Map(added.map(({ id, name }) => [id, name]));
  return {
    renamed: renamed.map((pair) => ({ model: pair.model.name, column: pair.column.name })),
    perhaps: matches.flatMap(({ first, second, similarity }) => {
      const [modelName, name] = [theirs.get(first), ours.get(second)];
      return modelName === undefined || name === undefined ? [] : [{ model: modelName, column: name, similarity }];
    }),
    missing: [...theirs.values()],
    added: [...ours.values()],
    left: left.map(({ operation, columns }) => ({ operation, columns: columns === null ? null : [...columns] })),
  };
}
