import { and, asc, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { memberships, uploadJobs, users } from '@/db/schema';
import { readableBy } from './access';
import type { Actor } from './actor';
import { requireJob } from './jobs';

/** The people who may see a dataset, by name. Throws `not_found` for the dataset. */
export async function listPeople(actor: Actor, jobId: string): Promise<{ id: string; name: string }[]> {
  await requireJob(actor, jobId);
  return database()
    .select({ id: users.id, name: users.name })
    .from(uploadJobs)
    .innerJoin(memberships, eq(memberships.workspaceId, uploadJobs.workspaceId))
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(uploadJobs.id, jobId), readableBy(actor, uploadJobs.workspaceId)))
    .orderBy(asc(users.name), asc(users.id));
}
