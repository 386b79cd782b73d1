import type { Metadata } from 'next';
import Link from 'next/link';
import { ForgotForm } from '@/components/auth/forgot-form';

export const metadata: Metadata = { title: 'Forgotten password' };

export default function ForgotPage() {
  return (
    <>
      <div className="grid gap-1">
        <h1 className="font-semibold text-2xl tracking-tight">Forgotten password</h1>
        <p className="text-muted">You are sent a link with which you choose another one.</p>
      </div>
      <ForgotForm />
      <p className="text-muted text-sm">
        <Link href="/login" className="font-medium text-accent underline underline-offset-4">
          Back to sign in
        </Link>
      </p>
    </>
  );
}
