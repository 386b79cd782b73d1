import type { ColumnKind, KindFact } from '@/lib/tabular/kinds';
import type { ColumnType } from '@/lib/tabular/table';

/** What stands out in a column. */
export type ProfileFlag =
  /** All values are the same one. */
  | 'constant'
  /** No value occurs twice. */
  | 'unique'
  /** More than half of the cells are missing. */
  | 'mostly_missing'
  /** A text column with more than 50 different values that mostly still repeat: too many for a legend. */
  | 'high_cardinality'
  /** A numeric column whose moment skewness is beyond ±1. */
  | 'skewed'
  /** Values of different types, as `uniformType` says. */
  | 'mixed_types'
  /** A text begins or ends with white space, or has several spaces in a row. */
  | 'whitespace'
  /** Texts that differ only in case, white space or punctuation. */
  | 'near_duplicates';

/** What a column holds, as plain JSON. `null` where a measure does not apply to the column's type or has no values. */
export interface ColumnProfile {
  name: string;
  /** The column's stable id. */
  id: string;
  type: ColumnType;
  unit: string | null;
  /** What the column is for, whether a person said so, and how sure that is, 0–1. */
  kind: ColumnKind;
  kind_given: boolean;
  kind_confidence: number;
  /** What else it might be. */
  kind_runner_up: ColumnKind | null;
  /** What was seen that speaks for the kind, the strongest first. */
  kind_evidence: readonly KindFact[];
  /** Number of cells that have a value; missing tokens (`N/A`, `-`, …) have none. */
  count: number;
  missing: number;
  /** 0–100, one decimal. */
  missing_percentage: number;
  /** Number of different values. */
  distinct: number;
  min: number | null;
  max: number | null;
  mean: number | null;
  median: number | null;
  /** Sample standard deviation (n − 1). */
  sd: number | null;
  q1: number | null;
  q3: number | null;
  /** The ten most frequent values, most frequent first; ties in ascending order for numbers, in order of appearance for texts. */
  top_values: { value: string | number; count: number }[];
  /** 20 bins of equal width over the whole range; the last one includes its upper edge. */
  histogram: { edges: number[]; counts: number[] } | null;
  /** Lengths of the texts in UTF-16 units. */
  text_length: { min: number; max: number; mean: number } | null;
  /** Earliest and latest date as ISO 8601 text, compared as written: time zones don't shift them. */
  date_range: { min: string; max: string } | null;
  flags: ProfileFlag[];
  /** Up to ten groups of spellings of one value, the most frequent spelling first. */
  near_duplicates: string[][];
}
