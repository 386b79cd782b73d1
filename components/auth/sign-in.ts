import { signIn as nextAuthSignIn } from 'next-auth/react';
import { offlineError } from '@/components/api/api-error';
import { type FormErrors, signInProblem } from './form-errors';

/** Signs in and leaves for `callbackUrl`; resolves to what went wrong when that fails. */
export const signIn = (credentials: { email: string; password: string; code?: string }, callbackUrl: string) =>
  show('credentials', credentials, callbackUrl);

/** The same for somebody whom a provider told, and who shows something more. */
export const finishSignIn = (shown: { password?: string; code?: string }, callbackUrl: string) =>
  show('finish', shown, callbackUrl);

async function show(
  way: 'credentials' | 'finish',
  shown: Record<string, string>,
  callbackUrl: string,
): Promise<FormErrors | undefined> {
  try {
    const result = await nextAuthSignIn(way, { ...shown, redirect: false });
    if (!result?.ok || result.error) {
      const code = result?.error ?? 'unknown';
      const problem = signInProblem(code);
      if (code === 'invalid_code') return { fields: { code: problem }, needsCode: true };
      return { form: problem, fields: {}, needsCode: code === 'code_required' };
    }
  } catch (cause) {
    return { form: offlineError(cause).message, fields: {} };
  }
  // A full load, so that nothing rendered for a stranger is kept.
  window.location.assign(callbackUrl);
  return undefined;
}
