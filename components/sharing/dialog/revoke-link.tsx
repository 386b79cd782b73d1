'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { useSWRConfig } from 'swr';
import { ApiError } from '@/components/api/api-error';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/dialog';
import type { ShareJson } from '@/lib/contract/sharing';
import { revokeShare, type ShareSubject, sharesPath } from './share-api';

interface RevokeLinkProps {
  subject: ShareSubject;
  share: ShareJson;
  onRevoked(shareId: string): void;
}

/** Asks, then ends a link. */
export function RevokeLink({ subject, share, onRevoked }: RevokeLinkProps) {
  const { mutate } = useSWRConfig();
  const [isBusy, setIsBusy] = useState(false);

  async function revoke(): Promise<void> {
    setIsBusy(true);
    try {
      await revokeShare(subject, share.share_id);
      onRevoked(share.share_id);
      toast('Link revoked');
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      // Somebody else was first: it is gone all the same.
      if (error.status !== 404) toast.error(`The link was not revoked. ${error.message}`);
    } finally {
      setIsBusy(false);
      await mutate(sharesPath(subject));
    }
  }

  return (
    <ConfirmDialog
      title="Revoke this link?"
      confirmLabel="Revoke"
      onConfirm={() => void revoke()}
      trigger={
        <Button size="sm" isBusy={isBusy} aria-label={`Revoke the link ending in ${share.token_hint}`}>
          Revoke
        </Button>
      }
    >
      Whoever has the link ending in <span className="font-mono">{share.token_hint}</span> will see nothing any more,
      also where it is embedded. It cannot be brought back.
    </ConfirmDialog>
  );
}
