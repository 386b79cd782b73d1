import { type ChangeLog, decodeChanges, encodeChangesParts, entryCount } from '@/lib/cleaning/changes';
import { defaultRecipe } from '@/lib/cleaning/default-recipe';
import { PHASES, type Phase } from '@/lib/cleaning/operation';
import { scoreQuality } from '@/lib/cleaning/quality';
import { measureFacts, type QualityFacts } from '@/lib/cleaning/quality-facts';
import { type Recipe, runPhase } from '@/lib/cleaning/recipe';
import { type CleaningSummary, summarise } from '@/lib/cleaning/summary';
import { type Measured, measureTable } from '@/lib/services/datasets/stages/measure';
import type { Storage } from '@/lib/storage/storage';
import { tableFromIpc, tableToIpcParts } from '@/lib/tabular/arrow-ipc';
import type { Table } from '@/lib/tabular/table';
import { readSource } from './source';

/** The phases an upload goes through; what a person does comes after. */
export const CLEANING_PHASES = PHASES.filter((phase) => phase !== 'edit');

/** What the pipeline leaves behind for a dataset, but for its records in the database. */
export interface Cleaned {
  source: QualityFacts;
  table: Table;
  logs: ChangeLog[];
  summary: CleaningSummary;
  measured: Measured;
}

const tableKey = (stage: string) => `stages/${stage}.arrow`;
const changesKey = (stage: string) => `changes/${stage}.arrow`;

export async function storeTable(store: Storage, stage: string, table: Table): Promise<void> {
  await store.put(tableKey(stage), tableToIpcParts(table));
}

export async function loadTable(store: Storage, stage: string): Promise<Table> {
  return tableFromIpc(await store.read(tableKey(stage)));
}

export async function storeChanges(store: Storage, stage: string, log: ChangeLog): Promise<void> {
  await store.put(changesKey(stage), encodeChangesParts(log));
}

export async function loadChanges(store: Storage, stage: string): Promise<ChangeLog> {
  return decodeChanges(await store.read(changesKey(stage)));
}

/**
 * What `lib/pipeline` does from the uploaded file to the published version, step for step, without its records in the
 * database: read, store the source and measure it; run each phase, store its table and its log; measure what results.
 */
export async function cleanFile(file: string, store: Storage, recipe: Recipe = defaultRecipe()): Promise<Cleaned> {
  const table = await readSource(file);
  await storeTable(store, 'source', table);
  const source = measureFacts(table);
  return publish(store, source, await runPhases(store, table, recipe, CLEANING_PHASES));
}

/** Runs some phases of a recipe on the table of the phase before and stores what each gave. */
export async function runPhases(
  store: Storage,
  from: Table,
  recipe: Recipe,
  phases: readonly Phase[],
): Promise<{ table: Table; logs: ChangeLog[] }> {
  const logs: ChangeLog[] = [];
  let table = from;
  for (const phase of phases) {
    const result = runPhase(table, recipe, phase);
    await storeChanges(store, phase, result.log);
    await storeTable(store, phase, result.table);
    table = result.table;
    logs.push(result.log);
  }
  return { table, logs };
}

/** Measures the result and sums up what was done, as the last step of the pipeline does. */
export async function publish(
  store: Storage,
  source: QualityFacts,
  { table, logs }: { table: Table; logs: ChangeLog[] },
): Promise<Cleaned> {
  const measured = measureTable(table);
  const summary = summarise(logs, scoreQuality(source), scoreQuality(measured.facts));
  await store.put('published.json', Buffer.from(JSON.stringify({ summary, profile: measured.profile })));
  return { source, table, logs, summary, measured };
}

export function countEntries(logs: readonly ChangeLog[]): number {
  return logs.reduce((sum, { blocks }) => sum + blocks.reduce((count, block) => count + entryCount(block), 0), 0);
}

export function outcome({ summary, logs }: Pick<Cleaned, 'summary' | 'logs'>): string {
  const { row_count_after, quality_score_before, quality_score } = summary;
  return `${row_count_after} rows, ${countEntries(logs)} changes, quality ${quality_score_before} → ${quality_score}`;
}
