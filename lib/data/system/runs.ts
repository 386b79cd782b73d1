/**
 * Which run of a job counts, and when it was last heard of. No person acts here: called only from `lib/pipeline`,
 * `inngest/functions` and where a run is begun.
 */
import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { jobRuns, uploadJobs } from '@/db/schema';
import { aboutRun } from '@/lib/data/run-of-job';
import type { Transaction } from './version-rows';

/** A run that was not heard of for so long is no reason to refuse another one. */
const SILENT_MS = 60_000;

/** Notes that a run is alive. False when it no longer counts: its job is gone, or a later run has been begun. */
export async function beat(jobId: string, attempt: number): Promise<boolean> {
  const job = database()
    .select({
      jobId: uploadJobs.id,
      attempt: sql<number>`${attempt}::int`.as('attempt'),
      restarts: sql<number>`0`.as('restarts'),
      heartbeatAt: sql<Date>`now()`.as('heartbeat_at'),
    })
    .from(uploadJobs)
    .where(eq(uploadJobs.id, jobId));
  const noted = await database()
    .insert(jobRuns)
    .select(job)
    .onConflictDoUpdate({
      target: jobRuns.jobId,
      set: { heartbeatAt: sql`now()` },
      setWhere: eq(jobRuns.attempt, attempt),
    })
    .returning({ jobId: jobRuns.jobId });
  return noted.length > 0;
}

/** The run of a job that counts. */
export async function currentAttempt(jobId: string): Promise<number> {
  const [run] = await database().select({ attempt: jobRuns.attempt }).from(jobRuns).where(eq(jobRuns.jobId, jobId));
  return run?.attempt ?? 1;
}

/** Whether the run is the one that counts. */
export async function isCurrent(jobId: string, attempt: number): Promise<boolean> {
  return (await currentAttempt(jobId)) === attempt;
}

/** Begins the next run of a job, for other work than the one before: its attempt. */
export async function beginRun(tx: Transaction, jobId: string): Promise<number> {
  const [run] = await tx
    .insert(jobRuns)
    .values({ jobId, attempt: 2 })
    .onConflictDoUpdate({
      target: jobRuns.jobId,
      set: { attempt: sql`${jobRuns.attempt} + 1`, restarts: 0, heartbeatAt: sql`now()` },
    })
    .returning({ attempt: jobRuns.attempt });
  return run?.attempt ?? 1;
}

/** Something that is to be run and has not ended. */
export interface OpenRun {
  readonly jobId: string;
  /** Of a recipe that was asked for; null for an upload. */
  readonly requestId: string | null;
  readonly userId: string;
  readonly isSmall: boolean;
  readonly version: number;
  readonly attempt: number;
  readonly restarts: number;
  readonly heardAt: Date;
}

/** Everything that is to be run and has not ended, the oldest first. */
export async function openRuns(): Promise<OpenRun[]> {
  const rows = await database()
    .select({ job: uploadJobs, run: jobRuns })
    .from(uploadJobs)
    .leftJoin(jobRuns, eq(jobRuns.jobId, uploadJobs.id))
    .where(inArray(uploadJobs.status, ['pending', 'processing']))
    .orderBy(uploadJobs.createdAt);
  return rows.map(({ job, run }) => ({
    ...aboutRun(job),
    requestId: job.pending?.id ?? null,
    version: job.version,
    attempt: run?.attempt ?? 1,
    restarts: run?.restarts ?? 0,
    heardAt: run?.heartbeatAt ?? new Date(job.pending?.requestedAt ?? job.createdAt),
  }));
}

/** Begins a silent run again: its new attempt; undefined when it was heard of since `before`, or somebody else did. */
export async function restartRun(
  { jobId, attempt }: Pick<OpenRun, 'jobId' | 'attempt'>,
  before: Date,
): Promise<number | undefined> {
  await database()
    .insert(jobRuns)
    .values({ jobId, attempt, heartbeatAt: new Date(0) })
    .onConflictDoNothing();
  const [run] = await database()
    .update(jobRuns)
    .set({ attempt: attempt + 1, restarts: sql`${jobRuns.restarts} + 1`, heartbeatAt: sql`now()` })
    .where(and(eq(jobRuns.jobId, jobId), eq(jobRuns.attempt, attempt), lt(jobRuns.heartbeatAt, before)))
    .returning({ attempt: jobRuns.attempt });
  return run?.attempt;
}

/** Whether an upload waits for a run that was not heard of for a while. */
export async function isSilent(
  tx: Pick<Transaction, 'select'>,
  { id, status, createdAt, version }: Pick<typeof uploadJobs.$inferSelect, 'id' | 'status' | 'createdAt' | 'version'>,
): Promise<boolean> {
  if (version > 0 || (status !== 'pending' && status !== 'processing')) return false;
  const [run] = await tx.select({ heardAt: jobRuns.heartbeatAt }).from(jobRuns).where(eq(jobRuns.jobId, id));
  return Date.now() - (run?.heardAt ?? createdAt).getTime() > SILENT_MS;
}
