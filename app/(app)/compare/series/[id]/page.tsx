import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { unless } from '@/app/(app)/jobs/[jobId]/load-dataset';
import { requireUser } from '@/app/(app)/signed-in';
import { SeriesPage } from '@/components/compare/series/series-page';
import { requireWritableJob } from '@/lib/data/jobs';
import { getSeries } from '@/lib/services/comparison/series/read-series';

interface Props {
  params: Promise<{ id: string }>;
}

const load = cache(async (id: string) => {
  const user = await requireUser(`/compare/series/${encodeURIComponent(id)}`);
  const actor = { userId: user.id };
  if (!z.uuid().safeParse(id).success) notFound();
  const series = (await unless('not_found', getSeries(actor, id))) ?? notFound();
  const [first] = series.periods;
  const writable = first && (await unless('forbidden', requireWritableJob(actor, first.job_id)));
  return { series, canWrite: writable !== undefined };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { series } = await load((await params).id);
  return { title: `${series.periods[0]?.filename ?? ''} and ${series.periods.length - 1} later` };
}

export default async function Page({ params }: Props) {
  const { series, canWrite } = await load((await params).id);
  return <SeriesPage initial={series} canWrite={canWrite} />;
}
