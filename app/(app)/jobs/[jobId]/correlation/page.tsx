import type { Metadata } from 'next';
import { loadDataset } from '@/app/(app)/jobs/[jobId]/load-dataset';
import { CorrelationPage } from '@/components/correlation/correlation-page';
import { DatasetSection } from '@/components/dataset/dataset-section';

interface Props {
  params: Promise<{ jobId: string }>;
}

const load = async ({ params }: Props) => loadDataset((await params).jobId, '/correlation');

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { job } = await load(props);
  return { title: `Correlation in ${job.filename}` };
}

export default async function Page(props: Props) {
  const { job, dataset, canWrite } = await load(props);
  return (
    <DatasetSection jobId={job.id} filename={job.filename} version={dataset.version} canWrite={canWrite}>
      <CorrelationPage jobId={job.id} filename={job.filename} version={dataset.version} canWrite={canWrite} />
    </DatasetSection>
  );
}
