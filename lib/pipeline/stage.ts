import { type ChangeLog, decodeChanges } from '@/lib/cleaning/changes';
import { pipelineJob } from '@/lib/data/pipeline';
import { storage } from '@/lib/storage';
import { tableFromIpc } from '@/lib/tabular/arrow-ipc';
import type { Table } from '@/lib/tabular/table';

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

export async function loadTable(tableKey: string): Promise<Table> {
  return tableFromIpc(await storage().read(tableKey));
}

export async function loadChanges(changesKey: string): Promise<ChangeLog> {
  return decodeChanges(await storage().read(changesKey));
}

/**
 * The stage, unless its job was deleted while it was being written: then what was written is removed again. Deleting
 * a job removes its row before its files, so one of the two always sees the other.
 */
export async function keepUnlessGone(jobId: string, storagePrefix: string, stage: StoredStage): Promise<StageRef> {
  if (await pipelineJob(jobId)) return stage;
  await storage().deletePrefix(storagePrefix);
  return { gone: true };
}
