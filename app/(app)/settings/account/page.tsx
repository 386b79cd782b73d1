import type { Metadata } from 'next';
import { requireUser } from '@/app/(app)/signed-in';
import { LeavePanel } from '@/components/account/leave-panel';
import { PasswordPanel } from '@/components/account/password-panel';
import { SessionsPanel } from '@/components/account/sessions-panel';
import { TokensPanel } from '@/components/account/tokens-panel';
import { TotpPanel } from '@/components/account/totp-panel';
import { SettingsTabs } from '@/components/settings/settings-tabs';
import { getAccount } from '@/lib/services/account/get-account';
import { listSessions } from '@/lib/services/account/list-sessions';
import { listTokens } from '@/lib/services/account/list-tokens';

export const metadata: Metadata = { title: 'Account' };

export default async function AccountPage() {
  const user = await requireUser('/settings/account');
  const actor = { userId: user.id };
  const [account, sessions, tokens] = await Promise.all([
    getAccount(actor),
    listSessions(actor, user.sessionId),
    listTokens(actor),
  ]);
  return (
    <div className="mx-auto grid max-w-3xl grid-cols-1 gap-6">
      <h1 className="font-semibold text-2xl tracking-tight">Account</h1>
      <SettingsTabs />
      <PasswordPanel email={user.email} />
      <TotpPanel initial={account} />
      <SessionsPanel initial={sessions} />
      <TokensPanel initial={tokens} />
      <LeavePanel />
    </div>
  );
}
