import 'server-only';

import { cookies } from 'next/headers';
import { cache } from 'react';
import { WORKSPACE_COOKIE } from '@/components/workspaces/current-cookie';
import { listWorkspaces } from '@/lib/services/workspaces/list-workspaces';

/** The workspaces of a person, and which of them this browser is in: their own unless another was chosen. Read once a request. */
export const currentWorkspace = cache(async (userId: string) => {
  const workspaces = await listWorkspaces({ userId });
  const chosen = (await cookies()).get(WORKSPACE_COOKIE)?.value;
  const current = workspaces.find(({ workspace_id }) => workspace_id === chosen) ?? workspaces[0];
  if (!current) throw new Error('This account has no workspace.');
  return { workspaces, current };
});
