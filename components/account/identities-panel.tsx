'use client';

import { signIn } from 'next-auth/react';
import { useState } from 'react';
import useSWR from 'swr';
import { ApiError } from '@/components/api/api-error';
import type { ProviderButton } from '@/components/auth/provider-buttons';
import { RelativeTime } from '@/components/library/relative-time';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useChange } from '@/components/workspaces/use-change';
import type { AccountJson, IdentityJson } from '@/lib/contract/account';
import { ACCOUNT_PATH, beginConnecting, disconnectIdentity } from './account-api';
import { ProofField } from './proof-field';

interface IdentitiesPanelProps {
  initial: AccountJson;
  providers: ProviderButton[];
  /** What became of connecting one, on the way back from it: its id, or `taken`. */
  connected?: string;
}

/** Other services that open the account: connected and disconnected. */
export function IdentitiesPanel({ initial, providers, connected }: IdentitiesPanelProps) {
  const { data = initial, mutate } = useSWR<AccountJson, ApiError>(ACCOUNT_PATH, { fallbackData: initial });
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState<string>();
  const { change } = useChange();
  const free = providers.filter(({ id }) => !data.identities.some(({ provider }) => provider === id));

  async function connect(id: IdentityJson['provider']): Promise<void> {
    if (busy) return;
    setBusy(id);
    setError(undefined);
    try {
      await beginConnecting(id, password);
      await signIn(id, { callbackUrl: '/settings/account' });
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      setError(thrown.message);
      setBusy(undefined);
    }
  }

  async function disconnect({ identity_id, name }: IdentityJson): Promise<void> {
    await change(
      () => disconnectIdentity(identity_id),
      () => `${name} opens your account no longer`,
    );
    await mutate();
  }

  const name = providers.find(({ id }) => id === connected)?.name;
  return (
    <section aria-labelledby="account-identities" className="grid gap-4 rounded-xl border bg-surface p-4 sm:p-5">
      <div className="grid gap-1">
        <h2 id="account-identities" className="font-semibold text-lg">
          Other ways to sign in
        </h2>
        <p className="text-muted text-sm">Services that know who you are and open this account.</p>
      </div>
      {name && <Notice tone="info">{name} opens your account from now on.</Notice>}
      {connected === 'taken' && <Notice>Another account of RefineX is connected with it already.</Notice>}
      {data.identities.length > 0 && (
        <ul aria-label="Connected services" className="divide-y rounded-md border">
          {data.identities.map((identity) => (
            <li key={identity.identity_id} className="flex flex-wrap items-center gap-x-4 gap-y-2 p-3">
              <div className="min-w-0 flex-1 basis-52">
                <p className="font-medium [overflow-wrap:anywhere]">{identity.name}</p>
                <p className="text-muted text-sm [overflow-wrap:anywhere]">
                  {identity.email && `${identity.email} · `}
                  connected <RelativeTime iso={identity.created_at} />
                  {identity.last_used_at && (
                    <>
                      {' '}
                      · last used <RelativeTime iso={identity.last_used_at} />
                    </>
                  )}
                </p>
              </div>
              <Button size="sm" aria-label={`Disconnect ${identity.name}`} onClick={() => void disconnect(identity)}>
                Disconnect
              </Button>
            </li>
          ))}
        </ul>
      )}
      {free.length > 0 && (
        <div className="grid gap-4 sm:max-w-sm">
          <ProofField
            hasPassword={data.has_password}
            label="Your password, to connect another"
            value={password}
            onChange={setPassword}
            {...(error && { error })}
          />
          <div className="flex flex-wrap gap-2">
            {free.map(({ id, name }) => (
              <Button
                key={id}
                isBusy={busy === id}
                disabled={data.has_password && password === ''}
                onClick={() => void connect(id)}
              >
                Connect {name}
              </Button>
            ))}
          </div>
        </div>
      )}
    </section>
  );
}
