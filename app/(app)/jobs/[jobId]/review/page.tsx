import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { unless } from '@/app/(app)/jobs/[jobId]/load-dataset';
import { requireUser } from '@/app/(app)/signed-in';
import { ReviewProvider } from '@/components/review/review-provider';
import { ReviewShell } from '@/components/review/review-shell';
import { requireWritableJob } from '@/lib/data/jobs';
import { currentVersion } from '@/lib/data/versions';
import { getJob } from '@/lib/services/datasets/get-job';
import { recipeJson } from '@/lib/services/datasets/get-recipe';
import { listOperations } from '@/lib/services/datasets/list-operations';

interface Props {
  params: Promise<{ jobId: string }>;
}

const loadReview = cache(async (jobId: string) => {
  const user = await requireUser(`/jobs/${encodeURIComponent(jobId)}/review`);
  const actor = { userId: user.id };
  if (!z.uuid().safeParse(jobId).success) notFound();
  const job = (await unless('not_found', getJob(actor, jobId))) ?? notFound();
  // Until there is something to review, the overview tells how far it is.
  const current = (await unless('wrong_state', currentVersion(actor, jobId))) ?? redirect(`/jobs/${jobId}`);
  const writable = await unless('forbidden', requireWritableJob(actor, jobId));
  return { user, job, current, canWrite: writable !== undefined };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { job } = await loadReview((await params).jobId);
  return { title: `Review ${job.filename}` };
}

export default async function ReviewPage({ params }: Props) {
  const { user, job, current, canWrite } = await loadReview((await params).jobId);
  // The schemas come with methods, which stay on the server.
  const operations = structuredClone(listOperations());
  return (
    <ReviewProvider
      jobId={job.id}
      filename={job.filename}
      userId={user.id}
      canWrite={canWrite}
      initialRecipe={await recipeJson(current)}
      operations={operations}
    >
      <ReviewShell />
    </ReviewProvider>
  );
}
