import { eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import journal from '@/db/migrations/meta/_journal.json';
import { uploadJobs } from '@/db/schema';

/** Whether the job is still there, for workers that must not write for a deleted one. */
export async function jobExists(jobId: string): Promise<boolean> {
  const found = await database().select({ id: uploadJobs.id }).from(uploadJobs).where(eq(uploadJobs.id, jobId));
  return found.length > 0;
}

/** Throws when the database does not answer or has not been migrated to this version's schema. */
export async function checkDatabase(): Promise<void> {
  const newest = Math.max(...journal.entries.map((entry) => entry.when));
  const { rows } = await database().execute<{ newest: string | null }>(
    sql`SELECT max(created_at) AS newest FROM drizzle.__drizzle_migrations`,
  );
  if (Number(rows[0]?.newest ?? 0) < newest) throw new Error('The database has not been migrated to this version.');
}
