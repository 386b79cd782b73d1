import { z } from 'zod';
import { FILE_TYPES } from '@/lib/tabular/file-type';
import { pageQuery, time } from './common';

export { FILE_TYPES, type FileType } from '@/lib/tabular/file-type';

export const JOB_STATUSES = ['pending', 'processing', 'completed', 'failed'] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

/** The six steps of the pipeline, in order, between `pending` and `completed`. */
export const STAGES = ['ingest', 'structure', 'standardise', 'missing', 'outliers', 'publish'] as const;
export type Stage = (typeof STAGES)[number];

const JOB_STAGES = [...STAGES, 'pending', 'completed', 'failed'] as const;
export type JobStage = (typeof JOB_STAGES)[number];

/** An upload and what became of it. */
export const jobSchema = z.strictObject({
  id: z.uuid(),
  filename: z.string(),
  file_size: z.number(),
  file_type: z.enum(FILE_TYPES),
  status: z.enum(JOB_STATUSES),
  error_message: z.string().nullable(),
  row_count: z.number().nullable(),
  column_count: z.number().nullable(),
  quality_score: z.number().nullable(),
  /** Share of the cells without open findings, 0–1; null until the data was looked through. */
  trust: z.number().nullable(),
  created_at: time,
  processed_at: time.nullable(),
  workspace_id: z.uuid(),
  /** Who answers for it; null once the account is gone. */
  owner: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
  /** Whether the one who asks may delete it. */
  can_delete: z.boolean(),
});
export type JobJson = z.output<typeof jobSchema>;

/** All the actor may see, or those of one workspace. */
export const jobListQuery = pageQuery.extend({ workspace_id: z.uuid().optional() });
export type JobList = z.output<typeof jobListQuery>;

/** How far a job is. */
export const jobStatusSchema = z.strictObject({
  job_id: z.uuid(),
  status: z.enum(JOB_STATUSES),
  stage: z.enum(JOB_STAGES),
  /** 0–100. */
  progress: z.number(),
  quality_score: z.number().nullable(),
  row_count: z.number().nullable(),
  error_message: z.string().nullable(),
});
export type JobStatusJson = z.output<typeof jobStatusSchema>;

/** What those get to know who follow what others do to a dataset. */
export const followedJobSchema = jobStatusSchema.extend({
  /** The version that is current; 0 before the first. */
  version: z.number(),
  /** Another text after every change of goal, charts, annotations or dashboard. */
  charts_revision: z.string(),
});
export type FollowedJobJson = z.output<typeof followedJobSchema>;

/** `follow=1`: goes on after the job is completed, and tells of new versions. */
export const jobEventsQuery = z.object({ follow: z.literal('1').optional() });
