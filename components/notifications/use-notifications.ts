'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import useSWR, { mutate } from 'swr';
import { fetchJson } from '@/components/api/fetch-json';
import type { FollowedNotificationsJson, NotificationJson } from '@/lib/contract/notifications';

const MOST_SHOWN = 20;
const PATH = `/api/notifications?limit=${MOST_SHOWN}`;

/** What concerns the one who is signed in, followed as long as the page can be seen; the list is read when it is open. */
export function useNotifications(isOpen: boolean): {
  unseen: number;
  notifications: readonly NotificationJson[] | undefined;
} {
  const [unseen, setUnseen] = useState(0);
  const { data } = useSWR<NotificationJson[]>(isOpen ? PATH : null);
  const onState = useEffectEvent((state: FollowedNotificationsJson) => {
    setUnseen(state.unseen);
    if (isOpen) void mutate(PATH);
  });

  useEffect(() => {
    let stream: EventSource | undefined;
    const close = () => {
      stream?.close();
      stream = undefined;
    };
    const follow = () => {
      if (document.hidden) close();
      else if (!stream) {
        stream = new EventSource('/api/notifications/events');
        stream.onmessage = (event: MessageEvent<string>) =>
          onState(JSON.parse(event.data) as FollowedNotificationsJson);
      }
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      close();
    };
  }, []);

  return { unseen, notifications: data };
}

/** What these told is known now. Throws ApiError. */
export function markSeen(ids: readonly string[]): Promise<unknown> {
  return fetchJson('/api/notifications/seen', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ notification_ids: ids }),
  });
}
