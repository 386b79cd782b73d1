'use client';

import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { Badge } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { ROLE_WORDS, ROLES } from '@/lib/contract/roles';
import type { MemberJson, WorkspaceJson } from '@/lib/contract/workspaces';
import { number, plural } from '@/lib/text/words';
import { RemoveMember } from './remove-member';
import { useChange } from './use-change';
import { changeRole, membersPath } from './workspaces-api';

const OPTIONS = ROLES.map((role) => ({ value: role, label: ROLE_WORDS[role].label }));

interface MembersPanelProps {
  workspace: WorkspaceJson;
  initial: MemberJson[];
  /** Something was done that the audit log tells of. */
  onChanged(): void;
}

/** Who is in the workspace, as what; admins change it. */
export function MembersPanel({ workspace, initial, onChanged }: MembersPanelProps) {
  const { workspace_id: id, role: own } = workspace;
  const {
    data: members = initial,
    error,
    mutate,
  } = useSWR<MemberJson[], ApiError>(membersPath(id), { fallbackData: initial });
  const { change } = useChange();
  const isAdmin = own === 'admin';

  function update(): void {
    void mutate();
    onChanged();
  }

  async function choose(member: MemberJson, value: string): Promise<void> {
    const role = ROLES.find((each) => each === value);
    if (!role || role === member.role) return;
    await change(
      () => changeRole(id, member.user_id, role),
      () => `${member.is_self ? 'You are' : `${member.name} is`} ${ROLE_WORDS[role].article} now`,
    );
    update();
  }

  return (
    <section aria-labelledby="workspace-members" className="grid gap-3">
      <h2 id="workspace-members" className="font-semibold text-lg">
        Members <span className="ml-1 font-normal text-muted">{number(members.length)}</span>
      </h2>
      {error && <Notice>The members could not be read. {error.message}</Notice>}
      <ul className="divide-y rounded-xl border bg-surface">
        {members.map((member) => (
          <li key={member.user_id} className="flex flex-wrap items-center gap-x-4 gap-y-2 p-3 sm:px-4">
            <div className="min-w-0 flex-1 basis-52">
              <p className="flex flex-wrap items-center gap-2 font-medium [overflow-wrap:anywhere]">
                {member.name} {member.is_self && <Badge>You</Badge>}
              </p>
              <p className="text-muted text-sm [overflow-wrap:anywhere]">
                {member.email}
                {member.dataset_count > 0 && ` · owns ${plural(member.dataset_count, 'dataset')}`}
              </p>
            </div>
            <div className="flex items-center gap-2">
              {isAdmin && !member.is_permanent ? (
                <Select
                  aria-label={`Role of ${member.name}`}
                  className="w-32"
                  value={member.role}
                  onChange={(value) => void choose(member, value)}
                  options={OPTIONS}
                />
              ) : (
                <Badge>{ROLE_WORDS[member.role].label}</Badge>
              )}
              {(isAdmin || member.is_self) && !member.is_permanent && members.length > 1 && (
                <RemoveMember
                  workspaceId={id}
                  workspaceName={workspace.name}
                  member={member}
                  members={members}
                  onRemoved={update}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
      <p className="text-muted text-sm">
        Viewers {ROLE_WORDS.viewer.may}. Analysts {ROLE_WORDS.analyst.may}. Admins {ROLE_WORDS.admin.may}.
      </p>
    </section>
  );
}
