'use client';

import { signIn } from 'next-auth/react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { IdentityJson } from '@/lib/contract/account';

export interface ProviderButton {
  id: IdentityJson['provider'];
  name: string;
}

/** Ways to sign in besides the password; nothing where none is set up. */
export function ProviderButtons({ providers, callbackUrl }: { providers: ProviderButton[]; callbackUrl: string }) {
  const [busy, setBusy] = useState<string>();
  const [hasFailed, setFailed] = useState(false);
  if (providers.length === 0) return null;

  async function leave(id: string): Promise<void> {
    if (busy) return;
    setBusy(id);
    setFailed(false);
    try {
      await signIn(id, { callbackUrl });
    } catch {
      setFailed(true);
      setBusy(undefined);
    }
  }

  return (
    <div className="grid gap-3">
      <p className="flex items-center gap-3 text-muted text-sm before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        or
      </p>
      {hasFailed && <Notice>RefineX cannot be reached. Check your connection and try again.</Notice>}
      {providers.map(({ id, name }) => (
        <Button key={id} size="lg" isBusy={busy === id} onClick={() => void leave(id)}>
          <span className="truncate">Continue with {name}</span>
        </Button>
      ))}
    </div>
  );
}
