import { type Credential, whenEnded } from '@/lib/auth/credential';
import type { Actor } from '@/lib/data/actor';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { metrics } from '@/lib/observability/metrics';
import type { EventSource } from './sse';

const open = new Map<string, number>();

interface Reader {
  actor: Actor;
  /** What they came in with. */
  credential: Credential;
  /** Aborted when they go away. */
  signal: AbortSignal;
}

/**
 * The same source, counted among the streams its reader has open in this process until nobody listens to it any more. It ends with the
 * session or token it was opened with. Throws `too_many_requests` when there are as many as one person may have.
 */
export function limitStreams<T>(
  { actor: { userId }, credential, signal }: Reader,
  source: Omit<EventSource<T>, 'signal'>,
): EventSource<T> {
  const count = open.get(userId) ?? 0;
  if (count >= env().STREAMS_PER_PERSON) {
    throw new AppError('too_many_requests', 'You follow many things at once. Close some of them and try again.', {
      retryAfterSeconds: 5,
    });
  }
  const ended = new AbortController();
  return {
    ...source,
    signal: AbortSignal.any([signal, ended.signal]),
    subscribe(onChange) {
      open.set(userId, (open.get(userId) ?? 0) + 1);
      metrics().streams.inc();
      const unsubscribe = source.subscribe(onChange);
      const stopWatching = whenEnded(credential, () => ended.abort());
      let isOpen = true;
      return () => {
        if (!isOpen) return;
        isOpen = false;
        unsubscribe();
        stopWatching();
        metrics().streams.dec();
        const left = (open.get(userId) ?? 1) - 1;
        if (left > 0) open.set(userId, left);
        else open.delete(userId);
      };
    },
  };
}
