import type { Metadata } from 'next';
import { Dashboard } from '@/components/library/dashboard';
import { listJobs } from '@/lib/services/datasets/list-jobs';
import { currentWorkspace } from './current-workspace';
import { requireUser } from './signed-in';

export const metadata: Metadata = { title: 'Datasets' };

export default async function DatasetsPage() {
  const user = await requireUser('/');
  const { current } = await currentWorkspace(user.id);
  const { workspace_id } = current;
  const jobs = await listJobs({ userId: user.id }, { workspace_id, limit: 1000, offset: 0 });
  return <Dashboard key={workspace_id} initialJobs={jobs} />;
}
