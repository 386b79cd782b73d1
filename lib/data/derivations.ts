import { and, asc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { database } from '@/db/client';
import { cleanedDatasets, datasetParents, sourceTables, uploadJobs } from '@/db/schema';
import { AppError } from '@/lib/errors';
import type { Derivation, ParentVersion } from '@/lib/shape/parents';
import type { ShapeNote } from '@/lib/shape/shape';
import { readableBy } from './access';
import type { Actor } from './actor';
import { requireJob } from './jobs';
import { inWritableJob } from './writable-job';

/** A dataset another is made of; nulls once it was deleted. */
export interface Parent {
  jobId: string | null;
  filename: string | null;
  version: number | null;
}

export interface DerivationState {
  /** Null for what was uploaded. */
  derivation: Derivation | null;
  /** In the order the shape speaks of them, as they are now. */
  parents: Parent[];
  /** What the current version was made of. */
  madeOf: ParentVersion[];
  notes: ShapeNote[];
  children: { jobId: string; filename: string; derivation: Derivation }[];
}

/** What a dataset is made of, and what is made of it. Throws `not_found`. */
export async function derivationState(actor: Actor, jobId: string): Promise<DerivationState> {
  const job = await requireJob(actor, jobId);
  const parent = alias(uploadJobs, 'parent');
  const [parents, children, [source]] = await Promise.all([
    database()
      .select({ jobId: datasetParents.parentId, filename: parent.filename, version: parent.version })
      .from(datasetParents)
      .leftJoin(parent, eq(parent.id, datasetParents.parentId))
      .where(eq(datasetParents.jobId, jobId))
      .orderBy(asc(datasetParents.position)),
    database()
      .selectDistinct({
        jobId: uploadJobs.id,
        filename: uploadJobs.filename,
        derivation: uploadJobs.derivation,
        createdAt: uploadJobs.createdAt,
      })
      .from(datasetParents)
      .innerJoin(uploadJobs, eq(uploadJobs.id, datasetParents.jobId))
      .where(and(eq(datasetParents.parentId, jobId), readableBy(actor, uploadJobs.workspaceId)))
      .orderBy(asc(uploadJobs.createdAt)),
    database()
      .select({ madeOf: sourceTables.parents, notes: sourceTables.shapeNotes })
      .from(cleanedDatasets)
      .innerJoin(
        sourceTables,
        and(eq(sourceTables.jobId, jobId), eq(sourceTables.tableKey, cleanedDatasets.sourceTableKey)),
      )
      .where(and(eq(cleanedDatasets.jobId, jobId), eq(cleanedDatasets.version, job.version))),
  ]);
  return {
    derivation: job.derivation,
    parents,
    madeOf: source?.madeOf ?? [],
    notes: source?.notes ?? [],
    children: children.flatMap(({ jobId: id, filename, derivation }) =>
      derivation ? [{ jobId: id, filename, derivation }] : [],
    ),
  };
}

/** Whether datasets follow this one. Throws `not_found`. */
export async function hasFollowers(actor: Actor, jobId: string): Promise<boolean> {
  const { children } = await derivationState(actor, jobId);
  return children.some(({ derivation }) => derivation.follows);
}

/** Has a derived dataset follow what it is made of, or not. Throws `not_found`, `forbidden`, and `wrong_state` for an upload. */
export async function setFollows(actor: Actor, jobId: string, follows: boolean): Promise<void> {
  await inWritableJob(actor, jobId, async (tx) => {
    const [job] = await tx
      .select({ derivation: uploadJobs.derivation })
      .from(uploadJobs)
      .where(eq(uploadJobs.id, jobId));
    if (!job?.derivation) throw new AppError('wrong_state', 'This dataset is not made of others.');
    await tx
      .update(uploadJobs)
      .set({ derivation: { ...job.derivation, follows } })
      .where(eq(uploadJobs.id, jobId));
  });
}
