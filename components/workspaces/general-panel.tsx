'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Switch } from '@/components/ui/switch';
import type { WorkspaceChange, WorkspaceJson } from '@/lib/contract/workspaces';
import { useChange } from './use-change';
import { changeWorkspace, deleteWorkspace } from './workspaces-api';

interface PolicyProps {
  label: string;
  hint: string;
  isAllowed: boolean;
  onChange(isAllowed: boolean): void;
}

function Policy({ label, hint, isAllowed, onChange }: PolicyProps) {
  const id = useId();
  return (
    <div className="flex items-start gap-3">
      <Switch checked={isAllowed} onChange={onChange} id={id} aria-describedby={`${id}-hint`} />
      <div className="grid gap-0.5">
        <label htmlFor={id} className="font-medium text-sm">
          {label}
        </label>
        <p id={`${id}-hint`} className="text-muted text-sm">
          {hint}
        </p>
      </div>
    </div>
  );
}

/** Name and policy of the workspace, for its admins. */
export function GeneralPanel({ workspace }: { workspace: WorkspaceJson }) {
  const router = useRouter();
  const { isBusy, change } = useChange();
  const [name, setName] = useState(workspace.name);
  const { workspace_id: id } = workspace;

  const save = (what: WorkspaceChange, words: string) =>
    change(
      () => changeWorkspace(id, what),
      () => {
        router.refresh();
        return words;
      },
    );

  function rename(event: FormEvent): void {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted !== '' && wanted !== workspace.name && !isBusy) void save({ name: wanted }, `Called “${wanted}” now`);
  }

  return (
    <section aria-labelledby="workspace-general" className="grid gap-4 rounded-xl border bg-surface p-4 sm:p-5">
      <h2 id="workspace-general" className="font-semibold text-lg">
        Name and policy
      </h2>
      <form noValidate onSubmit={rename} className="flex flex-wrap items-end gap-2">
        <div className="min-w-0 flex-1 basis-60">
          <Field label="Name of the workspace">
            {(control) => (
              <Input {...control} maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />
            )}
          </Field>
        </div>
        <Button type="submit" isBusy={isBusy} className="h-9">
          Rename
        </Button>
      </form>
      <Policy
        label="Language model"
        hint="A configured model may be told about the data of this workspace."
        isAllowed={workspace.allows_model}
        onChange={(allows_model) => void save({ allows_model }, 'The policy is changed')}
      />
      <Policy
        label="Public links"
        hint="Links may show charts, dashboards and comparisons to people without an account. Turned off, those there are stop working."
        isAllowed={workspace.allows_links}
        onChange={(allows_links) => void save({ allows_links }, 'The policy is changed')}
      />
      {!workspace.is_personal && workspace.dataset_count === 0 && (
        <ConfirmDialog
          title={`Delete “${workspace.name}”?`}
          confirmLabel="Delete workspace"
          onConfirm={() =>
            void change(
              () => deleteWorkspace(id),
              () => {
                router.push('/');
                router.refresh();
                return `“${workspace.name}” is deleted`;
              },
            )
          }
          trigger={
            <Button isBusy={isBusy} className="justify-self-start">
              Delete workspace
            </Button>
          }
        >
          It has no datasets. Its members, invitations and audit log are removed for good.
        </ConfirmDialog>
      )}
    </section>
  );
}
