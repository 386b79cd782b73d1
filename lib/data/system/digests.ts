/** What is sent by mail to people who have not looked: asked for by nobody, each gets only what they may see. */
import { and, asc, eq, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { database } from '@/db/client';
import { annotations, memberships, notifications, uploadJobs, users } from '@/db/schema';
import type { NotificationKind } from '@/lib/contract/notifications';

export interface DigestItem {
  id: string;
  kind: NotificationKind;
  actorName: string | null;
  label: string;
  text: string;
  filename: string;
  jobId: string;
  chartId: string | null;
}

export interface Digest {
  to: string;
  items: DigestItem[];
}

const threads = alias(annotations, 'threads');
const actors = alias(users, 'actors');

/** People whose address is verified, with something they have neither seen nor been sent that is older than this, and all of it that they may see. */
export async function dueDigests(before: Date, mostPeople: number): Promise<Digest[]> {
  const waiting = and(isNull(notifications.seenAt), isNull(notifications.mailedAt));
  const due = database()
    .selectDistinct({ userId: notifications.userId })
    .from(notifications)
    .innerJoin(users, and(eq(users.id, notifications.userId), isNotNull(users.emailVerifiedAt)))
    .where(and(waiting, lt(notifications.createdAt, before)))
    .limit(mostPeople);
  const rows = await database()
    .select({
      to: users.email,
      id: notifications.id,
      kind: notifications.kind,
      actorName: actors.name,
      label: sql<string>`coalesce(${threads.anchor}->>'label', ${threads.pointLabel}, '')`,
      text: annotations.text,
      filename: uploadJobs.filename,
      jobId: annotations.jobId,
      chartId: annotations.chartId,
    })
    .from(notifications)
    .innerJoin(users, and(eq(users.id, notifications.userId), isNotNull(users.emailVerifiedAt)))
    .innerJoin(annotations, eq(annotations.id, notifications.annotationId))
    .innerJoin(threads, eq(threads.id, sql`coalesce(${annotations.parentId}, ${annotations.id})`))
    .innerJoin(uploadJobs, eq(uploadJobs.id, annotations.jobId))
    .innerJoin(
      memberships,
      and(eq(memberships.workspaceId, uploadJobs.workspaceId), eq(memberships.userId, notifications.userId)),
    )
    .leftJoin(actors, eq(actors.id, notifications.actorId))
    .where(and(waiting, inArray(notifications.userId, due)))
    .orderBy(asc(notifications.createdAt), asc(notifications.id));
  const digests = new Map<string, Digest>();
  for (const { to, ...item } of rows) {
    const digest = digests.get(to) ?? { to, items: [] };
    digest.items.push(item);
    digests.set(to, digest);
  }
  return [...digests.values()];
}

/** Says that these went out. */
export async function markMailed(ids: readonly string[]): Promise<void> {
  await database()
    .update(notifications)
    .set({ mailedAt: new Date() })
    .where(inArray(notifications.id, [...ids]));
}
