import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { loadDataset, unless } from '@/app/(app)/jobs/[jobId]/load-dataset';
import { ChartDetail } from '@/components/chart-page/chart-detail';
import { DatasetSection } from '@/components/dataset/dataset-section';
import { listAnnotations } from '@/lib/services/annotations/list-annotations';
import { getChart } from '@/lib/services/charts/get-chart';

interface Props {
  params: Promise<{ jobId: string; chartId: string }>;
}

const loadChart = cache(async (jobId: string, chartId: string) => {
  const loaded = await loadDataset(jobId, `/charts/${encodeURIComponent(chartId)}`);
  if (!z.uuid().safeParse(chartId).success) notFound();
  const chart = (await unless('not_found', getChart(loaded.actor, loaded.job.id, chartId))) ?? notFound();
  return { ...loaded, chart };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { jobId, chartId } = await params;
  const { chart } = await loadChart(jobId, chartId);
  return { title: chart.title };
}

export default async function ChartPage({ params }: Props) {
  const { jobId, chartId } = await params;
  const { actor, job, dataset, canWrite, chart } = await loadChart(jobId, chartId);
  const annotations = await listAnnotations(actor, chart.chart_id);
  return (
    <DatasetSection jobId={job.id} filename={job.filename} version={dataset.version} canWrite={canWrite} hasOwnHeading>
      <ChartDetail
        filename={job.filename}
        version={dataset.version}
        chart={chart}
        annotations={annotations}
        canWrite={canWrite}
      />
    </DatasetSection>
  );
}
