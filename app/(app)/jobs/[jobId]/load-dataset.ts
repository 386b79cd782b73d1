import 'server-only';

import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { requireUser } from '@/app/(app)/signed-in';
import type { Actor } from '@/lib/data/actor';
import { currentDataset } from '@/lib/data/datasets';
import { requireWritableJob } from '@/lib/data/jobs';
import { AppError, type ErrorCode } from '@/lib/errors';
import { getJob } from '@/lib/services/datasets/get-job';

/** What comes of `read`, or undefined when it fails with this code. */
export async function unless<T>(code: ErrorCode, read: Promise<T>): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof AppError && error.code === code) return undefined;
    throw error;
  }
}

/**
 * The cleaned dataset a page is about, as the signed-in person may see it, read once a request. `path` is where the page
 * is below the dataset's: who has to sign in first comes back to it. Before there is anything to show, the overview tells
 * how far it is.
 */
export const loadDataset = cache(async (jobId: string, path: string) => {
  const user = await requireUser(`/jobs/${encodeURIComponent(jobId)}${path}`);
  const actor: Actor = { userId: user.id };
  if (!z.uuid().safeParse(jobId).success) notFound();
  const job = (await unless('not_found', getJob(actor, jobId))) ?? notFound();
  const dataset = (await unless('wrong_state', currentDataset(actor, job.id))) ?? redirect(`/jobs/${job.id}`);
  const writable = await unless('forbidden', requireWritableJob(actor, jobId));
  return { user, actor, job, dataset, canWrite: writable !== undefined };
});
