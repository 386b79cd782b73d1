'use client';

import Link from 'next/link';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { checkLogin } from './form-errors';
import { PasswordInput } from './password-input';
import { signIn } from './sign-in';
import { useAuthForm } from './use-auth-form';

const NAMES = ['email', 'password', 'code'] as const;

export function LoginForm({ callbackUrl }: { callbackUrl: string }) {
  const [needsCode, setNeedsCode] = useState(false);
  const { form, errors, isBusy, onSubmit } = useAuthForm({
    names: NAMES,
    check: checkLogin,
    async submit({ code, ...credentials }) {
      const failure = await signIn({ ...credentials, ...(code && { code }) }, callbackUrl);
      if (failure?.needsCode) setNeedsCode(true);
      return failure;
    },
  });
  return (
    <form ref={form} noValidate onSubmit={onSubmit} method="post" className="grid gap-4">
      {errors.form && <Notice tone={errors.needsCode ? 'info' : 'danger'}>{errors.form}</Notice>}
      <Field label="E-mail address" error={errors.fields.email}>
        {(control) => <Input name="email" type="email" autoComplete="username" autoFocus required {...control} />}
      </Field>
      <Field label="Password" error={errors.fields.password}>
        {(control) => <PasswordInput name="password" autoComplete="current-password" required {...control} />}
      </Field>
      {needsCode && (
        <Field label="Code" error={errors.fields.code}>
          {(control) => <Input name="code" autoComplete="one-time-code" autoFocus required {...control} />}
        </Field>
      )}
      <Button type="submit" variant="primary" size="lg" isBusy={isBusy}>
        Sign in
      </Button>
      <Link
        href="/forgot"
        className="justify-self-start text-muted text-sm underline underline-offset-4 hover:text-ink"
      >
        Forgotten your password?
      </Link>
    </form>
  );
}
