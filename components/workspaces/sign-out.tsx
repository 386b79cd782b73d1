'use client';

import { signOut } from 'next-auth/react';
import { Button } from '@/components/ui/button';

/** Signs out and comes back, to be somebody else. */
export function SignOut({ callbackUrl }: { callbackUrl: string }) {
  return (
    <Button className="justify-self-start" onClick={() => void signOut({ callbackUrl })}>
      Sign out
    </Button>
  );
}
