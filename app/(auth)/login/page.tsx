import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { LoginForm } from '@/components/auth/login-form';
import { ProviderButtons } from '@/components/auth/provider-buttons';
import { providerProblem } from '@/components/auth/provider-problem';
import { callbackUrlOf, type SearchPageProps, withCallbackUrl } from '@/components/auth/safe-callback-url';
import { Notice } from '@/components/ui/notice';
import { currentUser } from '@/lib/auth/current-actor';
import { providerButtons } from '@/lib/auth/identity/providers';

export const metadata: Metadata = { title: 'Sign in' };

export default async function LoginPage({ searchParams }: SearchPageProps) {
  const params = await searchParams;
  const callbackUrl = callbackUrlOf(params);
  if (await currentUser(await headers())) redirect(callbackUrl);
  const problem = providerProblem(params.error);
  return (
    <>
      <div className="grid gap-1">
        <h1 className="font-semibold text-2xl tracking-tight">Sign in</h1>
        <p className="text-muted">Clean data, with every change explained.</p>
      </div>
      {params.expired && <Notice tone="info">Your session has ended. Sign in to go on where you were.</Notice>}
      {problem && <Notice>{problem}</Notice>}
      <LoginForm callbackUrl={callbackUrl} />
      <ProviderButtons providers={providerButtons()} callbackUrl={callbackUrl} />
      <p className="text-muted text-sm">
        No account yet?{' '}
        <Link
          href={withCallbackUrl('/register', callbackUrl)}
          className="font-medium text-accent underline underline-offset-4"
        >
          Create one
        </Link>
      </p>
    </>
  );
}
