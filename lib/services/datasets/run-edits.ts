import type { ChangeLog } from '@/lib/cleaning/changes';
import { measureFacts } from '@/lib/cleaning/quality-facts';
import type { Recipe } from '@/lib/cleaning/recipe';
import type { CurrentVersion, VersionContent } from '@/lib/data/versions';
import { loadChanges, loadTable } from '@/lib/storage/tables';
import { measureTable } from './stages/measure';
import { editsAfter } from './stages/recipe-stages';
import { sourceNames } from './stages/source';
import { runStage, storeTable } from './stages/stage';
import { versionContent } from './stages/version-content';

/** Runs the edits a recipe adds to the current one, on the current table alone, and stores what results. */
export async function runEdits(current: CurrentVersion, recipe: Recipe): Promise<VersionContent> {
  const { sourceTableKey, tableKey, changeKeys, qualityFacts, profile } = current.dataset;
  const stages = editsAfter(current.storagePrefix, tableKey, recipe, current.recipe.length);
  const names = await sourceNames(sourceTableKey);
  const before = await loadTable(tableKey);
  const logs: ChangeLog[] = [];
  let table = before;
  for (const stage of stages) {
    const result = await runStage(table, stage, names);
    table = result.table;
    logs.push(result.log);
  }
  const lastKey = stages.at(-1)?.tableKey ?? tableKey;
  const [, earlier] = await Promise.all([storeTable(lastKey, table), loadChanges(changeKeys)]);
  const changes = logs.flatMap(({ blocks }) => blocks);
  const measured = measureTable(
    table,
    qualityFacts ? { table: before, facts: qualityFacts.after, profile, changes } : undefined,
  );
  return versionContent(
    {
      sourceTableKey,
      tableKey: lastKey,
      changeKeys: [...changeKeys, ...stages.map(({ changesKey }) => changesKey)],
    },
    [...earlier, ...logs],
    qualityFacts?.before ?? measureFacts(await loadTable(sourceTableKey)),
    measured,
    current.dataset,
  );
}
