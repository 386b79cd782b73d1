'use client';

import { Lock } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { PasswordInput } from '@/components/auth/password-input';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import type { ErrorJson } from '@/lib/contract/errors';

/** Asks for the password of a link. Says nothing of what the link shows. */
export function PasswordForm({ token, isEmbedded }: { token: string; isEmbedded: boolean }) {
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function open(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    setIsBusy(true);
    setProblem(null);
    const refusal = await tryPassword(token, { password, is_embedded: isEmbedded });
    if (refusal === null) {
      window.location.reload();
      return;
    }
    setProblem(refusal);
    setIsBusy(false);
  }

  return (
    <form onSubmit={(event) => void open(event)} className="grid w-full max-w-sm gap-4" noValidate>
      <div className="flex items-center gap-2.5">
        <span className="grid size-9 place-items-center rounded-lg border bg-surface text-muted">
          <Lock className="size-4.5" aria-hidden="true" />
        </span>
        <h1 className="font-semibold text-lg">This link needs a password</h1>
      </div>
      <Field label="Password" hint="Whoever gave you the link knows it." {...(problem !== null && { error: problem })}>
        {(control) => (
          <PasswordInput
            {...control}
            autoFocus={!isEmbedded}
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" size="lg" isBusy={isBusy}>
        Open
      </Button>
    </form>
  );
}

/** Null when the password was right, else what to say. */
async function tryPassword(token: string, body: { password: string; is_embedded: boolean }): Promise<string | null> {
  try {
    const response = await fetch(`/share/${encodeURIComponent(token)}/unlock`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.ok ? null : ((await response.json()) as ErrorJson).error.message;
  } catch {
    return 'RefineX cannot be reached. Check your connection and try again.';
  }
}
