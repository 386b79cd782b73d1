'use client';

import { type FormEvent, useState } from 'react';
import useSWR from 'swr';
import { ApiError } from '@/components/api/api-error';
import { RelativeTime } from '@/components/library/relative-time';
import { CopyField } from '@/components/sharing/dialog/copy-field';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { useChange } from '@/components/workspaces/use-change';
import { type CreatedTokenJson, TOKEN_SCOPES, type TokenJson, type TokenScope } from '@/lib/contract/account';
import { createToken, revokeToken, TOKENS_PATH } from './account-api';

const SCOPE_WORDS: Record<TokenScope, string> = {
  read: 'Read',
  clean: 'Read, upload, clean and share',
  admin: 'Everything, workspaces too',
};
const SCOPE_OPTIONS = TOKEN_SCOPES.map((scope) => ({ value: scope, label: SCOPE_WORDS[scope] }));
const FOR_EVER = 'never';
const EXPIRY_OPTIONS = [
  ...[7, 30, 90, 365].map((days) => ({ value: String(days), label: `${days} days` })),
  { value: FOR_EVER, label: 'Until it is revoked' },
];

/** Tokens for programs: made, listed and revoked. */
export function TokensPanel({ initial }: { initial: TokenJson[] }) {
  const { data = initial, mutate } = useSWR<TokenJson[], ApiError>(TOKENS_PATH, { fallbackData: initial });
  const [name, setName] = useState('');
  const [scope, setScope] = useState<TokenScope>('read');
  const [expiry, setExpiry] = useState('90');
  const [error, setError] = useState<string>();
  const [made, setMade] = useState<CreatedTokenJson>();
  const [isBusy, setBusy] = useState(false);
  const { change } = useChange();

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    if (name.trim() === '') {
      setError('Give it a name by which you know it again.');
      return;
    }
    setBusy(true);
    setError(undefined);
    try {
      setMade(await createToken({ name, scope, expires_in_days: expiry === FOR_EVER ? null : Number(expiry) }));
      setName('');
      await mutate();
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      setError(thrown.fields.name ? `It ${thrown.fields.name}.` : thrown.message);
    } finally {
      setBusy(false);
    }
  }

  return (
    <section aria-labelledby="account-tokens" className="grid gap-3">
      <div className="grid gap-1">
        <h2 id="account-tokens" className="font-semibold text-lg">
          Tokens for programs
        </h2>
        <p className="text-muted text-sm">
          A program sends one with each request and may do what you may, within its scope.
        </p>
      </div>
      <div className="grid gap-4 rounded-xl border bg-surface p-4 sm:p-5">
        <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-4">
          <Field label="Name of the token" {...(error && { error })}>
            {(control) => (
              <Input {...control} maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />
            )}
          </Field>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label="May">
              {(control) => (
                <Select
                  {...control}
                  value={scope}
                  onChange={(value) => setScope(TOKEN_SCOPES.find((each) => each === value) ?? scope)}
                  options={SCOPE_OPTIONS}
                />
              )}
            </Field>
            <Field label="Works for">
              {(control) => <Select {...control} value={expiry} onChange={setExpiry} options={EXPIRY_OPTIONS} />}
            </Field>
          </div>
          <Button type="submit" isBusy={isBusy} className="justify-self-start">
            Make a token
          </Button>
        </form>
        {made && (
          <div className="grid gap-2 border-t pt-4">
            <CopyField key={made.token_id} label={made.name} value={made.token} action="Copy token" isFocused />
            <p className="text-muted text-sm">It is shown only now.</p>
          </div>
        )}
      </div>
      {data.length > 0 && (
        <ul aria-label="Tokens" className="divide-y rounded-xl border bg-surface">
          {data.map((token) => (
            <TokenRow
              key={token.token_id}
              token={token}
              onRevoke={() =>
                void change(
                  () => revokeToken(token.token_id),
                  () => `“${token.name}” is revoked`,
                ).then(() => mutate())
              }
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function TokenRow({ token, onRevoke }: { token: TokenJson; onRevoke(): void }) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 p-3 sm:px-4">
      <div className="min-w-0 flex-1 basis-52">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          <span className="min-w-0 [overflow-wrap:anywhere]">{token.name}</span>
          {token.is_expired && <Badge tone="warn">Expired</Badge>}
        </p>
        <p className="text-muted text-sm">
          {SCOPE_WORDS[token.scope]} · ends in {token.token_hint} · made <RelativeTime iso={token.created_at} />
          {token.last_used_at ? (
            <>
              {' '}
              · last used <RelativeTime iso={token.last_used_at} />
            </>
          ) : (
            ' · never used'
          )}
        </p>
      </div>
      <ConfirmDialog
        title={`Revoke “${token.name}”?`}
        confirmLabel="Revoke"
        onConfirm={onRevoke}
        trigger={
          <Button size="sm" aria-label={`Revoke the token ${token.name}`}>
            Revoke
          </Button>
        }
      >
        Programs that use it are refused at once.
      </ConfirmDialog>
    </li>
  );
}
