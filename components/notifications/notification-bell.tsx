'use client';

import { Bell } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { ApiError } from '@/components/api/api-error';
import { RelativeTime } from '@/components/library/relative-time';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/components/ui/menu';
import type { NotificationJson, NotificationKind } from '@/lib/contract/notifications';
import { number } from '@/lib/text/words';
import { markSeen, useNotifications } from './use-notifications';

const DID: Record<NotificationKind, string> = {
  mention: 'mentioned you on',
  reply: 'answered on',
  resolved: 'resolved',
};

/** Where it was written. */
function placeOf({ job_id, chart_id, on, thread_id }: NotificationJson): string {
  const page = chart_id !== null ? `/charts/${chart_id}` : on === 'dashboard' ? '/dashboard' : '';
  return `/jobs/${job_id}${page}#annotation-${thread_id}`;
}

/** How many things concern the one who is signed in and are new, and what they are. */
export function NotificationBell() {
  const [isOpen, setOpen] = useState(false);
  const { unseen, notifications } = useNotifications(isOpen);

  function onOpenChange(next: boolean): void {
    setOpen(next);
    // What was in the list when it closes has been seen.
    const seen = (notifications ?? []).flatMap((each) => (each.seen_at === null ? [each.notification_id] : []));
    if (next || seen.length === 0) return;
    markSeen(seen).catch((error: unknown) => {
      if (!(error instanceof ApiError)) throw error;
    });
  }

  return (
    <Menu open={isOpen} onOpenChange={onOpenChange}>
      <MenuTrigger asChild>
        <Button
          variant="ghost"
          size="icon"
          aria-label={unseen === 0 ? 'Notifications' : `Notifications, ${number(unseen)} new`}
          className="relative"
        >
          <Bell aria-hidden="true" />
          {unseen > 0 && (
            <span
              aria-hidden="true"
              className="absolute top-0 right-0 grid h-4 min-w-4 place-items-center rounded-full bg-accent px-1 font-semibold text-2xs text-on-accent"
            >
              {unseen > 99 ? '99+' : unseen}
            </span>
          )}
        </Button>
      </MenuTrigger>
      <MenuContent className="max-h-[70vh] w-80 max-w-[calc(100vw-1rem)] overflow-y-auto">
        {(notifications === undefined || notifications.length === 0) && (
          <MenuItem disabled className="text-muted data-disabled:opacity-100">
            {notifications === undefined
              ? 'Looking…'
              : 'Nothing yet. Whoever mentions or answers you in an annotation is told here.'}
          </MenuItem>
        )}
        {notifications?.map((notification) => (
          <MenuItem key={notification.notification_id} asChild>
            <Link href={placeOf(notification)} className="items-start!">
              <span
                aria-hidden="true"
                className={cn(
                  'mt-1.5 size-2 shrink-0 rounded-full',
                  notification.seen_at === null ? 'bg-accent' : 'bg-transparent',
                )}
              />
              <span className="grid min-w-0 gap-0.5">
                <span className="[overflow-wrap:anywhere]">
                  {notification.seen_at === null && <span className="sr-only">New: </span>}
                  <span className="font-medium">{notification.actor?.name ?? 'A former member'}</span>{' '}
                  {DID[notification.kind]} {notification.label}
                </span>
                <span className="line-clamp-2 text-muted [overflow-wrap:anywhere]">{notification.text}</span>
                <span className="text-muted text-xs [overflow-wrap:anywhere]">
                  {notification.filename} · <RelativeTime iso={notification.created_at} />
                </span>
              </span>
            </Link>
          </MenuItem>
        ))}
      </MenuContent>
    </Menu>
  );
}
