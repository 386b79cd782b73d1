import type { FollowedNotificationsJson } from '@/lib/contract/notifications';
import type { Actor } from '@/lib/data/actor';
import { notificationsRevision } from '@/lib/data/notifications';
import { subscribeToJob } from '@/lib/data/system/job-events';

/** Follows what concerns the actor for as long as somebody listens. */
export function followNotifications(actor: Actor): {
  subscribe(onChange: () => void): () => void;
  read(): Promise<FollowedNotificationsJson>;
  isFinal(): boolean;
} {
  return {
    // The channel carries the ids of jobs and of people alike.
    subscribe: (onChange) => subscribeToJob(actor.userId, onChange),
    read: () => notificationsRevision(actor),
    isFinal: () => false,
  };
}
