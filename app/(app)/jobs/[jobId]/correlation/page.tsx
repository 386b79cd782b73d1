import type { Metadata } from 'next';
import { loadDataset } from '@/app/(app)/jobs/[jobId]/load-dataset';
import { CorrelationPage } from '@/components/correlation/correlation-page';
import { DatasetSection } from '@/components/dataset/dataset-section';
import { correlate } from '@/lib/services/charts/correlate';

interface Props {
  params: Promise<{ jobId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const load = async ({ params }: Props) => loadDataset((await params).jobId, '/correlation');

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { job } = await load(props);
  return { title: `Correlation in ${job.filename}` };
}

export default async function Page(props: Props) {
  const { actor, job, dataset, canWrite } = await load(props);
  const method = (await props.searchParams).method === 'spearman' ? 'spearman' : 'pearson';
  const initial = await correlate(actor, job.id, { method });
  return (
    <DatasetSection jobId={job.id} filename={job.filename} version={dataset.version} canWrite={canWrite}>
      <CorrelationPage
        jobId={job.id}
        filename={job.filename}
        version={dataset.version}
        initial={initial}
        canWrite={canWrite}
      />
    </DatasetSection>
  );
}
