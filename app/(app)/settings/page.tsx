import type { Metadata } from 'next';
import { currentWorkspace } from '@/app/(app)/current-workspace';
import { requireUser } from '@/app/(app)/signed-in';
import { SettingsPage } from '@/components/settings/settings-page';
import { listPresets } from '@/lib/services/presets/list-presets';

export const metadata: Metadata = { title: 'Settings' };

export default async function Settings() {
  const user = await requireUser('/settings');
  const { workspace_id: id } = (await currentWorkspace(user.id)).current;
  return <SettingsPage key={id} presets={await listPresets({ userId: user.id }, id)} />;
}
