import type { ReactNode } from 'react';
import { z } from 'zod';
import { unless } from '@/app/(app)/jobs/[jobId]/load-dataset';
import { signedInUser } from '@/app/(app)/signed-in';
import { FollowWorkspace } from '@/components/workspaces/follow-workspace';
import { getJob } from '@/lib/services/datasets/get-job';

interface Props {
  params: Promise<{ jobId: string }>;
  children: ReactNode;
}

/** What is around every page of a dataset: one works in its workspace there. Pages say themselves what is not there. */
export default async function DatasetLayout({ params, children }: Props) {
  const { jobId } = await params;
  const user = await signedInUser();
  const job =
    user && z.uuid().safeParse(jobId).success && (await unless('not_found', getJob({ userId: user.id }, jobId)));
  return (
    <>
      {job && <FollowWorkspace workspaceId={job.workspace_id} />}
      {children}
    </>
  );
}
