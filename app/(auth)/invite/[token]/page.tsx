import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { withCallbackUrl } from '@/components/auth/safe-callback-url';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { AcceptInvite } from '@/components/workspaces/accept-invite';
import { SignOut } from '@/components/workspaces/sign-out';
import { currentUser } from '@/lib/auth/current-actor';
import { ROLE_WORDS } from '@/lib/contract/workspaces';
import { AppError } from '@/lib/errors';
import { openInvite } from '@/lib/services/workspaces/open-invite';

export const metadata: Metadata = { title: 'Invitation', referrer: 'no-referrer' };

async function inviteOf(token: string) {
  try {
    return await openInvite(token);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') notFound();
    throw error;
  }
}

export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [invite, user] = await Promise.all([inviteOf(token), currentUser(await headers())]);
  const path = `/invite/${encodeURIComponent(token)}`;
  const isOther = user && invite.email !== null && invite.email.toLowerCase() !== user.email.toLowerCase();
  return (
    <>
      <div className="grid gap-1">
        <h1 className="font-semibold text-2xl tracking-tight [overflow-wrap:anywhere]">
          Join “{invite.workspace_name}”
        </h1>
        <p className="text-muted [overflow-wrap:anywhere]">
          {invite.invited_by ?? 'Somebody'} invites {invite.email ?? 'you'} as {ROLE_WORDS[invite.role].article}.
        </p>
      </div>
      {isOther ? (
        <>
          <Notice tone="warn">
            This invitation is for {invite.email}, and you are signed in as {user.email}.
          </Notice>
          <SignOut callbackUrl={path} />
        </>
      ) : user ? (
        <>
          <p className="text-sm">
            You are signed in as <span className="font-medium [overflow-wrap:anywhere]">{user.email}</span>.
          </p>
          <AcceptInvite token={token} workspaceName={invite.workspace_name} />
        </>
      ) : (
        <div className="grid gap-2">
          <Button asChild variant="primary" size="lg">
            <Link href={withCallbackUrl('/login', path)}>Sign in to join</Link>
          </Button>
          <Button asChild size="lg">
            <Link href={withCallbackUrl('/register', path)}>Create an account</Link>
          </Button>
        </div>
      )}
    </>
  );
}
