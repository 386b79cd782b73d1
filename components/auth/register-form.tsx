'use client';

import { useState } from 'react';
import { fetchJson } from '@/components/api/fetch-json';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { checkRegistration, type FormErrors, formErrorsOf } from './form-errors';
import { PasswordInput } from './password-input';
import { PasswordPolicy } from './password-policy';
import { signIn } from './sign-in';
import { useAuthForm } from './use-auth-form';

const NAMES = ['name', 'email', 'password'] as const;
const LABELS = { name: 'Name', email: 'E-mail address', password: 'Password' };

type Registration = Record<(typeof NAMES)[number], string>;

async function register(values: Registration, callbackUrl: string): Promise<FormErrors | undefined> {
  try {
    await fetchJson('/api/auth/register', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(values),
    });
  } catch (error) {
    return formErrorsOf(error, LABELS);
  }
  return signIn(values, callbackUrl);
}

export function RegisterForm({ callbackUrl }: { callbackUrl: string }) {
  const [password, setPassword] = useState('');
  const { form, errors, isBusy, onSubmit } = useAuthForm({
    names: NAMES,
    check: checkRegistration,
    submit: (values) => register(values, callbackUrl),
  });
  return (
    <form ref={form} noValidate onSubmit={onSubmit} method="post" className="grid gap-4">
      {errors.form && <Notice>{errors.form}</Notice>}
      <Field label={LABELS.name} error={errors.fields.name}>
        {(control) => <Input name="name" autoComplete="name" maxLength={100} autoFocus required {...control} />}
      </Field>
      <Field label={LABELS.email} error={errors.fields.email}>
        {(control) => <Input name="email" type="email" autoComplete="username" required {...control} />}
      </Field>
      <Field label={LABELS.password} error={errors.fields.password} hint={<PasswordPolicy password={password} />}>
        {(control) => (
          <PasswordInput
            name="password"
            autoComplete="new-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            required
            {...control}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" size="lg" isBusy={isBusy}>
        Create account
      </Button>
    </form>
  );
}
