'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { mutate } from 'swr';
import { checkPasswordChange, type FormErrors, formErrorsOf, NO_ERRORS } from '@/components/auth/form-errors';
import { PasswordInput } from '@/components/auth/password-input';
import { PasswordPolicy } from '@/components/auth/password-policy';
import { useAuthForm } from '@/components/auth/use-auth-form';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { plural } from '@/lib/text/words';
import { ACCOUNT_PATH, changePassword, SESSIONS_PATH } from './account-api';

const NAMES = ['current_password', 'new_password'] as const;
const LABELS = { current_password: 'Your password', new_password: 'The new password' };

/** Asks for the old password and takes a new one, which signs out everywhere else. */
export function PasswordPanel({ email, hasPassword: had }: { email: string; hasPassword: boolean }) {
  const [hasPassword, setHasPassword] = useState(had);
  const [wanted, setWanted] = useState('');
  const { form, errors, isBusy, onSubmit } = useAuthForm({
    names: NAMES,
    check: (values) => checkPasswordChange(values, hasPassword),
    async submit({ current_password, new_password }): Promise<FormErrors> {
      try {
        const { ended } = await changePassword(current_password, new_password);
        form.current?.reset();
        setWanted('');
        setHasPassword(true);
        toast.success(
          `Your password is changed${ended > 0 ? `, and you are signed out in ${plural(ended, 'other place')}` : ''}`,
        );
        void mutate(SESSIONS_PATH);
        void mutate(ACCOUNT_PATH);
        return NO_ERRORS;
      } catch (error) {
        return formErrorsOf(error, LABELS);
      }
    },
  });
  return (
    <section aria-labelledby="account-password" className="grid gap-4 rounded-xl border bg-surface p-4 sm:p-5">
      <div className="grid gap-1">
        <h2 id="account-password" className="font-semibold text-lg">
          Password
        </h2>
        <p className="text-muted text-sm">
          {hasPassword
            ? 'Changing it signs you out everywhere else. Tokens go on working.'
            : 'You have none yet. Within ten minutes after signing in you can choose one, which signs you out everywhere else.'}
        </p>
      </div>
      <form ref={form} noValidate onSubmit={onSubmit} method="post" className="grid gap-4 sm:max-w-sm">
        {errors.form && <Notice>{errors.form}</Notice>}
        <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
        {hasPassword && (
          <Field label="Current password" error={errors.fields.current_password}>
            {(control) => (
              <PasswordInput name="current_password" autoComplete="current-password" required {...control} />
            )}
          </Field>
        )}
        <Field label="New password" error={errors.fields.new_password} hint={<PasswordPolicy password={wanted} />}>
          {(control) => (
            <PasswordInput
              name="new_password"
              autoComplete="new-password"
              value={wanted}
              onChange={(event) => setWanted(event.target.value)}
              required
              {...control}
            />
          )}
        </Field>
        <Button type="submit" isBusy={isBusy} className="justify-self-start">
          {hasPassword ? 'Change password' : 'Choose password'}
        </Button>
      </form>
    </section>
  );
}
