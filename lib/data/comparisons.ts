import { and, desc, eq, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { database } from '@/db/client';
import { comparisons, confirmedPairs, uploadJobs } from '@/db/schema';
import type { RememberedPair } from '@/lib/comparison';
import { AppError } from '@/lib/errors';
import { notFound, readableBy } from './access';
import type { Actor } from './actor';
import { requireJob } from './jobs';
import { inWritableJob } from './writable-job';

export type { ComparisonSettings, StoredProposal } from '@/db/schema/comparisons';

type Row = typeof comparisons.$inferSelect;

/** With the names of the two files. */
export type ComparisonRow = Row & { filename1: string; filename2: string };

export type NewComparisonRow = Pick<Row, 'jobId1' | 'jobId2' | 'proposal' | 'mapping'>;
export type ComparisonChange = Pick<Row, 'mapping' | 'status' | 'settings'>;

/** More are not remembered: the latest count. */
const MOST_REMEMBERED = 5000;

/**
 * The workspace of both datasets. Throws `not_found` for one the actor may not see, and `invalid_input` when they stand in
 * different workspaces: whoever sees a comparison sees both.
 */
export async function workspaceOfBoth(actor: Actor, jobId1: string, jobId2: string): Promise<string> {
  const [first, second] = await Promise.all([requireJob(actor, jobId1), requireJob(actor, jobId2)]);
  if (first.workspaceId === second.workspaceId) return first.workspaceId;
  throw new AppError('invalid_input', 'These datasets belong to different workspaces, so they cannot be compared.');
}

/** Keeps a comparison. Throws as `workspaceOfBoth`; `forbidden` for a viewer. */
export async function insertComparison(actor: Actor, comparison: NewComparisonRow): Promise<ComparisonRow> {
  const workspaceId = await workspaceOfBoth(actor, comparison.jobId1, comparison.jobId2);
  const { id } = await inWritableJob(actor, comparison.jobId1, async (tx) => {
    const [second] = await tx
      .select({ id: uploadJobs.id })
      .from(uploadJobs)
      .where(and(eq(uploadJobs.id, comparison.jobId2), eq(uploadJobs.workspaceId, workspaceId)))
      .for('key share');
    if (!second) throw notFound('upload');
    const [row] = await tx
      .insert(comparisons)
      .values({ ...comparison, workspaceId, createdBy: actor.userId })
      .returning({ id: comparisons.id });
    if (!row) throw new Error('The inserted comparison was not returned.');
    return row;
  });
  return findComparison(actor, id);
}

function select(actor: Actor) {
  const first = alias(uploadJobs, 'first_job');
  const second = alias(uploadJobs, 'second_job');
  const query = database()
    .select({ comparison: comparisons, filename1: first.filename, filename2: second.filename })
    .from(comparisons)
    .innerJoin(first, eq(first.id, comparisons.jobId1))
    .innerJoin(second, eq(second.id, comparisons.jobId2));
  return { query, isReadable: readableBy(actor, comparisons.workspaceId) };
}

const flat = ({ comparison, ...names }: { comparison: Row; filename1: string; filename2: string }): ComparisonRow => ({
  ...comparison,
  ...names,
});

/** Throws `not_found`. */
export async function findComparison(actor: Actor, id: string): Promise<ComparisonRow> {
  const { query, isReadable } = select(actor);
  const [row] = await query.where(and(eq(comparisons.id, id), isReadable));
  if (!row) throw notFound('comparison');
  return flat(row);
}

/** Comparisons the actor may see, or those a dataset takes part in, newest first. */
export async function listComparisons(
  actor: Actor,
  { jobId, limit, offset }: { jobId?: string | undefined; limit: number; offset: number },
): Promise<ComparisonRow[]> {
  const { query, isReadable } = select(actor);
  const ofJob = jobId === undefined ? undefined : or(eq(comparisons.jobId1, jobId), eq(comparisons.jobId2, jobId));
  const rows = await query
    .where(and(isReadable, ofJob))
    .orderBy(desc(comparisons.createdAt), desc(comparisons.id))
    .limit(limit)
    .offset(offset);
  return rows.map(flat);
}

/**
 * Changes a comparison, and remembers the headers that were confirmed to hold the same for the next one of the workspace.
 * Throws `not_found`, `forbidden`.
 */
export async function changeComparison(
  actor: Actor,
  id: string,
  change: ComparisonChange,
  confirmed: readonly RememberedPair[],
): Promise<void> {
  const { jobId1, workspaceId } = await findComparison(actor, id);
  await inWritableJob(actor, jobId1, async (tx) => {
    const changed = await tx
      .update(comparisons)
      .set(change)
      .where(eq(comparisons.id, id))
      .returning({ id: comparisons.id });
    if (changed.length === 0) throw notFound('comparison');
    if (confirmed.length === 0) return;
    await tx
      .insert(confirmedPairs)
      .values(confirmed.map((pair) => ({ workspaceId, ...pair })))
      .onConflictDoUpdate({
        target: [confirmedPairs.workspaceId, confirmedPairs.first, confirmedPairs.second],
        set: { confirmedAt: sql`now()` },
      });
  });
}

/** Throws `not_found`, `forbidden`. */
export async function deleteComparison(actor: Actor, id: string): Promise<void> {
  const { jobId1 } = await findComparison(actor, id);
  await inWritableJob(actor, jobId1, async (tx) => {
    const deleted = await tx.delete(comparisons).where(eq(comparisons.id, id)).returning({ id: comparisons.id });
    if (deleted.length === 0) throw notFound('comparison');
  });
}

/** The headers confirmed to hold the same in a workspace, the latest last. */
export async function rememberedPairs(actor: Actor, workspaceId: string): Promise<RememberedPair[]> {
  const rows = await database()
    .select({ first: confirmedPairs.first, second: confirmedPairs.second })
    .from(confirmedPairs)
    .where(and(eq(confirmedPairs.workspaceId, workspaceId), readableBy(actor, confirmedPairs.workspaceId)))
    .orderBy(desc(confirmedPairs.confirmedAt), confirmedPairs.first, confirmedPairs.second)
    .limit(MOST_REMEMBERED);
  return rows.reverse();
}
