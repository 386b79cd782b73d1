import type { Metadata } from 'next';
import { requireUser } from '@/app/(app)/signed-in';
import { EmailPanel } from '@/components/account/email-panel';
import { IdentitiesPanel } from '@/components/account/identities-panel';
import { LeavePanel } from '@/components/account/leave-panel';
import { PasswordPanel } from '@/components/account/password-panel';
import { SessionsPanel } from '@/components/account/sessions-panel';
import { TokensPanel } from '@/components/account/tokens-panel';
import { TotpPanel } from '@/components/account/totp-panel';
import type { SearchPageProps } from '@/components/auth/safe-callback-url';
import { SettingsTabs } from '@/components/settings/settings-tabs';
import { providerButtons } from '@/lib/auth/identity/providers';
import { env } from '@/lib/env';
import { getAccount } from '@/lib/services/account/get-account';
import { listSessions } from '@/lib/services/account/list-sessions';
import { listTokens } from '@/lib/services/account/list-tokens';

export const metadata: Metadata = { title: 'Account' };

export default async function AccountPage({ searchParams }: SearchPageProps) {
  const { connected } = await searchParams;
  const user = await requireUser('/settings/account');
  const actor = { userId: user.id };
  const [account, sessions, tokens] = await Promise.all([
    getAccount(actor),
    listSessions(actor, user.sessionId),
    listTokens(actor),
  ]);
  const providers = providerButtons();
  return (
    <div className="mx-auto grid max-w-3xl grid-cols-1 gap-6">
      <h1 className="font-semibold text-2xl tracking-tight">Account</h1>
      <SettingsTabs />
      {env().SMTP_URL !== undefined && <EmailPanel account={account} />}
      <PasswordPanel email={user.email} hasPassword={account.has_password} />
      {(providers.length > 0 || account.identities.length > 0) && (
        <IdentitiesPanel
          initial={account}
          providers={providers}
          {...(typeof connected === 'string' && { connected })}
        />
      )}
      <TotpPanel initial={account} />
      <SessionsPanel initial={sessions} />
      <TokensPanel initial={tokens} />
      <LeavePanel hasPassword={account.has_password} />
    </div>
  );
}
