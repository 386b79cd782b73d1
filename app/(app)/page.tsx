import type { Metadata } from 'next';
import { Dashboard } from '@/components/library/dashboard';
import { listJobs } from '@/lib/services/datasets/list-jobs';
import { requireUser } from './signed-in';

export const metadata: Metadata = { title: 'Datasets' };

export default async function DatasetsPage() {
  const user = await requireUser('/');
  const jobs = await listJobs({ userId: user.id }, { limit: 1000, offset: 0 });
  return <Dashboard initialJobs={jobs} />;
}
