'use client';

import { useState } from 'react';
import { ApiError } from '@/components/api/api-error';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { rememberWorkspace } from './current-cookie';
import { acceptInvite } from './workspaces-api';

/** Joins with one click, and opens the workspace. */
export function AcceptInvite({ token, workspaceName }: { token: string; workspaceName: string }) {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  async function join(): Promise<void> {
    setBusy(true);
    setError(undefined);
    try {
      const { workspace_id: id } = await acceptInvite(token);
      rememberWorkspace(id);
      // A full load, so that nothing rendered for a stranger is kept.
      window.location.assign('/');
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      setError(thrown.message);
      setBusy(false);
    }
  }

  return (
    <>
      {error && <Notice>{error}</Notice>}
      <Button variant="primary" size="lg" isBusy={isBusy} onClick={() => void join()} className="min-w-0">
        <span className="truncate">Join “{workspaceName}”</span>
      </Button>
    </>
  );
}
