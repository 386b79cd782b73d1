'use client';

import { type FormEvent, useRef, useState } from 'react';
import { type FormErrors, hasErrors, NO_ERRORS } from './form-errors';

interface AuthForm<Name extends string> {
  names: readonly Name[];
  check(values: Record<Name, string>): FormErrors;
  /** Resolves to what went wrong, or to undefined after having left the page. */
  submit(values: Record<Name, string>): Promise<FormErrors | undefined>;
}

/** A form that checks, sends once, and puts the focus on the first field that is wrong. */
export function useAuthForm<Name extends string>({ names, check, submit }: AuthForm<Name>) {
  const [errors, setErrors] = useState<FormErrors>(NO_ERRORS);
  const [isBusy, setIsBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  function show(found: FormErrors): void {
    setErrors(found);
    const wrong = names.find((name) => found.fields[name]);
    const control = wrong && form.current?.elements.namedItem(wrong);
    if (control instanceof HTMLElement) control.focus();
  }

  async function onSubmit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    const data = new FormData(event.currentTarget);
    const values = Object.fromEntries(names.map((name) => [name, String(data.get(name) ?? '')])) as Record<
      Name,
      string
    >;
    const found = check(values);
    show(found);
    if (hasErrors(found)) return;
    setIsBusy(true);
    const failure = await submit(values);
    if (!failure) return;
    setIsBusy(false);
    show(failure);
  }

  return { form, errors, isBusy, onSubmit };
}
