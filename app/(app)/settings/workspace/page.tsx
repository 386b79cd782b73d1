import type { Metadata } from 'next';
import { currentWorkspace } from '@/app/(app)/current-workspace';
import { requireUser } from '@/app/(app)/signed-in';
import { SettingsTabs } from '@/components/settings/settings-tabs';
import { WorkspaceSettings } from '@/components/workspaces/workspace-settings';
import { auditLog } from '@/lib/services/workspaces/audit-log';
import { getUsage } from '@/lib/services/workspaces/get-usage';
import { listInvites } from '@/lib/services/workspaces/list-invites';
import { listMembers } from '@/lib/services/workspaces/list-members';

export const metadata: Metadata = { title: 'Workspace' };

const EVENTS = 20;

export default async function WorkspacePage() {
  const user = await requireUser('/settings/workspace');
  const actor = { userId: user.id };
  const { current } = await currentWorkspace(user.id);
  const { workspace_id: id } = current;
  const isAdmin = current.role === 'admin';
  const [members, usage, invites, events] = await Promise.all([
    listMembers(actor, id),
    getUsage(actor, id),
    isAdmin ? listInvites(actor, id) : [],
    isAdmin ? auditLog(actor, id, { limit: EVENTS, offset: 0 }) : [],
  ]);
  return (
    <div className="mx-auto grid max-w-3xl grid-cols-1 gap-6">
      <h1 className="font-semibold text-2xl tracking-tight [overflow-wrap:anywhere]">{current.name}</h1>
      <SettingsTabs />
      <WorkspaceSettings
        key={id}
        workspace={current}
        members={members}
        usage={usage}
        administration={isAdmin ? { invites, events } : null}
      />
    </div>
  );
}
