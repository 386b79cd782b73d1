import type { uploadJobs } from '@/db/schema';

/** A run of a job: an upload being cleaned, or a changed recipe being run. */
export interface RunOfJob {
  readonly jobId: string;
  /** Who it is for. */
  readonly userId: string;
  readonly attempt: number;
  /** Of little work, which need not wait behind much. */
  readonly isSmall: boolean;
}

/** The same of a request for a recipe. */
export interface RunOfRecipe extends RunOfJob {
  readonly requestId: string;
}

/** Files up to this size go first. */
const SMALL_BYTES = 1024 ** 2;

/** Who a run of the job is for, and whether it is small. */
export function aboutRun(job: typeof uploadJobs.$inferSelect): Pick<RunOfJob, 'jobId' | 'userId' | 'isSmall'> {
  return {
    jobId: job.id,
    userId: job.pending?.requestedBy ?? job.createdBy ?? job.workspaceId,
    isSmall: job.fileSize <= SMALL_BYTES,
  };
}
