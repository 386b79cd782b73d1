import type { CleanedLikeJson } from '@/lib/contract/cleaned-like';
import type { CleaningSummaryJson } from '@/lib/contract/quality';
import type { Reading } from '@/lib/tabular/read';

/** One step of the recipe and what it did. */
export interface DoneStep {
  /** In the recipe; an operation may stand in it more than once. */
  position: number;
  operation: string;
  /** "3 duplicate rows removed". */
  sentence: string;
  /** What else should be known, as full sentences; empty when nothing. */
  note: string;
  changeCount: number;
  enabled: boolean;
  skippedReason: string | null;
}

/** What is known of a dataset once it has been cleaned. */
export interface DatasetResults {
  summary: CleaningSummaryJson;
  steps: DoneStep[];
  /** How the file was read. */
  reading: Reading | null;
  /** Whose recipe it was cleaned by; null where it has a recipe of its own. */
  like: CleanedLikeJson | null;
  /** Whether the person may change the dataset. */
  canWrite: boolean;
}

/** An operation as people read it. */
export interface OperationLabel {
  id: string;
  label: string;
}
