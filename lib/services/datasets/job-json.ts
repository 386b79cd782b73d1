import type { FileType, JobJson, JobStage, JobStatusJson } from '@/lib/contract/jobs';
import type { JobRow, ListedJob } from '@/lib/data/jobs';

/** An upload as the API shows it. */
export const jobJson = (job: ListedJob): JobJson => ({
  id: job.id,
  filename: job.filename,
  file_size: job.fileSize,
  file_type: job.fileType as FileType,
  status: job.status,
  error_message: job.errorMessage,
  row_count: job.rowCount,
  column_count: job.columnCount,
  quality_score: job.qualityScore,
  trust: job.trust,
  created_at: job.createdAt.toISOString(),
  processed_at: job.processedAt?.toISOString() ?? null,
  workspace_id: job.workspaceId,
  owner: job.owner,
  can_delete: job.canDelete,
});

/** How far it is. */
export const jobStatusJson = (job: JobRow): JobStatusJson => ({
  job_id: job.id,
  status: job.status,
  stage: job.stage as JobStage,
  progress: job.progress,
  quality_score: job.qualityScore,
  row_count: job.rowCount,
  error_message: job.errorMessage,
});
