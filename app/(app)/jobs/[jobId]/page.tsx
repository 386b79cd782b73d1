import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { unless } from '@/app/(app)/jobs/[jobId]/load-dataset';
import { requireUser } from '@/app/(app)/signed-in';
import { DatasetPage } from '@/components/dataset/dataset-page';
import type { DatasetResults, OperationLabel } from '@/components/dataset/results';
import { stepWords } from '@/lib/cleaning/language/steps';
import { OPERATIONS } from '@/lib/cleaning/registry';
import type { Actor } from '@/lib/data/actor';
import { currentOperations } from '@/lib/data/datasets';
import { requireWritableJob } from '@/lib/data/jobs';
import { readingState } from '@/lib/data/reading';
import { AppError } from '@/lib/errors';
import { cleanedLike } from '@/lib/services/datasets/cleaned-like';
import { cleaningSummary } from '@/lib/services/datasets/cleaning-summary';
import { getJob } from '@/lib/services/datasets/get-job';

interface Props {
  params: Promise<{ jobId: string }>;
}

const OPERATION_LABELS: OperationLabel[] = Object.values(OPERATIONS).map(({ id, label }) => ({ id, label }));

/** The job at this address as the signed-in person may see it, read once a request. */
const loadJob = cache(async (jobId: string) => {
  const user = await requireUser(`/jobs/${encodeURIComponent(jobId)}`);
  const actor: Actor = { userId: user.id };
  if (!z.uuid().safeParse(jobId).success) notFound();
  try {
    return { actor, job: await getJob(actor, jobId) };
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') notFound();
    throw error;
  }
});

async function loadResults(actor: Actor, jobId: string): Promise<DatasetResults> {
  const [summary, operations, { reading }, like, writable] = await Promise.all([
    cleaningSummary(actor, jobId),
    currentOperations(actor, jobId),
    readingState(actor, jobId),
    cleanedLike(actor, jobId),
    unless('forbidden', requireWritableJob(actor, jobId)),
  ]);
  const steps = operations.map((step) => {
    const { position, operation, changeCount, enabled } = step;
    return { position, operation, changeCount, enabled, ...stepWords(step) };
  });
  return { summary, steps, reading, like, canWrite: writable !== undefined };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { job } = await loadJob((await params).jobId);
  return { title: job.filename };
}

export default async function JobPage({ params }: Props) {
  const { actor, job } = await loadJob((await params).jobId);
  const results = job.status === 'completed' ? await loadResults(actor, job.id) : null;
  return <DatasetPage job={job} results={results} operations={OPERATION_LABELS} />;
}
