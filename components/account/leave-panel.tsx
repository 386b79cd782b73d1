'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/dialog';
import { useChange } from '@/components/workspaces/use-change';
import { deleteAccount, EXPORT_PATH } from './account-api';
import { ProofField } from './proof-field';

/** Takes everything along, or deletes the account. */
export function LeavePanel({ hasPassword }: { hasPassword: boolean }) {
  const { isBusy, change } = useChange();
  const [password, setPassword] = useState('');

  function leave(): void {
    void change(
      () => deleteAccount(password),
      () => {
        // A full load, so that nothing of the account is kept.
        window.location.assign('/login');
        return undefined;
      },
    );
  }

  return (
    <section aria-labelledby="account-leave" className="grid gap-4 rounded-xl border bg-surface p-4 sm:p-5">
      <div className="grid gap-1">
        <h2 id="account-leave" className="font-semibold text-lg">
          Your data
        </h2>
        <p className="text-muted text-sm">
          Files as you uploaded them, recipes, charts, insights, annotations and settings, of every dataset you own.
        </p>
      </div>
      <Button asChild className="justify-self-start">
        <a href={EXPORT_PATH} download>
          Download everything
        </a>
      </Button>
      <div className="grid gap-4 border-t pt-4 sm:max-w-sm">
        <ProofField
          hasPassword={hasPassword}
          label="Your password, to delete the account"
          value={password}
          onChange={setPassword}
        />
        <ConfirmDialog
          title="Delete your account?"
          confirmLabel="Delete account"
          isBusy={isBusy}
          onConfirm={leave}
          trigger={
            <Button isBusy={isBusy} disabled={hasPassword && password === ''} className="justify-self-start">
              Delete account
            </Button>
          }
        >
          Workspaces that nobody else works in are deleted with all their datasets, for good. In others your datasets go
          to the admin who has been there longest.
        </ConfirmDialog>
      </div>
    </section>
  );
}
