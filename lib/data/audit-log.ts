import { and, desc, eq, getTableColumns } from 'drizzle-orm';
import { database } from '@/db/client';
import { workspaceEvents } from '@/db/schema';
import { administeredBy } from './access';
import type { Actor } from './actor';
import type { EventRow } from './system/audit-log';
import { requireAdministered } from './workspaces';

export type { EventRow } from './system/audit-log';

/** What was done to a workspace, newest first. Throws `not_found`, `forbidden` for everybody but an admin. */
export async function listEvents(
  actor: Actor,
  workspaceId: string,
  page: { limit: number; offset: number },
): Promise<EventRow[]> {
  await requireAdministered(actor, workspaceId);
  return database()
    .select(getTableColumns(workspaceEvents))
    .from(workspaceEvents)
    .where(and(eq(workspaceEvents.workspaceId, workspaceId), administeredBy(actor, workspaceEvents.workspaceId)))
    .orderBy(desc(workspaceEvents.createdAt), desc(workspaceEvents.id))
    .limit(page.limit)
    .offset(page.offset);
}
