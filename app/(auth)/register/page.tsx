import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { ProviderButtons } from '@/components/auth/provider-buttons';
import { RegisterForm } from '@/components/auth/register-form';
import { callbackUrlOf, type SearchPageProps, withCallbackUrl } from '@/components/auth/safe-callback-url';
import { currentUser } from '@/lib/auth/current-actor';
import { providerButtons } from '@/lib/auth/identity/providers';

export const metadata: Metadata = { title: 'Create an account' };

export default async function RegisterPage({ searchParams }: SearchPageProps) {
  const callbackUrl = callbackUrlOf(await searchParams);
  if (await currentUser(await headers())) redirect(callbackUrl);
  return (
    <>
      <div className="grid gap-1">
        <h1 className="font-semibold text-2xl tracking-tight">Create an account</h1>
        <p className="text-muted">Your datasets are yours alone, until you invite others.</p>
      </div>
      <RegisterForm callbackUrl={callbackUrl} />
      <ProviderButtons providers={providerButtons()} callbackUrl={callbackUrl} />
      <p className="text-muted text-sm">
        Already have one?{' '}
        <Link
          href={withCallbackUrl('/login', callbackUrl)}
          className="font-medium text-accent underline underline-offset-4"
        >
          Sign in
        </Link>
      </p>
    </>
  );
}
