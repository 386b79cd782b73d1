import { and, desc, eq, getTableColumns, inArray, or } from 'drizzle-orm';
import { database } from '@/db/client';
import { memberships, securityEvents } from '@/db/schema';
import type { SecurityKind } from '@/lib/contract/security';
import type { Actor } from './actor';
import type { SecurityEvent } from './system/security-log';
import { requireAdministered } from './workspaces';

/** Of a person and no workspace; they concern each workspace the person is in. */
const OF_PERSONS: SecurityKind[] = [
  'signed_in',
  'sign_in_refused',
  'email_verified',
  'email_changed',
  'identity_connected',
  'identity_disconnected',
  'session_ended',
  'sessions_ended',
  'password_changed',
  'password_reset',
  'token_created',
  'token_revoked',
];

/**
 * What concerns a workspace, newest first: what was refused in it, links of it that were opened, what its admins did, and how its members
 * sign in and keep their accounts, of others without their address. Throws `not_found`, `forbidden` for everybody but an admin.
 */
export async function listSecurityEvents(
  actor: Actor,
  workspaceId: string,
  page: { limit: number; offset: number },
): Promise<SecurityEvent[]> {
  await requireAdministered(actor, workspaceId);
  const members = database()
    .select({ id: memberships.userId })
    .from(memberships)
    .where(eq(memberships.workspaceId, workspaceId));
  const signedIn = and(inArray(securityEvents.kind, OF_PERSONS), inArray(securityEvents.actorId, members));
  const events = await database()
    .select(getTableColumns(securityEvents))
    .from(securityEvents)
    .where(or(eq(securityEvents.workspaceId, workspaceId), signedIn))
    .orderBy(desc(securityEvents.createdAt), desc(securityEvents.id))
    .limit(page.limit)
    .offset(page.offset);
  const isPrivate = ({ kind, actorId }: SecurityEvent) => OF_PERSONS.includes(kind) && actorId !== actor.userId;
  return events.map((event) => (isPrivate(event) ? { ...event, address: null } : event));
}
