import { and, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { database } from '@/db/client';
import { annotations, charts, notifications, uploadJobs, users } from '@/db/schema';
import type { AnchorKind } from '@/lib/annotations';
import { readableBy } from './access';
import type { Actor } from './actor';
import { notifyFollowers } from './system/job-status';

export interface Notification {
  id: string;
  kind: (typeof notifications.$inferSelect)['kind'];
  createdAt: Date;
  seenAt: Date | null;
  actor: { id: string; name: string } | null;
  annotationId: string;
  threadId: string;
  text: string;
  label: string;
  on: AnchorKind;
  jobId: string;
  filename: string;
  chartId: string | null;
}

const threads = alias(annotations, 'threads');

/** What belongs to the actor, and is about what they may still see. */
const ofActor = (actor: Actor) =>
  and(eq(notifications.userId, actor.userId), readableBy(actor, uploadJobs.workspaceId));

/** What concerns the actor, newest first; nothing of what they may not see any more. */
export async function listNotifications(
  actor: Actor,
  page: { limit: number; offset: number },
): Promise<Notification[]> {
  return database()
    .select({
      id: notifications.id,
      kind: notifications.kind,
      createdAt: notifications.createdAt,
      seenAt: notifications.seenAt,
      actor: { id: users.id, name: users.name },
      annotationId: annotations.id,
      threadId: sql<string>`coalesce(${annotations.parentId}, ${annotations.id})`,
      text: annotations.text,
      label: sql<string>`coalesce(${threads.anchor}->>'label', ${threads.pointLabel}, '')`,
      on: sql<AnchorKind>`coalesce(${threads.anchor}->>'on', 'point')`,
      jobId: annotations.jobId,
      filename: uploadJobs.filename,
      chartId: charts.id,
    })
    .from(notifications)
    .innerJoin(annotations, eq(annotations.id, notifications.annotationId))
    .innerJoin(threads, eq(threads.id, sql`coalesce(${annotations.parentId}, ${annotations.id})`))
    .innerJoin(uploadJobs, eq(uploadJobs.id, annotations.jobId))
    .leftJoin(charts, eq(charts.id, annotations.chartId))
    .leftJoin(users, eq(users.id, notifications.actorId))
    .where(ofActor(actor))
    .orderBy(desc(notifications.createdAt), desc(notifications.id))
    .limit(page.limit)
    .offset(page.offset);
}

/** How many the actor has not seen, and a text that is another one after each change. */
export async function notificationsRevision(actor: Actor): Promise<{ unseen: number; revision: string }> {
  const [found] = await database()
    .select({
      unseen: count(sql`case when ${notifications.seenAt} is null then 1 end`),
      revision: sql<string>`md5(coalesce(string_agg(${notifications.id}::text || coalesce(${notifications.seenAt}::text, ''), ',' order by ${notifications.id}), ''))`,
    })
    .from(notifications)
    .innerJoin(annotations, eq(annotations.id, notifications.annotationId))
    .innerJoin(uploadJobs, eq(uploadJobs.id, annotations.jobId))
    .where(ofActor(actor));
  return found ?? { unseen: 0, revision: '' };
}

/** Marks the actor's own as seen: these, or all. */
export async function markSeen(actor: Actor, ids?: readonly string[]): Promise<void> {
  await database().transaction(async (tx) => {
    await tx
      .update(notifications)
      .set({ seenAt: new Date() })
      .where(
        and(
          eq(notifications.userId, actor.userId),
          isNull(notifications.seenAt),
          ids === undefined ? undefined : inArray(notifications.id, [...ids]),
        ),
      );
    await notifyFollowers(tx, actor.userId);
  });
}
