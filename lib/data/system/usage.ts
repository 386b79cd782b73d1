/** How much a workspace uses, and what it may. Whoever asks has been checked. */
import { and, eq, sql } from 'drizzle-orm';
import { type Database, database } from '@/db/client';
import { uploadJobs, workspaceUsage } from '@/db/schema';
import type { UsageJson } from '@/lib/contract/security';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { formatBytes } from '@/lib/text/format';
import type { Transaction } from './version-rows';

const MEGABYTE = 1024 * 1024;
const MINUTE_MS = 60_000;

const month = (): string => new Date().toISOString().slice(0, 7);

/** What each workspace may have, by the environment; null where there is no limit. */
function limits(): Record<keyof UsageJson, number | null> {
  const { QUOTA_DATASETS, QUOTA_STORAGE_MB, QUOTA_ROWS, QUOTA_MINUTES } = env();
  return {
    datasets: QUOTA_DATASETS ?? null,
    bytes: QUOTA_STORAGE_MB === undefined ? null : QUOTA_STORAGE_MB * MEGABYTE,
    rows: QUOTA_ROWS ?? null,
    processing_minutes: QUOTA_MINUTES ?? null,
  };
}

/** How much of what it may have a workspace has. */
export async function usageOf(db: Database | Transaction, workspaceId: string): Promise<UsageJson> {
  const [stored] = await db
    .select({
      datasets: sql<number>`count(*)::int`,
      bytes: sql<number>`coalesce(sum(${uploadJobs.fileSize}), 0)::float8`,
      rows: sql<number>`coalesce(sum(${uploadJobs.rowCount}), 0)::float8`,
    })
    .from(uploadJobs)
    .where(eq(uploadJobs.workspaceId, workspaceId));
  const [ran] = await db
    .select({ ms: workspaceUsage.processingMs })
    .from(workspaceUsage)
    .where(and(eq(workspaceUsage.workspaceId, workspaceId), eq(workspaceUsage.month, month())));
  const limit = limits();
  return {
    datasets: { used: stored?.datasets ?? 0, limit: limit.datasets },
    bytes: { used: stored?.bytes ?? 0, limit: limit.bytes },
    rows: { used: stored?.rows ?? 0, limit: limit.rows },
    processing_minutes: { used: Math.round(((ran?.ms ?? 0) / MINUTE_MS) * 10) / 10, limit: limit.processing_minutes },
  };
}

function refusal({ datasets, bytes, rows, processing_minutes: minutes }: UsageJson, sizeBytes: number): string | null {
  const count = (number: number) => number.toLocaleString('en-US');
  if (datasets.limit !== null && datasets.used >= datasets.limit) {
    return `This workspace may have ${count(datasets.limit)} datasets and has ${count(datasets.used)}. Delete some, and upload again.`;
  }
  if (bytes.limit !== null && bytes.used + sizeBytes > bytes.limit) {
    return `This workspace may store ${formatBytes(bytes.limit)}, has ${formatBytes(bytes.used)}, and this file has ${formatBytes(sizeBytes)}. Delete some datasets, and upload again.`;
  }
  if (rows.limit !== null && rows.used >= rows.limit) {
    return `This workspace may have ${count(rows.limit)} rows and has ${count(rows.used)}. Delete some datasets, and upload again.`;
  }
  if (minutes.limit !== null && minutes.used >= minutes.limit) {
    return `This workspace may have ${count(minutes.limit)} minutes of processing a month, and they are used up. They begin anew with the next month.`;
  }
  return null;
}

/**
 * Throws `quota_exceeded` when nothing more may be added to a workspace. How many rows a file has is not known before it is read: the
 * one that goes past the limit is still taken, the next is not. Others who add to the workspace wait until the transaction has ended.
 */
export async function requireRoom(tx: Transaction, workspaceId: string, sizeBytes: number): Promise<void> {
  if (Object.values(limits()).every((limit) => limit === null)) return;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`quota ${workspaceId}`}, 0))`);
  const message = refusal(await usageOf(tx, workspaceId), sizeBytes);
  if (message !== null) throw new AppError('quota_exceeded', message);
}

/** Counts the time a step ran for a dataset. Does nothing when that is gone. */
export async function chargeProcessing(jobId: string, ms: number): Promise<void> {
  await database().execute(sql`
    insert into ${workspaceUsage} (workspace_id, month, processing_ms)
    select ${uploadJobs.workspaceId}, ${month()}, ${Math.round(ms)} from ${uploadJobs} where ${uploadJobs.id} = ${jobId}
    on conflict (workspace_id, month) do update set processing_ms = workspace_usage.processing_ms + excluded.processing_ms`);
}
