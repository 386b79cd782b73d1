'use client';

import { type FormEvent, useState } from 'react';
import useSWR from 'swr';
import { encode } from 'uqr';
import { ApiError } from '@/components/api/api-error';
import { RelativeTime } from '@/components/library/relative-time';
import { CopyField } from '@/components/sharing/dialog/copy-field';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { AccountJson, TotpSetupJson } from '@/lib/contract/account';
import { plural } from '@/lib/text/words';
import { ACCOUNT_PATH, beginTotp, confirmTotp, endTotp } from './account-api';
import { ProofField } from './proof-field';

/** The code of an authenticator app besides the password: set up, and turned off. */
export function TotpPanel({ initial }: { initial: AccountJson }) {
  const { data = initial, mutate } = useSWR<AccountJson, ApiError>(ACCOUNT_PATH, { fallbackData: initial });
  const [setup, setSetup] = useState<TotpSetupJson>();
  const [codes, setCodes] = useState<string[]>();
  const { totp } = data;

  return (
    <section aria-labelledby="account-totp" className="grid gap-4 rounded-xl border bg-surface p-4 sm:p-5">
      <div className="grid gap-1">
        <h2 id="account-totp" className="font-semibold text-lg">
          Authenticator app
        </h2>
        <p className="text-muted text-sm">
          {totp ? (
            <>
              Signing in asks for its code besides the password, since <RelativeTime iso={totp.since} />.{' '}
              {plural(totp.recovery_codes_left, 'recovery code')} left.
            </>
          ) : (
            'Signing in then asks for a code of your phone besides the password.'
          )}
        </p>
      </div>
      {codes && (
        <div className="grid gap-2">
          <CopyField label="Recovery codes" value={codes.join('\n')} action="Copy codes" isLong isFocused />
          <p className="text-muted text-sm">
            Each lets you in once without the app. They are shown only now: keep them where the phone is not.
          </p>
        </div>
      )}
      {totp ? (
        <OneField
          key="off"
          kind="password"
          hasPassword={data.has_password}
          label="Your password"
          action="Turn off"
          send={async (password) => {
            await endTotp(password);
            setCodes(undefined);
            await mutate();
          }}
        />
      ) : setup ? (
        <div className="grid gap-4">
          <div className="flex flex-wrap items-start gap-4">
            <QrCode text={setup.uri} />
            <div className="min-w-0 flex-1 basis-60">
              <CopyField label="Scan the picture, or type this secret" value={setup.secret} action="Copy secret" />
            </div>
          </div>
          <OneField
            key="confirm"
            kind="code"
            label="The code it shows"
            action="Turn on"
            send={async (code) => {
              setCodes((await confirmTotp(code)).recovery_codes);
              setSetup(undefined);
              await mutate();
            }}
          />
        </div>
      ) : (
        <OneField
          key="begin"
          kind="password"
          hasPassword={data.has_password}
          label="Your password"
          action="Set up an app"
          send={async (password) => setSetup(await beginTotp(password))}
        />
      )}
    </section>
  );
}

interface OneFieldProps {
  kind: 'password' | 'code';
  hasPassword?: boolean;
  label: string;
  action: string;
  /** Throws ApiError. */
  send(value: string): Promise<void>;
}

function OneField({ kind, hasPassword = true, label, action, send }: OneFieldProps) {
  const [value, setValue] = useState('');
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isBusy || (value.trim() === '' && !(kind === 'password' && !hasPassword))) return;
    setBusy(true);
    setError(undefined);
    try {
      await send(value);
      setValue('');
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      setError(thrown.message);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-4 sm:max-w-sm">
      {kind === 'password' ? (
        <ProofField
          hasPassword={hasPassword}
          label={label}
          value={value}
          onChange={setValue}
          {...(error && { error })}
        />
      ) : (
        <Field label={label} {...(error && { error })}>
          {(control) => (
            <Input
              autoComplete="one-time-code"
              inputMode="numeric"
              value={value}
              onChange={(event) => setValue(event.target.value)}
              {...control}
            />
          )}
        </Field>
      )}
      <Button type="submit" isBusy={isBusy} className="justify-self-start">
        {action}
      </Button>
    </form>
  );
}

/** Black on white whatever the theme: some cameras read nothing else. */
function QrCode({ text }: { text: string }) {
  const { data, size } = encode(text, { border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg role="img" aria-label="QR code for the app" viewBox={`0 0 ${size} ${size}`} className="size-48 rounded-md">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
