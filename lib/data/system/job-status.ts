/** Who follows something is told that it changed, and reads it anew. Whether it may change was checked by the change this is part of. */
import { sql } from 'drizzle-orm';
import { uploadJobs } from '@/db/schema';
import type { Transaction } from './version-rows';

/** Tells those who follow a dataset, or a person's notifications, once the transaction is through. */
export async function notifyFollowers(tx: Transaction, id: string): Promise<void> {
  await tx.execute(sql`select pg_notify('job_status', ${id})`);
}

/** The same for all datasets of a workspace. */
export async function notifyFollowersOfWorkspace(tx: Transaction, workspaceId: string): Promise<void> {
  await tx.execute(
    sql`select pg_notify('job_status', ${uploadJobs.id}::text) from ${uploadJobs} where ${uploadJobs.workspaceId} = ${workspaceId}`,
  );
}
