import { and, desc, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { annotations, charts, uploadJobs, users } from '@/db/schema';
import { AppError } from '@/lib/errors';
import { notFound, readableBy } from './access';
import type { Actor } from './actor';
import { findChart } from './charts';
import { inAnnotatableJob } from './writable-job';

type AnnotationRow = typeof annotations.$inferSelect;

export type NewAnnotation = Pick<AnnotationRow, 'dataPointIndex' | 'pointKey' | 'pointLabel' | 'text'>;

export type Annotation = Omit<AnnotationRow, 'authorId'> & { author: { id: string; name: string } | null };

const columns = {
  id: annotations.id,
  chartId: annotations.chartId,
  dataPointIndex: annotations.dataPointIndex,
  pointKey: annotations.pointKey,
  pointLabel: annotations.pointLabel,
  text: annotations.text,
  createdAt: annotations.createdAt,
  author: { id: users.id, name: users.name },
};

/** The annotations of a kept chart, newest first. Throws `not_found` for the chart. */
export async function listAnnotations(actor: Actor, chartId: string): Promise<Annotation[]> {
  await findChart(actor, chartId);
  return database()
    .select(columns)
    .from(annotations)
    .innerJoin(charts, eq(charts.id, annotations.chartId))
    .innerJoin(uploadJobs, eq(uploadJobs.id, charts.jobId))
    .leftJoin(users, eq(users.id, annotations.authorId))
    .where(and(eq(annotations.chartId, chartId), readableBy(actor, uploadJobs.workspaceId)))
    .orderBy(desc(annotations.createdAt), desc(annotations.id));
}

/** Writes on a point of a kept chart; every member may. Throws `not_found`. */
export async function insertAnnotation(actor: Actor, chartId: string, annotation: NewAnnotation): Promise<Annotation> {
  const { jobId } = await findChart(actor, chartId);
  return inAnnotatableJob(actor, jobId, async (tx) => {
    const [chart] = await tx.select({ id: charts.id }).from(charts).where(eq(charts.id, chartId)).for('key share');
    if (!chart) throw notFound('chart');
    const [row] = await tx
      .insert(annotations)
      .values({ ...annotation, chartId, authorId: actor.userId })
      .returning();
    const [author] = await tx.select({ id: users.id, name: users.name }).from(users).where(eq(users.id, actor.userId));
    if (!row) throw new Error('The inserted annotation was not returned.');
    const { authorId, ...rest } = row;
    return { ...rest, author: author ?? null };
  });
}

/** Deletes one's own annotation. Throws `not_found`, or `forbidden` for that of somebody else. */
export async function deleteAnnotation(actor: Actor, annotationId: string): Promise<void> {
  const [found] = await database()
    .select({ jobId: charts.jobId, authorId: annotations.authorId })
    .from(annotations)
    .innerJoin(charts, eq(charts.id, annotations.chartId))
    .innerJoin(uploadJobs, eq(uploadJobs.id, charts.jobId))
    .where(and(eq(annotations.id, annotationId), readableBy(actor, uploadJobs.workspaceId)));
  if (!found) throw notFound('annotation');
  if (found.authorId !== actor.userId) {
    throw new AppError('forbidden', 'This was written by somebody else. Only its author can delete it.');
  }
  await inAnnotatableJob(actor, found.jobId, (tx) =>
    tx.delete(annotations).where(and(eq(annotations.id, annotationId), eq(annotations.authorId, actor.userId))),
  );
}
