import type { Metadata } from 'next';
import { loadDataset } from '@/app/(app)/jobs/[jobId]/load-dataset';
import { PickPeriod } from '@/components/compare/pick-period';
import { DatasetSection } from '@/components/dataset/dataset-section';
import { listComparisons } from '@/lib/services/comparison/list-comparisons';
import { listJobs } from '@/lib/services/datasets/list-jobs';

interface Props {
  params: Promise<{ jobId: string }>;
}

const load = async ({ params }: Props) => loadDataset((await params).jobId, '/compare');

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { job } = await load(props);
  return { title: `Compare ${job.filename}` };
}

export default async function Page(props: Props) {
  const { actor, job, dataset, canWrite } = await load(props);
  const [jobs, comparisons] = await Promise.all([
    listJobs(actor, { workspace_id: job.workspace_id, limit: 1000, offset: 0 }),
    listComparisons(actor, { job_id: job.id, limit: 100, offset: 0 }),
  ]);
  return (
    <DatasetSection jobId={job.id} filename={job.filename} version={dataset.version} canWrite={canWrite}>
      <PickPeriod
        jobId={job.id}
        workspaceId={job.workspace_id}
        filename={job.filename}
        version={dataset.version}
        jobs={jobs}
        comparisons={comparisons}
        canWrite={canWrite}
      />
    </DatasetSection>
  );
}
