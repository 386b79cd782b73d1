'use client';

import { type FormEvent, useState } from 'react';
import useSWR from 'swr';
import { ApiError } from '@/components/api/api-error';
import { RelativeTime } from '@/components/library/relative-time';
import { CopyField } from '@/components/sharing/dialog/copy-field';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { ROLE_WORDS, ROLES, type Role } from '@/lib/contract/roles';
import type { InviteJson, NewInviteJson } from '@/lib/contract/workspaces';
import { useChange } from './use-change';
import { invite, invitesPath, revokeInvite } from './workspaces-api';

const ROLE_OPTIONS = ROLES.map((role) => ({ value: role, label: ROLE_WORDS[role].label }));
const DAY_OPTIONS = [1, 7, 30].map((days) => ({ value: String(days), label: days === 1 ? '1 day' : `${days} days` }));

interface InvitesPanelProps {
  workspaceId: string;
  initial: InviteJson[];
  /** Something was done that the audit log tells of. */
  onChanged(): void;
}

/** Invites by link or by address, and ends invitations. */
export function InvitesPanel({ workspaceId, initial, onChanged }: InvitesPanelProps) {
  const { data = initial, mutate } = useSWR<InviteJson[], ApiError>(invitesPath(workspaceId), {
    fallbackData: initial,
  });
  const [role, setRole] = useState<Role>('analyst');
  const [days, setDays] = useState('7');
  const [email, setEmail] = useState('');
  const [error, setError] = useState<string>();
  const [made, setMade] = useState<NewInviteJson>();
  const [isBusy, setBusy] = useState(false);
  const { change } = useChange();

  function update(): void {
    void mutate();
    onChanged();
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    setError(undefined);
    try {
      setMade(await invite(workspaceId, role, email.trim() || null, Number(days)));
      setEmail('');
      update();
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      setError(thrown.fields.email ? `It ${thrown.fields.email}.` : thrown.message);
    } finally {
      setBusy(false);
    }
  }

  return (
    <section aria-labelledby="workspace-invites" className="grid gap-3">
      <h2 id="workspace-invites" className="font-semibold text-lg">
        Invitations
      </h2>
      <div className="grid gap-4 rounded-xl border bg-surface p-4 sm:p-5">
        <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-4">
          <Field
            label="E-mail address (optional)"
            hint="With an address it works for that account alone. Without one, for the first who opens the link."
            {...(error && { error })}
          >
            {(control) => (
              <Input {...control} type="email" value={email} onChange={(event) => setEmail(event.target.value)} />
            )}
          </Field>
          <div className="grid grid-cols-2 gap-4">
            <Field label="Role">
              {(control) => (
                <Select
                  {...control}
                  value={role}
                  onChange={(value) => setRole(ROLES.find((each) => each === value) ?? role)}
                  options={ROLE_OPTIONS}
                />
              )}
            </Field>
            <Field label="Works for">
              {(control) => <Select {...control} value={days} onChange={setDays} options={DAY_OPTIONS} />}
            </Field>
          </div>
          <Button type="submit" variant="primary" isBusy={isBusy} className="justify-self-start">
            Invite
          </Button>
        </form>
        {made && <MadeInvite key={made.invite_id} made={made} />}
      </div>
      {data.length > 0 && (
        <ul aria-label="Invitations nobody has used" className="divide-y rounded-xl border bg-surface">
          {data.map((each) => (
            <li key={each.invite_id} className="flex flex-wrap items-center gap-x-4 gap-y-2 p-3 sm:px-4">
              <div className="min-w-0 flex-1 basis-52">
                <p className="font-medium [overflow-wrap:anywhere]">{whom(each)}</p>
                <p className="text-muted text-sm">
                  {ROLE_WORDS[each.role].label} · {each.created_by ?? 'a former member'},{' '}
                  <RelativeTime iso={each.created_at} />
                  {each.is_expired && ' · expired'}
                </p>
              </div>
              <ConfirmDialog
                title="Revoke this invitation?"
                confirmLabel="Revoke"
                onConfirm={() =>
                  void change(
                    () => revokeInvite(workspaceId, each.invite_id),
                    () => 'The invitation is revoked',
                  ).then(update)
                }
                trigger={
                  <Button size="sm" aria-label={`Revoke the invitation: ${whom(each)}`}>
                    Revoke
                  </Button>
                }
              >
                Its link lets nobody in any more.
              </ConfirmDialog>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const whom = ({ email, token_hint }: InviteJson): string => email ?? `Link ending in ${token_hint}`;

const MAIL_WORDS = {
  sent: 'It was sent by e-mail. The link works as well:',
  failed: 'The e-mail could not be sent. Give them this link yourself:',
  unverified: 'RefineX writes to others for you once your own address is confirmed. Give them this link yourself:',
  not_configured: 'RefineX sends no e-mail here. Give them this link yourself:',
} as const;

function MadeInvite({ made }: { made: NewInviteJson }) {
  return (
    <div className="grid gap-2 border-t pt-4">
      {made.mail && (
        <Notice tone={made.mail === 'failed' ? 'warn' : 'info'}>
          {made.email}: {MAIL_WORDS[made.mail]}
        </Notice>
      )}
      <CopyField label="Invitation link" value={made.url} action="Copy link" isFocused />
      <p className="text-muted text-sm">It works once, and is shown only now.</p>
    </div>
  );
}
