/** Writes into the audit log of a workspace, for functions that have checked who asks. */
import { eq, sql } from 'drizzle-orm';
import { securityEvents, users, workspaceEvents } from '@/db/schema';
import type { Actor } from '@/lib/data/actor';
import type { Transaction } from './version-rows';

export type EventRow = typeof workspaceEvents.$inferSelect;

export type NewEvent = Pick<EventRow, 'action'> &
  Partial<Pick<EventRow, 'subject' | 'before' | 'after' | 'datasetsMoved' | 'newOwner'>>;

/** Adds what the actor did, in the transaction that does it: neither is there without the other. */
export async function recordEvent(tx: Transaction, actor: Actor, workspaceId: string, event: NewEvent): Promise<void> {
  const [who] = await tx
    .select({ actorName: users.name, actorEmail: users.email })
    .from(users)
    .where(eq(users.id, actor.userId));
  if (!who) throw new Error('Nobody did what is to be recorded.');
  // Not the time of the transaction: what it does in order is told in order.
  const createdAt = sql`clock_timestamp()`;
  await tx.insert(workspaceEvents).values({ ...event, ...who, workspaceId, actorId: actor.userId, createdAt });
  await tx
    .insert(securityEvents)
    .values({ kind: 'admin_action', actorId: actor.userId, workspaceId, subject: event.action });
}
