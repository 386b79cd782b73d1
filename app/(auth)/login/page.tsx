import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { LoginForm } from '@/components/auth/login-form';
import { callbackUrlOf, type SearchPageProps, withCallbackUrl } from '@/components/auth/safe-callback-url';
import { Notice } from '@/components/ui/notice';
import { currentUser } from '@/lib/auth/current-actor';

export const metadata: Metadata = { title: 'Sign in' };

export default async function LoginPage({ searchParams }: SearchPageProps) {
  const params = await searchParams;
  const callbackUrl = callbackUrlOf(params);
  if (await currentUser(await headers())) redirect(callbackUrl);
  return (
    <>
      <div className="grid gap-1">
        <h1 className="font-semibold text-2xl tracking-tight">Sign in</h1>
        <p className="text-muted">Clean data, with every change explained.</p>
      </div>
      {params.expired && <Notice tone="info">Your session has ended. Sign in to go on where you were.</Notice>}
      <LoginForm callbackUrl={callbackUrl} />
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
