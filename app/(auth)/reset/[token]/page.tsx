import type { Metadata } from 'next';
import Link from 'next/link';
import { ResetForm } from '@/components/auth/reset-form';
import { Button } from '@/components/ui/button';
import { openResetLink } from '@/lib/auth/reset-password';
import { AppError } from '@/lib/errors';

export const metadata: Metadata = { title: 'Choose a password', referrer: 'no-referrer' };

async function emailOf(token: string): Promise<string | undefined> {
  try {
    return (await openResetLink(token)).email;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return undefined;
    throw error;
  }
}

export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const email = await emailOf(token);
  if (email === undefined) {
    return (
      <>
        <div className="grid gap-1">
          <h1 className="font-semibold text-2xl tracking-tight">This link does not work</h1>
          <p className="text-muted">It may have been used, or have expired. Ask for another one.</p>
        </div>
        <Button asChild className="justify-self-start">
          <Link href="/forgot">Ask for a link</Link>
        </Button>
      </>
    );
  }
  return (
    <>
      <div className="grid gap-1">
        <h1 className="font-semibold text-2xl tracking-tight">Choose a password</h1>
        <p className="text-muted [overflow-wrap:anywhere]">For the account of {email}. It is signed out everywhere.</p>
      </div>
      <ResetForm token={token} email={email} />
    </>
  );
}
