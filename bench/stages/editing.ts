import {
  CLEANING_PHASES,
  type Cleaned,
  cleanFile,
  loadTable,
  outcome,
  publish,
  runPhases,
  storeChanges,
  storeTable,
} from '@/bench/cleaning';
import { type AnyStage, stage } from '@/bench/stage';
import { temporaryStore } from '@/bench/temporary-store';
import { defaultRecipe } from '@/lib/cleaning/default-recipe';
import { missingPositions } from '@/lib/cleaning/kernels/positions';
import { stepLine } from '@/lib/cleaning/language/steps';
import { scoreQuality } from '@/lib/cleaning/quality';
import { runOperations, type Step } from '@/lib/cleaning/recipe';
import { summarise } from '@/lib/cleaning/summary';
import { measureTable } from '@/lib/services/datasets/stages/measure';
import type { Table } from '@/lib/tabular/table';

const FILLED = 100;

async function prepare(path: string) {
  const store = temporaryStore();
  return { store, cleaned: await cleanFile(path, store) };
}

type Prepared = Awaited<ReturnType<typeof prepare>>;

/** Fills the first missing cells of a column with a value a person typed. */
function fillStep(table: Table, name: string, value: string): Step {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (column === undefined) throw new Error(`There is no column ${name}.`);
  const positions = missingPositions(column.vector).subarray(0, FILLED);
  const rows = Array.from(positions, (position) => table.rowIndex[position] as number);
  const params = { column: column.id, rows, values: rows.map(() => value) };
  return { operation: 'fill_cells', params, enabled: true };
}

/** As `lib/services/datasets/run-edits.ts`: only the edit runs, and only what it touched is measured again. */
async function fill({ store, cleaned }: Prepared): Promise<string> {
  const { source, table: before, logs, measured }: Cleaned = cleaned;
  const { table, log } = runOperations(before, [fillStep(before, 'region', 'north')]);
  await storeChanges(store, 'edit', log);
  await storeTable(store, 'edit', table);
  const after = measureTable(table, { table: before, ...measured, changes: log.blocks });
  const summary = summarise([...logs, log], scoreQuality(source), scoreQuality(after.facts));
  return `${log.applied.map(stepLine)[0]}, ${summary.missing_values_filled} filled in all`;
}

/** As `lib/pipeline/reclean.ts`: what comes after the step runs again, from the stored table of the phase before. */
async function undoDates({ store, cleaned }: Prepared): Promise<string> {
  const recipe = defaultRecipe().map((step) =>
    step.operation === 'convert_date' ? { ...step, enabled: false } : step,
  );
  const first = CLEANING_PHASES.indexOf('standardise');
  const from = await loadTable(store, CLEANING_PHASES[first - 1] ?? 'source');
  const { table, logs } = await runPhases(store, from, recipe, CLEANING_PHASES.slice(first));
  return outcome(await publish(store, cleaned.source, { table, logs: [...cleaned.logs.slice(0, first), ...logs] }));
}

export const EDITING_STAGES: readonly AnyStage[] = [
  stage({
    name: 'manual-fill',
    about: `${FILLED} cells filled in by a person in a cleaned dataset of 1M × 10, published`,
    data: { set: 'mixed' },
    budgetMs: 500,
    prepare,
    run: fill,
  }),
  stage({
    name: 'undo-middle',
    about: 'one step in the middle of the recipe of 1M × 10 switched off, what follows run again, published',
    data: { set: 'mixed' },
    budgetMs: 2500,
    prepare,
    run: undoDates,
  }),
];
