import { z } from 'zod';
import { time } from './common';

/** Why something concerns a person: they are mentioned, their thread was answered, or it was resolved. */
export const NOTIFICATION_KINDS = ['mention', 'reply', 'resolved'] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

export const notificationSchema = z.strictObject({
  notification_id: z.uuid(),
  kind: z.enum(NOTIFICATION_KINDS),
  /** Who did it; null when they have no account any more. */
  actor: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
  annotation_id: z.uuid(),
  /** The first annotation of the thread. */
  thread_id: z.uuid(),
  text: z.string(),
  /** What it is on, as it was called at writing. */
  label: z.string(),
  job_id: z.uuid(),
  filename: z.string(),
  /** Null for what is on the dashboard or on the table. */
  chart_id: z.uuid().nullable(),
  on: z.enum(['point', 'interval', 'band', 'chart', 'dashboard', 'column', 'cell']),
  created_at: time,
  seen_at: time.nullable(),
});
export type NotificationJson = z.output<typeof notificationSchema>;

/** Which are seen; all without. */
export const seenBody = z.strictObject({ notification_ids: z.array(z.uuid()).max(1000).optional() });

/** What a stream tells: how many are unseen, and a text that is another one after each change. */
export const followedNotificationsSchema = z.strictObject({ unseen: z.number(), revision: z.string() });
export type FollowedNotificationsJson = z.output<typeof followedNotificationsSchema>;
