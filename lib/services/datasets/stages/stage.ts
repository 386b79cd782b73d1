import { type ChangeLog, encodeChangesParts } from '@/lib/cleaning/changes';
import { runOperations } from '@/lib/cleaning/recipe';
import { pipelineJob } from '@/lib/data/system/pipeline';
import { storage } from '@/lib/storage';
import { rememberTable } from '@/lib/storage/tables';
import { tableToIpcParts } from '@/lib/tabular/arrow-ipc';
import type { Table } from '@/lib/tabular/table';
import type { RecipeStage } from './recipe-stages';

/** Where a stage left its results, small enough to travel between steps. */
export interface StoredStage {
  readonly gone?: false;
  /** Identifies the source and the operations run on it so far. */
  readonly hash: string;
  readonly tableKey: string;
  /** Absent for the source, which no operation has touched. */
  readonly changesKey?: string;
}

/** The job was deleted while it ran; the steps that follow have nothing to do. */
export interface GoneStage {
  readonly gone: true;
}

export type StageRef = StoredStage | GoneStage;

/** Stores a table for good and keeps it at hand. */
export async function storeTable(tableKey: string, table: Table): Promise<void> {
  await storage().put(tableKey, tableToIpcParts(table));
  await rememberTable(tableKey, table);
}

/**
 * Runs the steps of a stage and stores what they changed. The table that results is left to the caller to store, last of
 * all: a stage whose table is stored is complete.
 */
export async function runStage(
  table: Table,
  { steps, changesKey }: RecipeStage,
  names: ReadonlyMap<string, string>,
): Promise<{ table: Table; log: ChangeLog }> {
  const result = runOperations(table, steps, names);
  await storage().put(changesKey, encodeChangesParts(result.log));
  return result;
}

/** Index of the last stage whose table is stored; −1 is the source. */
export async function lastStored(stages: readonly RecipeStage[]): Promise<number> {
  for (let index = stages.length - 1; index >= 0; index--) {
    const stage = stages[index];
    if (stage && (await storage().exists(stage.tableKey))) return index;
  }
  return -1;
}

/** Removes what was stored for a job that was deleted meanwhile; true when it was. */
export async function removeIfGone(jobId: string, storagePrefix: string): Promise<boolean> {
  if (await pipelineJob(jobId)) return false;
  await storage().deletePrefix(storagePrefix);
  return true;
}

/**
 * The stage, unless its job was deleted while it was being written: then what was written is removed again. Deleting
 * a job removes its row before its files, so one of the two always sees the other.
 */
export async function keepUnlessGone(jobId: string, storagePrefix: string, stage: StoredStage): Promise<StageRef> {
  return (await removeIfGone(jobId, storagePrefix)) ? { gone: true } : stage;
}
