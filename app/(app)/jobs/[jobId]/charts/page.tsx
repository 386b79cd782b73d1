import type { Metadata } from 'next';
import { loadDataset } from '@/app/(app)/jobs/[jobId]/load-dataset';
import { ChartsOverview } from '@/components/chart-page/charts-overview';
import { DatasetSection } from '@/components/dataset/dataset-section';
import { goalExamples } from '@/components/goal/goal-examples';
import { getAnalyst } from '@/lib/services/charts/get-analyst';
import { goalOf } from '@/lib/services/charts/get-goal';
import { ALL_CHARTS, listCharts } from '@/lib/services/charts/list-charts';

interface Props {
  params: Promise<{ jobId: string }>;
}

const load = async ({ params }: Props) => loadDataset((await params).jobId, '/charts');

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { job } = await load(props);
  return { title: `Charts of ${job.filename}` };
}

export default async function ChartsPage(props: Props) {
  const { actor, job, dataset, canWrite } = await load(props);
  const [goal, charts, analyst] = await Promise.all([
    goalOf(actor, job.id),
    listCharts(actor, job.id, ALL_CHARTS),
    getAnalyst(actor, job.id),
  ]);
  return (
    <DatasetSection jobId={job.id} filename={job.filename} version={dataset.version} canWrite={canWrite}>
      <ChartsOverview
        jobId={job.id}
        filename={job.filename}
        version={dataset.version}
        goal={goal}
        examples={goalExamples(dataset.profile)}
        charts={charts}
        analyst={analyst}
        canWrite={canWrite}
      />
    </DatasetSection>
  );
}
