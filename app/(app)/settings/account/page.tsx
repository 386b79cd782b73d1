import type { Metadata } from 'next';
import { requireUser } from '@/app/(app)/signed-in';
import { SessionsPanel } from '@/components/account/sessions-panel';
import { SettingsTabs } from '@/components/settings/settings-tabs';
import { listSessions } from '@/lib/services/account/list-sessions';

export const metadata: Metadata = { title: 'Account' };

export default async function AccountPage() {
  const user = await requireUser('/settings/account');
  const sessions = await listSessions({ userId: user.id }, user.sessionId);
  return (
    <div className="mx-auto grid max-w-3xl grid-cols-1 gap-6">
      <h1 className="font-semibold text-2xl tracking-tight">Account</h1>
      <SettingsTabs />
      <SessionsPanel initial={sessions} />
    </div>
  );
}
