'use client';

import { type FormEvent, useState } from 'react';
import { ApiError } from '@/components/api/api-error';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import type { AccountJson } from '@/lib/contract/account';
import { requestEmailChange } from './account-api';
import { ProofField } from './proof-field';

/** The address of the account, and another one, which a mailed link confirms. */
export function EmailPanel({ account }: { account: AccountJson }) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [errors, setErrors] = useState<{ email?: string; proof?: string }>({});
  const [sentTo, setSentTo] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    if (!/^\S+@\S+\.\S+$/.test(email.trim())) return setErrors({ email: 'This is not an e-mail address.' });
    setBusy(true);
    setErrors({});
    setSentTo(undefined);
    try {
      await requestEmailChange(email.trim(), password);
      setSentTo(email.trim());
      setEmail('');
      setPassword('');
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      setErrors(thrown.code === 'forbidden' ? { proof: thrown.message } : { email: thrown.message });
    } finally {
      setBusy(false);
    }
  }

  return (
    <section aria-labelledby="account-email" className="grid gap-4 rounded-xl border bg-surface p-4 sm:p-5">
      <div className="grid gap-1">
        <h2 id="account-email" className="font-semibold text-lg">
          E-mail address
        </h2>
        <p className="flex flex-wrap items-center gap-2 text-muted text-sm">
          <span className="min-w-0 [overflow-wrap:anywhere]">{account.email}</span>
          <Badge>{account.email_verified ? 'Confirmed' : 'Not confirmed'}</Badge>
        </p>
      </div>
      {sentTo && (
        <Notice tone="info">A link is on its way to {sentTo}. Your address changes once you have used it.</Notice>
      )}
      <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-4 sm:max-w-sm">
        <Field label="New e-mail address" {...(errors.email && { error: errors.email })}>
          {(control) => (
            <Input
              type="email"
              autoComplete="email"
              value={email}
              onChange={(event) => setEmail(event.target.value)}
              {...control}
            />
          )}
        </Field>
        <ProofField
          hasPassword={account.has_password}
          label="Your password, to change the address"
          value={password}
          onChange={setPassword}
          {...(errors.proof && { error: errors.proof })}
        />
        <Button type="submit" isBusy={isBusy} className="justify-self-start">
          Change address
        </Button>
      </form>
    </section>
  );
}
