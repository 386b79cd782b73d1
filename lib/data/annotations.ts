import { and, desc, eq, inArray, isNull, ne, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { database } from '@/db/client';
import { annotations, charts, uploadJobs, users } from '@/db/schema';
import type { Anchor } from '@/lib/annotations';
import { AppError } from '@/lib/errors';
import { notFound, readableBy, writableBy } from './access';
import type { Actor } from './actor';
import { findChart } from './charts';
import { requireJob } from './jobs';
import { membersAmong, notifyMembers, writersOf } from './system/notify';
import type { Transaction } from './system/version-rows';
import { inAnnotatableJob } from './writable-job';

type AnnotationRow = typeof annotations.$inferSelect;

export interface Person {
  id: string;
  name: string;
}

export type Annotation = Omit<AnnotationRow, 'authorId' | 'resolvedBy' | 'mentions'> & {
  author: Person | null;
  resolvedBy: Person | null;
  mentions: Person[];
};

export interface NewAnnotation {
  /** The kept chart it is on, if it is on one. */
  chartId: string | null;
  anchor: Anchor;
  /** Version of the data the anchor was made from. */
  version: number;
  text: string;
  mentions: readonly string[];
}

/** What somebody writes. */
export interface Written {
  text: string;
  mentions: readonly string[];
}

const resolvers = alias(users, 'resolvers');

/** Annotations with the names of people, newest first. */
async function select(where: SQL | undefined): Promise<Annotation[]> {
  const rows = await database()
    .select({
      row: annotations,
      author: { id: users.id, name: users.name },
      resolver: { id: resolvers.id, name: resolvers.name },
    })
    .from(annotations)
    .innerJoin(uploadJobs, eq(uploadJobs.id, annotations.jobId))
    .leftJoin(users, eq(users.id, annotations.authorId))
    .leftJoin(resolvers, eq(resolvers.id, annotations.resolvedBy))
    .where(where)
    .orderBy(desc(annotations.createdAt), desc(annotations.id));
  const ids = [...new Set(rows.flatMap(({ row }) => row.mentions))];
  const people =
    ids.length === 0
      ? []
      : await database().select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, ids));
  return rows.map(({ row: { authorId: _, mentions, ...row }, author, resolver }) => ({
    ...row,
    author,
    resolvedBy: resolver,
    mentions: people.filter(({ id }) => mentions.includes(id)),
  }));
}

/** The annotations of a kept chart and their answers, newest first. Throws `not_found` for the chart. */
export async function listAnnotations(actor: Actor, chartId: string): Promise<Annotation[]> {
  await findChart(actor, chartId);
  return select(and(eq(annotations.chartId, chartId), readableBy(actor, uploadJobs.workspaceId)));
}

/** What was written on the dashboard and the table of a dataset, not on its charts, newest first. Throws `not_found`. */
export async function listDatasetAnnotations(actor: Actor, jobId: string): Promise<Annotation[]> {
  await requireJob(actor, jobId);
  return select(
    and(eq(annotations.jobId, jobId), isNull(annotations.chartId), readableBy(actor, uploadJobs.workspaceId)),
  );
}

/** One annotation. Throws `not_found`. */
export async function findAnnotation(actor: Actor, annotationId: string): Promise<Annotation> {
  const [found] = await select(and(eq(annotations.id, annotationId), readableBy(actor, uploadJobs.workspaceId)));
  if (!found) throw notFound('annotation');
  return found;
}

async function requireMembers(tx: Transaction, jobId: string, mentions: readonly string[]): Promise<void> {
  const members = await membersAmong(tx, jobId, mentions);
  if (members.length < new Set(mentions).size) {
    const message = 'Only members of the workspace can be mentioned.';
    throw new AppError('invalid_input', message, { fields: { mentions: message } });
  }
}

/** Writes on a dataset or on one of its charts; every member may. Throws `not_found`, `invalid_input` for a mention of a stranger. */
export async function insertAnnotation(actor: Actor, jobId: string, written: NewAnnotation): Promise<Annotation> {
  const { chartId, mentions } = written;
  const id = await inAnnotatableJob(actor, jobId, async (tx) => {
    if (chartId !== null) {
      const [chart] = await tx
        .select({ id: charts.id })
        .from(charts)
        .where(and(eq(charts.id, chartId), eq(charts.jobId, jobId)))
        .for('key share');
      if (!chart) throw notFound('chart');
    }
    await requireMembers(tx, jobId, mentions);
    const [row] = await tx
      .insert(annotations)
      .values({ ...written, mentions: [...new Set(mentions)], jobId, authorId: actor.userId })
      .returning({ id: annotations.id });
    if (!row) throw new Error('The inserted annotation was not returned.');
    const concerns = [{ kind: 'mention' as const, userIds: mentions }];
    await notifyMembers(tx, { jobId, annotationId: row.id, actorId: actor.userId, concerns });
    return row.id;
  });
  return findAnnotation(actor, id);
}

/** Answers an annotation; an answer to an answer stands in the same thread. Throws as `insertAnnotation`. */
export async function insertReply(
  actor: Actor,
  annotationId: string,
  { text, mentions }: Written,
): Promise<Annotation> {
  const answered = await findAnnotation(actor, annotationId);
  const { jobId } = answered;
  const parentId = answered.parentId ?? answered.id;
  const id = await inAnnotatableJob(actor, jobId, async (tx) => {
    const [parent] = await tx
      .select({ chartId: annotations.chartId })
      .from(annotations)
      .where(eq(annotations.id, parentId))
      .for('key share');
    if (!parent) throw notFound('annotation');
    await requireMembers(tx, jobId, mentions);
    const writers = await writersOf(tx, parentId);
    const [row] = await tx
      .insert(annotations)
      .values({
        jobId,
        chartId: parent.chartId,
        parentId,
        text,
        mentions: [...new Set(mentions)],
        authorId: actor.userId,
      })
      .returning({ id: annotations.id });
    if (!row) throw new Error('The inserted answer was not returned.');
    await notifyMembers(tx, {
      jobId,
      annotationId: row.id,
      actorId: actor.userId,
      concerns: [
        { kind: 'mention', userIds: mentions },
        { kind: 'reply', userIds: writers },
      ],
    });
    return row.id;
  });
  return findAnnotation(actor, id);
}

function requireOwn({ author, deletedAt }: Annotation, actor: Actor, what: 'change' | 'delete'): void {
  if (deletedAt !== null) throw notFound('annotation');
  if (author?.id !== actor.userId) {
    throw new AppError('forbidden', `This was written by somebody else. Only its author can ${what} it.`);
  }
}

/** Changes the text of one's own annotation; who is mentioned for the first time is told. Throws `not_found`, `forbidden`, `invalid_input`. */
export async function editAnnotation(actor: Actor, annotationId: string, written: Written): Promise<Annotation> {
  const known = await findAnnotation(actor, annotationId);
  requireOwn(known, actor, 'change');
  const mentions = [...new Set(written.mentions)];
  await inAnnotatableJob(actor, known.jobId, async (tx) => {
    await requireMembers(tx, known.jobId, mentions);
    await tx
      .update(annotations)
      .set({ text: written.text, mentions, editedAt: new Date() })
      .where(and(eq(annotations.id, annotationId), eq(annotations.authorId, actor.userId)));
    const before = new Set(known.mentions.map(({ id }) => id));
    const concerns = [{ kind: 'mention' as const, userIds: mentions.filter((id) => !before.has(id)) }];
    await notifyMembers(tx, { jobId: known.jobId, annotationId, actorId: actor.userId, concerns });
  });
  return findAnnotation(actor, annotationId);
}

/** Whether the actor may change the dataset an annotation is on. */
async function canWrite(actor: Actor, jobId: string): Promise<boolean> {
  const [job] = await database()
    .select({ id: uploadJobs.id })
    .from(uploadJobs)
    .where(and(eq(uploadJobs.id, jobId), writableBy(actor, uploadJobs.workspaceId)));
  return job !== undefined;
}

async function requireThread(actor: Actor, annotationId: string): Promise<Annotation> {
  const known = await findAnnotation(actor, annotationId);
  if (known.parentId !== null) {
    throw new AppError('invalid_input', 'This is an answer: what is said of a thread is said of its first annotation.');
  }
  if (known.author?.id !== actor.userId && !(await canWrite(actor, known.jobId))) {
    throw new AppError('forbidden', 'Its author and those who may change the dataset can do this.');
  }
  return known;
}

/**
 * Says that a thread is done, or is not after all: its author may, and whoever may change the dataset. Those who wrote in it are
 * told. Throws `not_found`, `forbidden`, `invalid_input` for an answer.
 */
export async function resolveThread(actor: Actor, annotationId: string, isResolved: boolean): Promise<Annotation> {
  const { jobId, resolvedAt } = await requireThread(actor, annotationId);
  if ((resolvedAt !== null) !== isResolved) {
    await inAnnotatableJob(actor, jobId, async (tx) => {
      await tx
        .update(annotations)
        .set(isResolved ? { resolvedAt: new Date(), resolvedBy: actor.userId } : { resolvedAt: null, resolvedBy: null })
        .where(eq(annotations.id, annotationId));
      if (!isResolved) return;
      const concerns = [{ kind: 'resolved' as const, userIds: await writersOf(tx, annotationId) }];
      await notifyMembers(tx, { jobId, annotationId, actorId: actor.userId, concerns });
    });
  }
  return findAnnotation(actor, annotationId);
}

/** Puts a thread on another place, made from this version of the data. Throws as `resolveThread`. */
export async function moveThread(
  actor: Actor,
  annotationId: string,
  place: Pick<NewAnnotation, 'anchor' | 'version'>,
): Promise<Annotation> {
  const { jobId } = await requireThread(actor, annotationId);
  await inAnnotatableJob(actor, jobId, (tx) =>
    tx.update(annotations).set(place).where(eq(annotations.id, annotationId)),
  );
  return findAnnotation(actor, annotationId);
}

/**
 * Deletes one's own annotation. What others answered stays: then its text goes, and an empty place. Throws `not_found`, or `forbidden`
 * for that of somebody else.
 */
export async function deleteAnnotation(actor: Actor, annotationId: string): Promise<void> {
  const known = await findAnnotation(actor, annotationId);
  requireOwn(known, actor, 'delete');
  await inAnnotatableJob(actor, known.jobId, async (tx) => {
    const own = and(eq(annotations.id, annotationId), eq(annotations.authorId, actor.userId));
    const others = sql`${annotations.authorId} is null or ${ne(annotations.authorId, actor.userId)}`;
    const [answer] = await tx
      .select({ id: annotations.id })
      .from(annotations)
      .where(and(eq(annotations.parentId, annotationId), sql`(${others})`))
      .limit(1);
    if (answer) await tx.update(annotations).set({ text: '', mentions: [], deletedAt: new Date() }).where(own);
    else await tx.delete(annotations).where(own);
  });
}
