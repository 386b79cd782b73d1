/** JSON shapes of the HTTP API, as clients see them. Types only: screens and handlers share them. */

import type { FileType } from '@/lib/tabular/file-type';
import type { Reading, ReadingOptions } from '@/lib/tabular/read';

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
  /** When asked for (`facts=1`). */
  facts?: EntryFactsJson;
}

/** What an entry says in sentences and texts, for programs. */
export interface EntryFactsJson {
  /** `cell`: another value, `mark`: the value stayed, `row`: the whole row went, `column`: the column as a whole. */
  kind: 'cell' | 'mark' | 'row' | 'column';
  /** What a row that went held. */
  cells?: (string | null)[];
  /** Its `code` and what belongs to it. */
  reason: Record<string, unknown> & { code: string };
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

/** One step of the recipe with what it did in this version. */
export interface RecipeStepJson {
  operation: string;
  params: Record<string, unknown>;
  enabled: boolean;
  label: string;
  description: string;
  phase: string;
  /** Whether the result says less than what it was made from. */
  lossy: boolean;
  change_count: number;
  sentence: string;
  /** What else should be known, as full sentences, when there is something. */
  note?: string;
  /** Why it did not apply, when it could not. */
  skipped_reason: string | null;
}

/** `name` is null when the column is not in the cleaned table, `source_name` when it is not in the file. */
export interface RecipeColumnJson {
  id: string;
  source_name: string | null;
  name: string | null;
  type: string;
  /** What its numbers were written with: `%`, `$`. */
  unit: string | null;
}

export interface RecipeJson {
  version: number;
  /** `processing` while another recipe is being run; this one is current until then. */
  status: JobStatus;
  steps: RecipeStepJson[];
  can_undo: boolean;
  can_redo: boolean;
  columns: RecipeColumnJson[];
}

/** Answer to a change. With `processing`, `version` is the one the change will become. */
export interface ChangeJson {
  success: true;
  version: number;
  status: 'completed' | 'processing';
}

export interface OutlierJson {
  row_index: number;
  column: string;
  value: string | number | null;
  /** Null when the column is no longer in the table. */
  expected_range: [number, number] | null;
  status: 'open' | 'kept' | 'removed';
}

export interface PreviewJson {
  change_count: number;
  sentence: string;
  note?: string;
  skipped_reason: string | null;
  /** The first 50. */
  cells: Omit<AuditEntryJson, 'action' | 'timestamp'>[];
}

export interface SuggestionJson {
  operation: string;
  label: string;
  lossy: boolean;
  params: Record<string, unknown>;
  title: string;
  reason: string;
  affected: number;
}

export interface OperationJson {
  id: string;
  label: string;
  description: string;
  phase: string;
  origin: 'default' | 'suggested' | 'manual';
  lossy: boolean;
  /** JSON Schema of its parameters. */
  params: Record<string, unknown>;
}

/** What a score is made of, and what costs the most points. */
export interface QualityJson {
  score: number;
  parts: QualityPartsJson;
  /** `column` and its id are null when it is the rows. */
  costs: { part: string; column_id: string | null; column: string | null; points: number; reason: string }[];
}

/** How the file was read. */
export interface ReadingJson {
  file_type: FileType;
  status: JobStatus;
  /** Of the cleaned dataset; 0 while there is none. */
  version: number;
  /** What a person decided; the rest was detected. */
  options: ReadingOptions;
  /** What came of it; null until the file has been read. */
  reading: Reading | null;
}

/** What is left for a person to decide, by column. */
export interface WorkListJson {
  version: number;
  /** Missing cells; `fill` says what can fill them, `is_left` that somebody decided on this column. */
  missing: (WorkColumnJson & {
    count: number;
    percentage: number;
    fill: 'number' | 'text' | 'none';
    is_left: boolean;
  })[];
  outliers: (WorkColumnJson & { open: number; kept: number; expected_range: [number, number] | null })[];
  /** Cells that held what could not be read as the type of their column. They are not counted as missing. */
  unread: (WorkColumnJson & { count: number; is_left: boolean })[];
  /** Columns of dates in which no value tells day from month. */
  ambiguous_dates: (WorkColumnJson & {
    order: 'dmy' | 'mdy' | 'ymd';
    count: number;
    examples: { row_index: number; original_value: string | null; new_value: string | null }[];
  })[];
}

export interface WorkColumnJson {
  column_id: string;
  column: string;
  type: string;
}

/** Cells of one column a person has to look at. `original_value` and `reason` are given for those that could not be read. */
export interface WorkCellsJson {
  version: number;
  total: number;
  cells: { row_index: number; value: string | null; original_value: string | null; reason: string | null }[];
}

export interface ErrorJson {
  error: { code: string; message: string; fields?: Record<string, string> };
}
