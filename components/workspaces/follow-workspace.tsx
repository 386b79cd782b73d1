'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { rememberWorkspace } from './current-cookie';
import { useWorkspaces } from './workspace-provider';

/** On the pages of a dataset one works in its workspace, however one came there. */
export function FollowWorkspace({ workspaceId }: { workspaceId: string }) {
  const { current } = useWorkspaces();
  const router = useRouter();
  const isElsewhere = current.workspace_id !== workspaceId;
  useEffect(() => {
    if (!isElsewhere) return;
    rememberWorkspace(workspaceId);
    router.refresh();
  }, [isElsewhere, workspaceId, router]);
  return null;
}
