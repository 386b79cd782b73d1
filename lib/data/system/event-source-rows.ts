import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { eventSources, uploadJobs } from '@/db/schema';

/** The columns of other datasets whose rows charts show as events, with the names of the files, oldest first; who asks for them says of which charts. */
export function eventSourceRows() {
  return database()
    .select({
      id: eventSources.id,
      chartId: eventSources.chartId,
      /** The dataset of the events. */
      jobId: eventSources.jobId,
      filename: uploadJobs.filename,
      time: eventSources.time,
      label: eventSources.label,
    })
    .from(eventSources)
    .innerJoin(uploadJobs, eq(uploadJobs.id, eventSources.jobId))
    .orderBy(eventSources.createdAt, eventSources.id)
    .$dynamic();
}
export type EventSource = Awaited<ReturnType<typeof eventSourceRows>>[number];
