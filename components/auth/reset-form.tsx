'use client';

import { useState } from 'react';
import { fetchJson } from '@/components/api/fetch-json';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { checkNewPassword, type FormErrors, formErrorsOf } from './form-errors';
import { PasswordInput } from './password-input';
import { PasswordPolicy } from './password-policy';
import { signIn } from './sign-in';
import { useAuthForm } from './use-auth-form';

const NAMES = ['password'] as const;

async function reset(token: string, email: string, password: string): Promise<FormErrors | undefined> {
  try {
    await fetchJson('/api/auth/reset-password', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ token, password }),
    });
  } catch (error) {
    return formErrorsOf(error, { password: 'Password' });
  }
  const failure = await signIn({ email, password }, '/');
  if (!failure?.needsCode) return failure;
  // The password is set; the page to sign in asks for the code.
  window.location.assign('/login');
  return undefined;
}

/** Chooses the password by a link, and signs in with it. */
export function ResetForm({ token, email }: { token: string; email: string }) {
  const [password, setPassword] = useState('');
  const { form, errors, isBusy, onSubmit } = useAuthForm({
    names: NAMES,
    check: checkNewPassword,
    submit: (values) => reset(token, email, values.password),
  });
  return (
    <form ref={form} noValidate onSubmit={onSubmit} method="post" className="grid gap-4">
      {errors.form && <Notice>{errors.form}</Notice>}
      {/* For managers of passwords, which want to know whose it is. */}
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <Field label="Password" error={errors.fields.password} hint={<PasswordPolicy password={password} />}>
        {(control) => (
          <PasswordInput
            name="password"
            autoComplete="new-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            autoFocus
            required
            {...control}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" size="lg" isBusy={isBusy}>
        Choose this password
      </Button>
    </form>
  );
}
