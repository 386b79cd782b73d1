import { and, eq, inArray, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { acceptedFindings, uploadJobs } from '@/db/schema';
import type { Finding } from '@/lib/findings/finding';
import { readableBy } from './access';
import type { Actor } from './actor';
import { inWritableJob } from './writable-job';

const ROWS_AT_ONCE = 1000;

/** Remembers what accepted findings said. Throws `not_found`, `forbidden`. */
export async function rememberFindings(actor: Actor, jobId: string, findings: readonly Finding[]): Promise<void> {
  await inWritableJob(actor, jobId, async (tx) => {
    for (let from = 0; from < findings.length; from += ROWS_AT_ONCE) {
      const rows = findings
        .slice(from, from + ROWS_AT_ONCE)
        .map((finding) => ({ jobId, findingId: finding.id, finding }));
      await tx
        .insert(acceptedFindings)
        .values(rows)
        .onConflictDoUpdate({
          target: [acceptedFindings.jobId, acceptedFindings.findingId],
          set: { finding: sql`excluded.finding` },
        });
    }
  });
}

/** What these accepted findings said, as far as it is remembered; nothing of a dataset the actor may not see. */
export async function rememberedFindings(actor: Actor, jobId: string, ids: readonly string[]): Promise<Finding[]> {
  if (ids.length === 0) return [];
  const rows = await database()
    .select({ finding: acceptedFindings.finding })
    .from(acceptedFindings)
    .innerJoin(uploadJobs, eq(uploadJobs.id, acceptedFindings.jobId))
    .where(
      and(
        eq(acceptedFindings.jobId, jobId),
        inArray(acceptedFindings.findingId, [...ids]),
        readableBy(actor, uploadJobs.workspaceId),
      ),
    )
    .orderBy(acceptedFindings.findingId);
  return rows.map(({ finding }) => finding);
}
