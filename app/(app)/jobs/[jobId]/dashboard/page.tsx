import type { Metadata } from 'next';
import { loadDataset } from '@/app/(app)/jobs/[jobId]/load-dataset';
import { ChartDashboard } from '@/components/dashboard/chart-dashboard';
import { DatasetSection } from '@/components/dataset/dataset-section';
import { dashboardCharts } from '@/lib/services/charts/dashboard-charts';

interface Props {
  params: Promise<{ jobId: string }>;
}

const load = async ({ params }: Props) => loadDataset((await params).jobId, '/dashboard');

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { job } = await load(props);
  return { title: `Dashboard of ${job.filename}` };
}

export default async function DashboardPage(props: Props) {
  const { actor, job, dataset, canWrite } = await load(props);
  const { dashboard, charts } = await dashboardCharts(actor, job.id);
  return (
    <DatasetSection jobId={job.id} filename={job.filename} version={dataset.version} canWrite={canWrite} hasOwnHeading>
      <ChartDashboard
        jobId={job.id}
        filename={job.filename}
        version={dataset.version}
        dashboard={dashboard}
        charts={charts.map(({ chart }) => chart)}
        canWrite={canWrite}
      />
    </DatasetSection>
  );
}
