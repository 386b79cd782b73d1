import type { Metadata } from 'next';
import { loadDataset } from '@/app/(app)/jobs/[jobId]/load-dataset';
import { ChartsOverview } from '@/components/chart-page/charts-overview';
import { DatasetSection } from '@/components/dataset/dataset-section';
import { goalExamples } from '@/components/goal/goal-examples';
import { findGoal } from '@/lib/data/goals';
import { getAnalyst, listCharts } from '@/lib/services/charts';

interface Props {
  params: Promise<{ jobId: string }>;
}

const MOST_CHARTS = 1000;

const load = async ({ params }: Props) => loadDataset((await params).jobId, '/charts');

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { job } = await load(props);
  return { title: `Charts of ${job.filename}` };
}

export default async function ChartsPage(props: Props) {
  const { actor, job, dataset, canWrite } = await load(props);
  const [goal, charts, analyst] = await Promise.all([
    findGoal(actor, job.id),
    listCharts(actor, job.id, { limit: MOST_CHARTS, offset: 0 }),
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
