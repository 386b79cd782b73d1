/** JSON shapes of the HTTP API, as clients see them. Types only: screens and handlers share them. */

import type { FileType } from '@/lib/tabular/file-type';

export type JobStatus = 'pending' | 'processing' | 'completed' | 'failed';
export { FILE_TYPES, type FileType } from '@/lib/tabular/file-type';

/** The six steps of the pipeline, in order, between `pending` and `completed`. */
export const STAGES = ['ingest', 'structure', 'standardise', 'missing', 'outliers', 'publish'] as const;
export type Stage = (typeof STAGES)[number];
export type JobStage = Stage | 'pending' | 'completed' | 'failed';

export interface JobJson {
  id: string;
  filename: string;
  file_size: number;
  file_type: FileType;
  status: JobStatus;
  error_message: string | null;
  row_count: number | null;
  column_count: number | null;
  quality_score: number | null;
  created_at: string;
  processed_at: string | null;
}

export interface JobStatusJson {
  job_id: string;
  status: JobStatus;
  stage: JobStage;
  /** 0–100. */
  progress: number;
  quality_score: number | null;
  row_count: number | null;
  error_message: string | null;
}

/** The four parts of the quality score, each 0–100. */
export interface QualityPartsJson {
  completeness: number;
  uniqueness: number;
  consistency: number;
  integrity: number;
}

export interface CleaningSummaryJson {
  duplicates_removed: number;
  outliers_flagged: number;
  missing_values_filled: number;
  columns_renamed: number;
  columns_removed: number;
  dates_converted: number;
  ages_bucketed: number;
  quality_score: number;
  quality_score_before: number;
  quality: { before: QualityPartsJson; after: QualityPartsJson };
  row_count_before: number;
  row_count_after: number;
  version: number;
}

export interface AuditEntryJson {
  row_index: number | null;
  column_name: string | null;
  action: string;
  original_value: string | null;
  new_value: string | null;
  reason: string;
  timestamp: string;
}

export interface AuditTrailJson {
  total: number;
  limit: number;
  offset: number;
  entries: AuditEntryJson[];
}

export interface RowsColumnJson {
  id: string;
  name: string;
  type: string;
  unit: string | null;
}

/** Cells are numbers, text, or null when missing; `row_indices[i]` is the source row of `rows[i]`. */
export interface RowsJson {
  total: number;
  columns: RowsColumnJson[];
  rows: (string | number | boolean | null)[][];
  row_indices: number[];
}

export interface ErrorJson {
  error: { code: string; message: string; fields?: Record<string, string> };
}
