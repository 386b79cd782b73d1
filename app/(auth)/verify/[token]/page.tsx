import type { Metadata } from 'next';
import Link from 'next/link';
import { VerifyForm } from '@/components/auth/verify-form';
import { Button } from '@/components/ui/button';
import { openVerification } from '@/lib/auth/verify-email';
import { AppError } from '@/lib/errors';

export const metadata: Metadata = { title: 'Confirm your address', referrer: 'no-referrer' };

async function emailOf(token: string): Promise<string | undefined> {
  try {
    return (await openVerification(token)).email;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return undefined;
    throw error;
  }
}

export default async function VerifyPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const email = await emailOf(token);
  if (email === undefined) {
    return (
      <>
        <div className="grid gap-1">
          <h1 className="font-semibold text-2xl tracking-tight">This link does not work</h1>
          <p className="text-muted">It may have been used, or have expired. Signed in, you can ask for another one.</p>
        </div>
        <Button asChild className="justify-self-start">
          <Link href="/">Go to RefineX</Link>
        </Button>
      </>
    );
  }
  return (
    <>
      <div className="grid gap-1">
        <h1 className="font-semibold text-2xl tracking-tight">Confirm your address</h1>
        <p className="text-muted [overflow-wrap:anywhere]">{email} is yours, and RefineX may write to you there.</p>
      </div>
      <VerifyForm token={token} />
    </>
  );
}
