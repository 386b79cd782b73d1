import type { Metadata } from 'next';
import { requireUser } from '@/app/(app)/signed-in';
import { SettingsPage } from '@/components/settings/settings-page';
import { listPresets } from '@/lib/services/presets/list-presets';

export const metadata: Metadata = { title: 'Settings' };

export default async function Settings() {
  const user = await requireUser('/settings');
  return <SettingsPage presets={await listPresets({ userId: user.id })} />;
}
