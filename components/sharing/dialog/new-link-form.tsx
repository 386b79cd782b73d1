'use client';

import { type FormEvent, useState } from 'react';
import { ApiError } from '@/components/api/api-error';
import { PasswordInput } from '@/components/auth/password-input';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import type { NewShareJson } from '@/lib/contract/sharing';
import { EXPIRIES, EXPIRY_LABELS, type Expiry, expiresAt, localDay, toExpiry } from './expiry';
import { createShare, type ShareSubject } from './share-api';

interface NewLinkFormProps {
  subject: ShareSubject;
  onMade(share: NewShareJson): void;
}

const OPTIONS = EXPIRIES.map((value) => ({ value, label: EXPIRY_LABELS[value] }));

/** How long a link works and whether it asks for a password, then the link. */
export function NewLinkForm({ subject, onMade }: NewLinkFormProps) {
  const [expiry, setExpiry] = useState<Expiry>('never');
  const [day, setDay] = useState('');
  const [password, setPassword] = useState('');
  const [error, setError] = useState<ApiError | null>(null);
  const [isDayMissing, setIsDayMissing] = useState(false);
  const [isBusy, setIsBusy] = useState(false);

  async function make(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    const expires = expiresAt(expiry, day, Date.now());
    setIsDayMissing(expires === undefined);
    if (expires === undefined) return;
    setIsBusy(true);
    setError(null);
    try {
      const made = await createShare(subject, { expires_at: expires, password: password || null });
      setPassword('');
      onMade(made);
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      setError(problem);
    } finally {
      setIsBusy(false);
    }
  }

  const expiryProblem = isDayMissing ? 'Choose a day.' : sentence(error?.fields.expires_at);
  const passwordProblem = sentence(error?.fields.password);
  return (
    <form onSubmit={(event) => void make(event)} className="grid gap-3" noValidate>
      <div className="grid items-start gap-3 xs:grid-cols-2">
        <Field label="Expires" {...(expiry !== 'date' && expiryProblem && { error: expiryProblem })}>
          {(control) => (
            <Select {...control} value={expiry} onChange={(value) => setExpiry(toExpiry(value))} options={OPTIONS} />
          )}
        </Field>
        {expiry === 'date' && (
          <Field label="Last day" {...(expiryProblem && { error: expiryProblem })}>
            {(control) => (
              <Input
                {...control}
                type="date"
                min={localDay(new Date())}
                value={day}
                onChange={(event) => setDay(event.target.value)}
              />
            )}
          </Field>
        )}
        <Field label="Password (optional)" {...(passwordProblem && { error: passwordProblem })}>
          {(control) => (
            <PasswordInput
              {...control}
              autoComplete="new-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
      </div>
      {error && !expiryProblem && !passwordProblem && <Notice>The link was not made. {error.message}</Notice>}
      <Button type="submit" variant="primary" isBusy={isBusy} className="justify-self-start">
        Create link
      </Button>
    </form>
  );
}

/** "must be in the future" as a sentence of its own. */
const sentence = (problem: string | undefined): string | undefined => problem && `It ${problem}.`;
