'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { ApiError } from '@/components/api/api-error';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { rememberWorkspace } from './current-cookie';
import { createWorkspace } from './workspaces-api';

/** A name is all it takes; then one is in it, and invites others. */
export function CreateWorkspaceForm() {
  const router = useRouter();
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    if (name.trim() === '') {
      setError('Give it a name.');
      return;
    }
    setBusy(true);
    try {
      const made = await createWorkspace(name.trim());
      rememberWorkspace(made.workspace_id);
      router.push('/settings/workspace');
      router.refresh();
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      setError(thrown.message);
      setBusy(false);
    }
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-4">
      <Field label="Name" hint="The team or the project whose data it holds." {...(error && { error })}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            maxLength={100}
            value={name}
            onChange={(event) => {
              setName(event.target.value);
              setError(undefined);
            }}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" isBusy={isBusy} className="justify-self-start">
        Create workspace
      </Button>
    </form>
  );
}
