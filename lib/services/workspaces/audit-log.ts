import type { Page } from '@/lib/contract/common';
import type { AuditEventJson } from '@/lib/contract/workspaces';
import type { Actor } from '@/lib/data/actor';
import { type EventRow, listEvents } from '@/lib/data/audit-log';

export const auditEventJson = (event: EventRow): AuditEventJson => ({
  event_id: event.id,
  created_at: event.createdAt.toISOString(),
  actor: { id: event.actorId, name: event.actorName, email: event.actorEmail },
  action: event.action,
  subject: event.subject,
  before: event.before,
  after: event.after,
  datasets_moved: event.datasetsMoved,
  new_owner: event.newOwner,
});

/** What was done to a workspace, newest first. Throws `not_found`, `forbidden` for everybody but an admin. */
export async function auditLog(actor: Actor, workspaceId: string, page: Page): Promise<AuditEventJson[]> {
  return (await listEvents(actor, workspaceId, page)).map(auditEventJson);
}
