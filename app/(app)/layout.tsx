import type { ReactNode } from 'react';
import { AppShell } from '@/components/shell/app-shell';
import { isWaitingForVerification } from '@/lib/auth/verify-email';
import { env } from '@/lib/env';
import { listPresets } from '@/lib/services/presets/list-presets';
import { currentWorkspace } from './current-workspace';
import { signedInUser } from './signed-in';

export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const user = await signedInUser();
  // Each page sends strangers to the login page itself: only it knows its address.
  if (!user) return children;
  const { workspaces, current } = await currentWorkspace(user.id);
  const actor = { userId: user.id };
  const [presets, isUnverified] = await Promise.all([
    listPresets(actor, current.workspace_id),
    isWaitingForVerification(actor),
  ]);
  return (
    <AppShell
      user={{ name: user.name, email: user.email }}
      maxUploadMb={env().MAX_UPLOAD_MB}
      presets={presets}
      workspaces={workspaces}
      current={current}
      isUnverified={isUnverified}
    >
      {children}
    </AppShell>
  );
}
