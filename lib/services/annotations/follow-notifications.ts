import type { FollowedNotificationsJson } from '@/lib/contract/notifications';
import type { Actor } from '@/lib/data/actor';
import { notificationsRevision } from '@/lib/data/notifications';
import { subscribeToJob } from '@/lib/data/system/job-events';
import { shareReads } from '@/lib/services/shared-reads';

// The channel carries the ids of jobs and of people alike.
const news = shareReads((userId) => notificationsRevision({ userId }), subscribeToJob);

/** Follows what concerns the actor for as long as somebody listens. */
export function followNotifications(actor: Actor): {
  subscribe(onChange: () => void): () => void;
  read(): Promise<FollowedNotificationsJson>;
  isFinal(): boolean;
} {
  return {
    subscribe: (onChange) => news.subscribe(actor.userId, onChange),
    read: () => news.read(actor.userId),
    isFinal: () => false,
  };
}
