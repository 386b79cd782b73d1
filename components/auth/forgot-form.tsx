'use client';

import { useState } from 'react';
import { fetchJson } from '@/components/api/fetch-json';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { checkForgotten, type FormErrors, formErrorsOf, NO_ERRORS } from './form-errors';
import { useAuthForm } from './use-auth-form';

const NAMES = ['email'] as const;

async function ask(email: string): Promise<FormErrors | undefined> {
  try {
    await fetchJson('/api/auth/forgot-password', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email }),
    });
    return undefined;
  } catch (error) {
    return formErrorsOf(error, { email: 'E-mail address' });
  }
}

export function ForgotForm() {
  const [sentTo, setSentTo] = useState<string>();
  const { form, errors, isBusy, onSubmit } = useAuthForm({
    names: NAMES,
    check: checkForgotten,
    submit: async ({ email }) => {
      const failure = await ask(email);
      if (failure) return failure;
      setSentTo(email);
      // Nothing went wrong, and the form can be sent again.
      return NO_ERRORS;
    },
  });
  return (
    <form ref={form} noValidate onSubmit={onSubmit} method="post" className="grid gap-4">
      {errors.form && <Notice>{errors.form}</Notice>}
      {sentTo && (
        <Notice tone="info">If there is an account of {sentTo}, a link is on its way. It works for two hours.</Notice>
      )}
      <Field label="E-mail address" error={errors.fields.email}>
        {(control) => <Input name="email" type="email" autoComplete="username" autoFocus required {...control} />}
      </Field>
      <Button type="submit" variant="primary" size="lg" isBusy={isBusy}>
        Send a link
      </Button>
    </form>
  );
}
