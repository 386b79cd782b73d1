import type { NotificationJson } from '@/lib/contract/notifications';
import type { Actor } from '@/lib/data/actor';
import { listNotifications as listRows } from '@/lib/data/notifications';

/** What concerns the actor, newest first. */
export async function listNotifications(
  actor: Actor,
  page: { limit: number; offset: number },
): Promise<NotificationJson[]> {
  return (await listRows(actor, page)).map((row) => ({
    notification_id: row.id,
    kind: row.kind,
    actor: row.actor,
    annotation_id: row.annotationId,
    thread_id: row.threadId,
    text: row.text,
    label: row.label,
    job_id: row.jobId,
    filename: row.filename,
    chart_id: row.chartId,
    on: row.on,
    created_at: row.createdAt.toISOString(),
    seen_at: row.seenAt?.toISOString() ?? null,
  }));
}
