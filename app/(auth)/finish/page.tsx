import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { FinishForm } from '@/components/auth/finish-form';
import { safeCallbackUrl } from '@/components/auth/safe-callback-url';
import { Button } from '@/components/ui/button';
import { unfinishedCookie } from '@/lib/auth/identity/kept';
import { providerButtons } from '@/lib/auth/identity/providers';
import { wantedPath } from '@/lib/auth/session-cookie';

export const metadata: Metadata = { title: 'Finish signing in' };

export default async function FinishPage() {
  const asked = await headers();
  const kept = unfinishedCookie.read(asked);
  if (!kept) {
    return (
      <>
        <div className="grid gap-1">
          <h1 className="font-semibold text-2xl tracking-tight">That took too long</h1>
          <p className="text-muted">Begin again: what the other service said is good for ten minutes.</p>
        </div>
        <Button asChild className="justify-self-start">
          <Link href="/login">Back to sign in</Link>
        </Button>
      </>
    );
  }
  const { email, wants, identity } = kept;
  const name = providerButtons().find(({ id }) => id === identity.provider)?.name ?? identity.provider;
  return (
    <>
      <div className="grid gap-1">
        <h1 className="font-semibold text-2xl tracking-tight">
          {wants === 'password' ? `Connect ${name}` : 'One more step'}
        </h1>
        <p className="text-muted [overflow-wrap:anywhere]">
          {wants === 'password'
            ? `There is an account of ${email} already. Show that it is yours, this once: from then on ${name} opens it, too.`
            : `The account of ${email} asks for a code of your authenticator app, or one of your recovery codes.`}
        </p>
      </div>
      <FinishForm email={email} wants={wants} callbackUrl={safeCallbackUrl(wantedPath(asked))} />
      <p className="text-muted text-sm">
        <Link href="/login" className="font-medium text-accent underline underline-offset-4">
          Sign in another way
        </Link>
      </p>
    </>
  );
}
