/** Who is told that something was written. Who may write it has been checked by the change this is part of. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import { annotations, memberships, notifications, uploadJobs } from '@/db/schema';
import type { NotificationKind } from '@/lib/contract/notifications';
import { notifyFollowers } from './job-status';
import type { Transaction } from './version-rows';

/** Those of these people who may see the dataset. */
export async function membersAmong(tx: Transaction, jobId: string, userIds: readonly string[]): Promise<string[]> {
  if (userIds.length === 0) return [];
  const rows = await tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .innerJoin(uploadJobs, eq(uploadJobs.workspaceId, memberships.workspaceId))
    .where(and(eq(uploadJobs.id, jobId), inArray(memberships.userId, [...new Set(userIds)])));
  return rows.map(({ userId }) => userId);
}

/** Who wrote in a thread. */
export async function writersOf(tx: Transaction, threadId: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ authorId: annotations.authorId })
    .from(annotations)
    .where(sql`${annotations.id} = ${threadId} or ${annotations.parentId} = ${threadId}`);
  return rows.flatMap(({ authorId }) => (authorId === null ? [] : [authorId]));
}

export interface News {
  jobId: string;
  annotationId: string;
  /** Who did it, and need not be told. */
  actorId: string;
  /** The first of these that concerns a person is what they are told. */
  concerns: readonly { kind: NotificationKind; userIds: readonly string[] }[];
}

/** Keeps what concerns people, and tells those who are looking. */
export async function notifyMembers(tx: Transaction, { jobId, annotationId, actorId, concerns }: News): Promise<void> {
  const kinds = new Map<string, NotificationKind>();
  for (const { kind, userIds } of concerns) {
    for (const userId of userIds) if (userId !== actorId && !kinds.has(userId)) kinds.set(userId, kind);
  }
  const members = await membersAmong(tx, jobId, [...kinds.keys()]);
  const rows = members.flatMap((userId) => {
    const kind = kinds.get(userId);
    return kind === undefined ? [] : [{ userId, annotationId, kind, actorId }];
  });
  if (rows.length === 0) return;
  await tx.insert(notifications).values(rows);
  for (const { userId } of rows) await notifyFollowers(tx, userId);
}
