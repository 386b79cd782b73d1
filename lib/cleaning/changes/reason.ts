import type { ErrorBand } from '@/lib/cleaning/impute/error-band';
import type { ImputeMethod } from '@/lib/cleaning/impute/method-names';
import type { OutlierMethod } from '@/lib/cleaning/kernels/fences';
import type { FormulaProblem } from '@/lib/formula';
import type { Program } from '@/lib/shape/extract/program';
import type { PooledMean } from '@/lib/stats/impute/pooled';
import type { NumberDoubt } from '@/lib/tabular/values/number-choice';

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** What the reading of a column's dates rests on. */
export interface DateEvidence {
  /** Share of the values that are dates, 0–1. */
  readonly share: number;
  readonly order: DateOrder;
  /** `chosen` by a person, `assumed` where no value tells, `read` where values tell, `plain` where nothing had to be told. */
  readonly certainty: 'chosen' | 'assumed' | 'read' | 'plain';
  /** Values that read only in this order, and those that read only in another. */
  readonly telling: number;
  readonly against: number;
}

/** What the reading of a column's numbers rests on. */
export interface NumberEvidence {
  readonly share: number;
  readonly unit: string | null;
  readonly decimal: string;
  readonly thousands: string;
  /** No value tells whether the mark separates decimals or thousands. */
  readonly assumed: boolean;
  /** Some values have other separators, and read one way only. */
  readonly mixed?: boolean;
}

/**
 * Why something was changed, as a fact: a code and what belongs to it. Plain JSON; the change log keeps it. Sentences are made of
 * it where it is shown (`language/`), and no code reads one back.
 */
export type Reason =
  | { readonly code: 'trimmed' }
  | { readonly code: 'blank' }
  | { readonly code: 'name_normalised' }
  | { readonly code: 'name_from_position' }
  | { readonly code: 'name_numbered' }
  /**
   * `columns`: those compared, when not all were. `key`: the column that tells records apart, if there is one. `row`: the source
   * row that stays.
   */
  | {
      readonly code: 'duplicate';
      readonly columns: readonly string[] | null;
      readonly key: string | null;
      readonly row?: number;
    }
  | { readonly code: 'mostly_empty'; readonly share: number; readonly threshold: number }
  | ({ readonly code: 'read_as_number' } & NumberEvidence)
  | { readonly code: 'not_a_number'; readonly share: number }
  | ({ readonly code: 'read_as_date'; readonly precision: 'month' | 'day' | 'datetime' } & DateEvidence)
  | { readonly code: 'not_a_date'; readonly share: number }
  /** `name`: the header that says so, where the values alone do not. */
  | { readonly code: 'read_as_boolean'; readonly share: number; readonly name: string | null }
  | { readonly code: 'not_a_boolean' }
  | { readonly code: 'age_group'; readonly group: string; readonly upTo: number | null }
  | { readonly code: 'not_an_age'; readonly oldest: number }
  | { readonly code: 'same_spelling' }
  | { readonly code: 'split_part'; readonly part: number; readonly column: string; readonly separator: string }
  | { readonly code: 'unit_of'; readonly column: string }
  | { readonly code: 'coordinate_of'; readonly column: string; readonly part: 'latitude' | 'longitude' }
  | { readonly code: 'full_values'; readonly column: string }
  | { readonly code: 'combined'; readonly columns: readonly string[]; readonly separator: string }
  | { readonly code: 'extracted'; readonly column: string; readonly program: Program }
  | { readonly code: 'split_away'; readonly parts: number; readonly separator: string }
  | { readonly code: 'filled_statistic'; readonly method: 'mean' | 'median' | 'mode'; readonly values: number }
  | { readonly code: 'filled_number'; readonly number: string }
  /** `from`: names of the columns it was told from. `values`: known values it was learned from. The rest: see `ErrorBand`. */
  | ({
      readonly code: 'imputed';
      readonly method: ImputeMethod;
      readonly from: readonly string[];
      readonly values: number;
    } & ErrorBand)
  | { readonly code: 'filled_above' }
  | { readonly code: 'filled_down' }
  | { readonly code: 'filled_frequent' }
  | { readonly code: 'filled_chosen' }
  | {
      readonly code: 'outlier';
      readonly method: OutlierMethod;
      readonly reach: number;
      readonly low: number;
      readonly high: number;
    }
  | { readonly code: 'outlier_kept' }
  /** `row`: the source row of the other record. */
  | { readonly code: 'taken_from_record'; readonly row: number }
  | { readonly code: 'same_record'; readonly row: number }
  | { readonly code: 'edited' }
  /** Proposed by a finding and accepted by a person. */
  | { readonly code: 'repair_accepted' }
  | { readonly code: 'filled_in' }
  | { readonly code: 'replaced' }
  | { readonly code: 'renamed' }
  /** The formula as it was typed. */
  | { readonly code: 'computed'; readonly formula: string }
  /** The row does not fulfil the conditions that rows were filtered by, or `fulfils` them where those were to go. */
  | { readonly code: 'filtered_out'; readonly fulfils: boolean }
  | { readonly code: 'not_sampled'; readonly kept: number; readonly of: number }
  /** `columns`: the names of the key. `row`: the source row that stays. */
  | { readonly code: 'not_first'; readonly columns: readonly string[]; readonly row?: number }
  /** The names of the columns, first the one that decides. */
  | { readonly code: 'sorted'; readonly by: readonly { readonly name: string; readonly descending: boolean }[] }
  | { readonly code: 'dropped' }
  /** What a person gave as the reason, or an earlier version wrote; `{n}` stands for `row`. */
  | { readonly code: 'said'; readonly text: string; readonly row?: number };

/** Why a step could do nothing. */
export type Skip =
  | { readonly code: 'columns_gone'; readonly columns: readonly string[] }
  | { readonly code: 'no_text' }
  | { readonly code: 'unreadable'; readonly type: string }
  /** The values do not tell how the numbers are to be read. */
  | { readonly code: 'needs_choice'; readonly doubts: readonly NumberDoubt[] }
  | { readonly code: 'no_units' }
  | { readonly code: 'no_coordinates' }
  /** Nothing was cut from the column. */
  | { readonly code: 'no_companion'; readonly column: string }
  | { readonly code: 'cannot_impute'; readonly column: string; readonly method: ImputeMethod }
  | { readonly code: 'no_outliers' }
  /** The formula does not fit the table at this point. */
  | { readonly code: 'formula_unfit'; readonly problem: FormulaProblem }
  /** Rows are filtered by what is yes or no. */
  | { readonly code: 'no_condition' }
  | { readonly code: 'not_outliers' }
  | { readonly code: 'row_gone'; readonly row: number }
  | { readonly code: 'rows_gone' }
  | { readonly code: 'not_a_value'; readonly column: string; readonly value: string | number }
  | { readonly code: 'said'; readonly text: string };

/** Why missing cells of a column were left missing though the rest were filled. */
export type NotFilled =
  /** The column is of a kind whose numbers are no amounts. */
  | { readonly why: 'kind'; readonly kind: string }
  /** Too many of its cells are missing. */
  | { readonly why: 'mostly_missing'; readonly share: number }
  /** They held text that could not be read. */
  | { readonly why: 'unread' };

/** What a person should know of a step besides its count. */
export type Note =
  | {
      readonly code: 'order_assumed';
      readonly columns: readonly { readonly name: string; readonly order: DateOrder }[];
    }
  /** A column that stays as it is, since some of its values cannot be read, or nothing tells how to read them. */
  | {
      readonly code: 'not_converted' | 'order_unknown';
      readonly columnId: string;
      readonly column: string;
      readonly type: 'number' | 'date';
      readonly cells: number;
    }
  /** Only a person can say how the numbers of the column are to be read: it stays as it is until one does. */
  | {
      readonly code: 'needs_choice';
      readonly columnId: string;
      readonly column: string;
      readonly doubts: readonly NumberDoubt[];
    }
  /** Ranges and bounds too few to keep the column from being numbers: they became missing. */
  | {
      readonly code: 'bounds_unread';
      readonly columnId: string;
      readonly column: string;
      readonly cells: number;
      readonly example: string;
    }
  | { readonly code: 'already_filled'; readonly cells: number }
  | { readonly code: 'divided_by_zero'; readonly cells: number }
  /** The mean of a column of which cells were told from others, with those drawn `draws` times. */
  | ({ readonly code: 'pooled_mean'; readonly column: string; readonly draws: number } & PooledMean)
  /** Equal rows that stay until somebody says so, since no column identifies rows. */
  | { readonly code: 'duplicates_kept'; readonly rows: number; readonly share: number }
  | ({
      readonly code: 'not_filled';
      readonly columnId: string;
      readonly column: string;
      readonly cells: number;
    } & NotFilled)
  | { readonly code: 'said'; readonly text: string };
