'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { checkFinish } from './form-errors';
import { PasswordInput } from './password-input';
import { finishSignIn } from './sign-in';
import { useAuthForm } from './use-auth-form';

const NAMES = ['password', 'code'] as const;

interface FinishFormProps {
  email: string;
  wants: 'password' | 'code';
  callbackUrl: string;
}

/** What somebody shows whom a provider told, for the account of this address. */
export function FinishForm({ email, wants, callbackUrl }: FinishFormProps) {
  const [needsCode, setNeedsCode] = useState(wants === 'code');
  const { form, errors, isBusy, onSubmit } = useAuthForm({
    names: NAMES,
    check: ({ password, code }) => checkFinish(wants === 'password' ? { password } : { code }),
    async submit({ password, code }) {
      const failure = await finishSignIn({ ...(password && { password }), ...(code && { code }) }, callbackUrl);
      if (failure?.needsCode) setNeedsCode(true);
      return failure;
    },
  });
  return (
    <form ref={form} noValidate onSubmit={onSubmit} method="post" className="grid gap-4">
      {errors.form && <Notice tone={errors.needsCode ? 'info' : 'danger'}>{errors.form}</Notice>}
      {/* For managers of passwords, which want to know whose it is. */}
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      {wants === 'password' && (
        <Field label="Password" error={errors.fields.password}>
          {(control) => (
            <PasswordInput name="password" autoComplete="current-password" autoFocus required {...control} />
          )}
        </Field>
      )}
      {needsCode && (
        <Field label="Code" error={errors.fields.code}>
          {(control) => <Input name="code" autoComplete="one-time-code" autoFocus required {...control} />}
        </Field>
      )}
      <Button type="submit" variant="primary" size="lg" isBusy={isBusy}>
        {wants === 'password' ? 'Connect and sign in' : 'Sign in'}
      </Button>
    </form>
  );
}
