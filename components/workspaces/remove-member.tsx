'use client';

import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { ConfirmDialog } from '@/components/ui/dialog';
import { CONTROL } from '@/components/ui/input';
import type { MemberJson, MemberRemovalJson } from '@/lib/contract/workspaces';
import { plural } from '@/lib/text/words';
import { useChange } from './use-change';
import { removeMember } from './workspaces-api';

interface RemoveMemberProps {
  workspaceId: string;
  workspaceName: string;
  member: MemberJson;
  members: readonly MemberJson[];
  onRemoved(): void;
}

/** Asks, says whose the datasets become, and takes somebody out; oneself leaves. */
export function RemoveMember({ workspaceId, workspaceName, member, members, onRemoved }: RemoveMemberProps) {
  const router = useRouter();
  const id = useId();
  const { isBusy, change } = useChange();
  const heirs = members.filter(({ user_id, role }) => user_id !== member.user_id && role !== 'viewer');
  // As the server chooses when nobody is named.
  const usual =
    (member.is_self ? heirs.find(({ role }) => role === 'admin') : heirs.find(({ is_self }) => is_self)) ?? heirs[0];
  const [heir, setHeir] = useState<string>();
  const newOwner = heir ?? usual?.user_id;
  const { dataset_count: owned } = member;

  function said({ datasets_moved: moved, new_owner: owner }: MemberRemovalJson): string {
    const what = member.is_self ? `You left “${workspaceName}”` : `${member.name} is no member any more`;
    return owner
      ? `${what}. ${plural(moved, 'dataset')} now ${moved === 1 ? 'belongs' : 'belong'} to ${owner.name}.`
      : `${what}.`;
  }

  async function remove(): Promise<void> {
    const isDone = await change(() => removeMember(workspaceId, member.user_id, newOwner), said);
    if (!isDone) return;
    if (member.is_self) {
      router.push('/');
      router.refresh();
    } else onRemoved();
  }

  return (
    <ConfirmDialog
      title={member.is_self ? `Leave “${workspaceName}”?` : `Remove ${member.name}?`}
      confirmLabel={member.is_self ? 'Leave' : 'Remove'}
      onConfirm={() => void remove()}
      trigger={
        <Button size="sm" isBusy={isBusy}>
          {member.is_self ? (
            'Leave'
          ) : (
            <>
              Remove<span className="sr-only"> {member.name}</span>
            </>
          )}
        </Button>
      }
    >
      <div className="grid gap-3">
        <p>
          {member.is_self ? 'You lose' : `${member.name} loses`} everything of this workspace at once. What{' '}
          {member.is_self ? 'you' : 'they'} made stays.
        </p>
        {owned > 0 && (
          <div className="grid gap-1.5">
            <label htmlFor={id} className="font-medium text-ink">
              New owner of {plural(owned, 'dataset')}
            </label>
            <select
              id={id}
              className={cn(CONTROL, 'text-sm')}
              value={newOwner ?? ''}
              onChange={(event) => setHeir(event.target.value)}
            >
              {heirs.map(({ user_id, name, email, is_self }) => (
                <option key={user_id} value={user_id}>
                  {is_self ? `You (${name})` : `${name} (${email})`}
                </option>
              ))}
            </select>
          </div>
        )}
      </div>
    </ConfirmDialog>
  );
}
