'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import type { JobStatusJson } from '@/lib/contract/jobs';

export type FollowedStatus = JobStatusJson & {
  version: number;
  /** Another text after every change of goal, charts, annotations or dashboard. */
  charts_revision: string;
};

interface Listener {
  onStatus(status: FollowedStatus): void;
  /** The job was deleted, or is no longer ours to see. */
  onGone(): void;
}

/**
 * Hears of every change of a job as long as the page can be seen: browsers share few connections among all their tabs.
 * Returns whether there is a stream; while not, the caller has to ask again and again.
 */
export function useJobStream(jobId: string, listener: Listener): boolean {
  const [isConnected, setConnected] = useState(true);
  const onStatus = useEffectEvent(listener.onStatus);
  const onGone = useEffectEvent(listener.onGone);

  useEffect(() => {
    let stream: EventSource | undefined;
    const close = () => {
      stream?.close();
      stream = undefined;
    };
    const open = () => {
      const opened = new EventSource(`/api/upload/jobs/${jobId}/events?follow=1`);
      stream = opened;
      opened.onmessage = (event: MessageEvent<string>) => {
        setConnected(true);
        onStatus(JSON.parse(event.data) as FollowedStatus);
      };
      opened.addEventListener('deleted', () => {
        close();
        onGone();
      });
      // The browser may take a lost connection up again; until it does, nothing is heard.
      opened.onerror = () => setConnected(false);
    };
    const onVisibility = () => {
      if (document.hidden) close();
      else if (!stream) open();
    };
    onVisibility();
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      close();
    };
  }, [jobId]);

  return isConnected;
}
