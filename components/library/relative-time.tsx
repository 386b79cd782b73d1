'use client';

import { useSyncExternalStore } from 'react';
import { formatDateTime, formatRelativeTime } from '@/lib/text/format';

const TICK_MS = 30_000;

function subscribe(onTick: () => void): () => void {
  const timer = setInterval(onTick, TICK_MS);
  return () => clearInterval(timer);
}

/** Rounded down, so that it stays the same between two ticks. */
const now = (): number => Math.floor(Date.now() / TICK_MS) * TICK_MS;

/** How long ago, kept up to date; the exact time as its title. The server knows neither the reader's clock nor zone. */
export function RelativeTime({ iso }: { iso: string }) {
  const nowMs = useSyncExternalStore(subscribe, now, () => null);
  if (nowMs === null) return <time dateTime={iso}>…</time>;
  return (
    <time dateTime={iso} title={formatDateTime(iso)}>
      {formatRelativeTime(iso, nowMs)}
    </time>
  );
}
