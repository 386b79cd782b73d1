/** Writes into the security log, for functions that know what happened. */
import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { charts, securityEvents, uploadJobs } from '@/db/schema';
import { logger } from '@/lib/log';

export type SecurityEvent = typeof securityEvents.$inferSelect;
export type NewSecurityEvent = Pick<SecurityEvent, 'kind'> &
  Partial<Pick<SecurityEvent, 'actorId' | 'workspaceId' | 'subject' | 'address'>>;

/** Adds what happened. That it could not be written is logged, and changes nothing for who did it. */
export async function recordSecurity(...events: NewSecurityEvent[]): Promise<void> {
  if (events.length === 0) return;
  try {
    await database().insert(securityEvents).values(events);
  } catch (err) {
    logger.error({ err, kind: events[0]?.kind }, 'The security log could not be written');
  }
}

/** The workspace of a dataset; undefined when there is none. */
export async function workspaceOfJob(jobId: string): Promise<string | undefined> {
  const [job] = await database()
    .select({ workspaceId: uploadJobs.workspaceId })
    .from(uploadJobs)
    .where(eq(uploadJobs.id, jobId));
  return job?.workspaceId;
}

/** The workspace of a kept chart; undefined when there is none. */
export async function workspaceOfChart(chartId: string): Promise<string | undefined> {
  const [chart] = await database().select({ jobId: charts.jobId }).from(charts).where(eq(charts.id, chartId));
  return chart && workspaceOfJob(chart.jobId);
}
