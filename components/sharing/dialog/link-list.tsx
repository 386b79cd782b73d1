'use client';

import { Lock } from 'lucide-react';
import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { RelativeTime } from '@/components/library/relative-time';
import { Badge } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import type { ShareJson } from '@/lib/contract/sharing';
import { RevokeLink } from './revoke-link';
import { type ShareSubject, sharesPath } from './share-api';

interface LinkListProps {
  subject: ShareSubject;
  onRevoked(shareId: string): void;
}

/** The links there are, without their addresses: those were told when they were made. */
export function LinkList({ subject, onRevoked }: LinkListProps) {
  // Views are counted elsewhere: opened again, however soon, the list is read again.
  const { data, error } = useSWR<ShareJson[], ApiError>(sharesPath(subject), { dedupingInterval: 0 });
  if (error) return <Notice>The links could not be loaded. {error.message}</Notice>;
  if (!data) {
    return (
      <div role="status">
        <span className="sr-only">Loading the links</span>
        <Skeleton className="h-14" />
      </div>
    );
  }
  if (data.length === 0) return <p className="text-muted text-sm">There are no links yet.</p>;
  return (
    <ul className="divide-y border-y">
      {data.map((share) => (
        <LinkEntry key={share.share_id} subject={subject} share={share} onRevoked={onRevoked} />
      ))}
    </ul>
  );
}

function LinkEntry({ subject, share, onRevoked }: LinkListProps & { share: ShareJson }) {
  return (
    <li className="flex items-center gap-3 py-2.5">
      <div className="grid min-w-0 flex-1 gap-0.5">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-mono text-sm">…{share.token_hint}</span>
          {share.has_password && (
            <Badge>
              <Lock className="size-3" aria-hidden="true" />
              Password
            </Badge>
          )}
          {share.is_expired && <Badge tone="warn">Expired</Badge>}
          <span className="text-sm">{views(share.view_count)}</span>
        </p>
        <p className="text-muted text-xs">
          Created <RelativeTime iso={share.created_at} />
          {share.created_by && ` by ${share.created_by}`}
          {' · '}
          {share.expires_at === null ? (
            'never expires'
          ) : (
            <>
              {share.is_expired ? 'expired ' : 'expires '}
              <time dateTime={share.expires_at}>{formatDay(share.expires_at)}</time>
            </>
          )}
          {share.last_viewed_at && (
            <>
              {' · last viewed '}
              <RelativeTime iso={share.last_viewed_at} />
            </>
          )}
        </p>
      </div>
      <RevokeLink subject={subject} share={share} onRevoked={onRevoked} />
    </li>
  );
}

const views = (count: number): string => `${count.toLocaleString('en-US')} ${count === 1 ? 'view' : 'views'}`;

const formatDay = (iso: string): string =>
  new Date(iso).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
