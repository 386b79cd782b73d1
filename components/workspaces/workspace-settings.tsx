'use client';

import { useSWRConfig } from 'swr';
import type { UsageJson } from '@/lib/contract/security';
import type { AuditEventJson, InviteJson, MemberJson, WorkspaceJson } from '@/lib/contract/workspaces';
import { AuditPanel } from './audit-panel';
import { GeneralPanel } from './general-panel';
import { InvitesPanel } from './invites-panel';
import { MembersPanel } from './members-panel';
import { UsagePanel } from './usage-panel';
import { workspacePath } from './workspaces-api';

interface WorkspaceSettingsProps {
  workspace: WorkspaceJson;
  members: MemberJson[];
  usage: UsageJson;
  /** What admins alone see; null for others. */
  administration: { invites: InviteJson[]; events: AuditEventJson[] } | null;
}

/** Who is in the workspace and, for its admins, everything about it. */
export function WorkspaceSettings({ workspace, members, usage, administration }: WorkspaceSettingsProps) {
  const { mutate } = useSWRConfig();
  const { workspace_id: id } = workspace;

  function refreshLog(): void {
    void mutate((key) => typeof key === 'string' && key.startsWith(`${workspacePath(id)}/audit-log`));
  }

  return (
    <>
      <MembersPanel workspace={workspace} initial={members} onChanged={refreshLog} />
      <UsagePanel usage={usage} />
      {administration && (
        <>
          <InvitesPanel workspaceId={id} initial={administration.invites} onChanged={refreshLog} />
          <GeneralPanel key={workspace.name} workspace={workspace} />
          <AuditPanel workspaceId={id} initial={administration.events} />
        </>
      )}
    </>
  );
}
