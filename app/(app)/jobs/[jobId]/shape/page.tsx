import type { Metadata } from 'next';
import { loadDataset } from '@/app/(app)/jobs/[jobId]/load-dataset';
import { DatasetSection } from '@/components/dataset/dataset-section';
import { ShapePage } from '@/components/shape/shape-page';

interface Props {
  params: Promise<{ jobId: string }>;
}

const load = async ({ params }: Props) => loadDataset((await params).jobId, '/shape');

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { job } = await load(props);
  return { title: `Shape ${job.filename}` };
}

export default async function Page(props: Props) {
  const { job, dataset, canWrite } = await load(props);
  return (
    <DatasetSection jobId={job.id} filename={job.filename} version={dataset.version} canWrite={canWrite}>
      <ShapePage
        jobId={job.id}
        workspaceId={job.workspace_id}
        filename={job.filename}
        version={dataset.version}
        canWrite={canWrite}
      />
    </DatasetSection>
  );
}
