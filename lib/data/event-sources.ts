import { and, eq } from 'drizzle-orm';
import { eventSources, uploadJobs } from '@/db/schema';
import { AppError } from '@/lib/errors';
import { notFound, readableBy } from './access';
import type { Actor } from './actor';
import { findChart } from './charts';
import { requireJob } from './jobs';
import { type EventSource, eventSourceRows } from './system/event-source-rows';
import { inWritableJob } from './writable-job';

export type { EventSource } from './system/event-source-rows';

/** The columns of other datasets whose rows a chart shows as events, oldest first. Throws `not_found` for the chart. */
export async function listEventSources(actor: Actor, chartId: string): Promise<EventSource[]> {
  await findChart(actor, chartId);
  return eventSourceRows().where(and(eq(eventSources.chartId, chartId), readableBy(actor, uploadJobs.workspaceId)));
}

/**
 * Shows the rows of a dataset as events on a chart of another one of the same workspace, so that everybody who may see the one may see
 * the other. Throws `not_found`, `forbidden`, `invalid_input` for a dataset of another workspace.
 */
export async function insertEventSource(
  actor: Actor,
  chartId: string,
  source: Pick<EventSource, 'jobId' | 'time' | 'label'>,
): Promise<EventSource> {
  const chart = await findChart(actor, chartId);
  const [job, events] = [await requireJob(actor, chart.jobId), await requireJob(actor, source.jobId)];
  if (job.workspaceId !== events.workspaceId) {
    const message = 'The events must be in the same workspace as the chart.';
    throw new AppError('invalid_input', message, { fields: { job_id: message } });
  }
  return inWritableJob(actor, chart.jobId, async (tx) => {
    const [row] = await tx
      .insert(eventSources)
      .values({ ...source, chartId, createdBy: actor.userId })
      .returning();
    if (!row) throw new Error('The inserted source of events was not returned.');
    const { id, jobId, time, label } = row;
    return { id, chartId, jobId, filename: events.filename, time, label };
  });
}

/** Shows those events no longer. Throws `not_found`, `forbidden`. */
export async function deleteEventSource(actor: Actor, chartId: string, sourceId: string): Promise<void> {
  const { jobId } = await findChart(actor, chartId);
  await inWritableJob(actor, jobId, async (tx) => {
    const deleted = await tx
      .delete(eventSources)
      .where(and(eq(eventSources.id, sourceId), eq(eventSources.chartId, chartId)))
      .returning({ id: eventSources.id });
    if (deleted.length === 0) throw notFound('source of events');
  });
}
