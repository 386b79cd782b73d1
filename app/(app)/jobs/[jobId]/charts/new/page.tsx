import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { loadDataset, unless } from '@/app/(app)/jobs/[jobId]/load-dataset';
import { Builder } from '@/components/builder/builder';
import type { BuilderColumn } from '@/components/builder/columns';
import { draftOfQuery, draftOfRequest, unknownColumns } from '@/components/builder/draft';
import { DatasetSection } from '@/components/dataset/dataset-section';
import { roleOf } from '@/lib/charts/roles';
import { getChart } from '@/lib/services/charts/get-chart';
import { loadTable } from '@/lib/storage/tables';

interface Props {
  params: Promise<{ jobId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const load = async ({ params }: Props) => loadDataset((await params).jobId, '/charts/new');

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { job } = await load(props);
  return { title: `A chart of ${job.filename}` };
}

async function queryOf({ searchParams }: Props): Promise<URLSearchParams> {
  const pairs = Object.entries(await searchParams).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value ?? '']).map((one) => [name, one]),
  );
  return new URLSearchParams(pairs);
}

export default async function NewChartPage(props: Props) {
  const { actor, job, dataset, canWrite } = await load(props);
  const query = await queryOf(props);
  const table = await loadTable(dataset.tableKey);
  const columns = table.columns.map(
    (column): BuilderColumn => ({
      id: column.id,
      name: column.name,
      role: roleOf(column),
      isNumber: column.vector.kind === 'number',
    }),
  );
  const edit = query.get('edit');
  if (edit !== null && !z.uuid().safeParse(edit).success) notFound();
  const kept = edit === null ? null : ((await unless('not_found', getChart(actor, job.id, edit))) ?? notFound());
  const isAsked = query.has('x_col') || query.has('x');
  const initial = kept !== null && !isAsked ? draftOfRequest(kept.request, columns) : draftOfQuery(query, columns);
  return (
    <DatasetSection jobId={job.id} filename={job.filename} version={dataset.version} canWrite={canWrite}>
      <Builder
        jobId={job.id}
        filename={job.filename}
        version={dataset.version}
        columns={columns}
        initial={initial}
        unknown={unknownColumns(query, columns)}
        editing={kept?.chart_id ?? null}
        canWrite={canWrite}
      />
    </DatasetSection>
  );
}
