import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { unless } from '@/app/(app)/jobs/[jobId]/load-dataset';
import { requireUser } from '@/app/(app)/signed-in';
import { ComparisonPage } from '@/components/compare/comparison-page';
import { requireWritableJob } from '@/lib/data/jobs';
import { getComparison } from '@/lib/services/comparison/get-comparison';

interface Props {
  params: Promise<{ id: string }>;
}

const load = cache(async (id: string) => {
  const user = await requireUser(`/compare/${encodeURIComponent(id)}`);
  const actor = { userId: user.id };
  if (!z.uuid().safeParse(id).success) notFound();
  const comparison = (await unless('not_found', getComparison(actor, id))) ?? notFound();
  const writable = await unless('forbidden', requireWritableJob(actor, comparison.period_1.job_id));
  return { comparison, canWrite: writable !== undefined };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { comparison } = await load((await params).id);
  return { title: `${comparison.period_1.filename} and ${comparison.period_2.filename}` };
}

export default async function Page({ params }: Props) {
  const { comparison, canWrite } = await load((await params).id);
  return <ComparisonPage initial={comparison} canWrite={canWrite} />;
}
