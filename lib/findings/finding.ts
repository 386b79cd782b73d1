/** How sure a finding is: `high` is right at least 85 times in 100. */
export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** From which certainty on a finding is called high or medium. */
export const HIGH = 0.85;
export const MEDIUM = 0.55;

export function confidenceOf(certainty: number): Confidence {
  return certainty >= HIGH ? 'high' : certainty >= MEDIUM ? 'medium' : 'low';
}

/**
 * What each kind of finding rests on: facts and numbers, from which whoever shows it makes a sentence. Columns are named by id,
 * texts as they stand in the file, dates in ISO 8601; shares are 0–1.
 */
export interface FindingFacts {
  /** A rare value is a slip away from a frequent one. `cut`: the beginning of it; `letters`: `edits` letters differ; `swap`: two neighbours. */
  typo: { of: string; ofCount: number; count: number; change: 'letters' | 'swap' | 'cut' | 'addition'; edits: number };
  /** Equal to a more frequent value but for case, blanks, punctuation or accents. */
  spelling: { of: string; ofCount: number; count: number };
  /** A word of another language than the column's; `of` is what the column itself calls it, if it does. */
  language: { language: string; of: string | null; count: number };
  /** Text decoded with the wrong encoding, or characters lost on the way. */
  encoding: { problem: 'mojibake' | 'replacement_character' | 'question_mark' | 'entity'; readsAs: string | null };
  /** Not written as the other values are: `shape` has 9 for digits, a and A for letters. */
  pattern: { shape: string; usual: readonly string[]; usualShare: number };
  /** In a column of numbers or dates, but none. */
  unreadable: { expected: 'number' | 'date'; share: number };
  /** A stand-in for “no value”, as a number, a date or a word, apart from the other values. */
  sentinel: { low: string | null; high: string | null; count: number };
  /** Cannot be, by what the column is about. */
  impossible: {
    rule: 'negative' | 'over_hundred' | 'age' | 'outside_scale' | 'year' | 'coordinate' | 'email';
    low: number | null;
    high: number | null;
    /** Share of the values that keep the rule. */
    share: number;
  };
  /** Later than today in a column of the past. */
  future: { today: string; latest: string | null; share: number };
  /** The check digit is wrong in a column whose values carry one. */
  checksum: { scheme: 'ean' | 'isbn10' | 'issn' | 'iban' | 'luhn'; share: number };
  /** Within a group of rows that agree on `by`, the others have another value here. */
  vote: { by: string; byValue: string; majority: string; majorityCount: number; count: number; agreement: number };
  /** Belongs to the column `belongsTo`, not to this one. */
  misplaced: { belongsTo: string; countThere: number };
  /** `first` ≤ `second` in nearly all rows, not here. */
  order: { first: string; second: string; firstValue: string; secondValue: string; share: number };
  /** `total` follows from `parts` in nearly all rows, not here. */
  sum: {
    total: string;
    parts: readonly string[];
    rule: 'sum' | 'difference' | 'product' | 'ratio' | 'percent';
    expected: number;
    share: number;
  };
  /** Several rows have this key and differ otherwise. */
  key: { count: number; distinctShare: number };
  /** Another unit or scale: divided by `factor` it is an ordinary value. */
  unit: { factor: number; offset: number; low: number; high: number; by: string | null; byValue: string | null };
  /** Far from all other values; `day`: days since 1970-01-01. `by` names the group it is far from. */
  outlier: {
    low: number;
    high: number;
    deviations: number;
    scale: 'linear' | 'log' | 'day';
    by: string | null;
    byValue: string | null;
  };
  /** Empty, where cells of this column hardly are. */
  blank: { missingShare: number };
}

export type FindingKind = keyof FindingFacts;

/** A step a person can take over into the recipe. */
export interface RepairStep {
  readonly operation: 'edit_cell' | 'replace_value';
  readonly params: Readonly<Record<string, unknown>>;
}

interface FindingOf<K extends FindingKind> {
  /** The same in next month's file: made of the kind, the name of the column and the values, not of rows. */
  readonly id: string;
  readonly kind: K;
  readonly reason: FindingFacts[K];
  /** Id and name of the column the cells are in. */
  readonly column: string;
  readonly columnName: string;
  /** The source rows of the cells, ascending. */
  readonly rows: readonly number[];
  /** What stands there; null when nothing does, or the cells differ. */
  readonly value: string | null;
  /** How sure, 0–1, and the same as a word. */
  readonly certainty: number;
  readonly confidence: Confidence;
  /** Other kinds of finding that point at these cells. */
  readonly seconded: readonly FindingKind[];
  /** Findings of one cause share it: “9 cells in city disagree with provider_number”. */
  readonly group: string;
  /** What would mend it. Never applied by itself. */
  readonly repair: readonly RepairStep[] | null;
}

export type Finding = { [K in FindingKind]: FindingOf<K> }[FindingKind];

const EVERY_KIND: Readonly<Record<FindingKind, true>> = {
  typo: true,
  spelling: true,
  language: true,
  encoding: true,
  pattern: true,
  unreadable: true,
  sentinel: true,
  impossible: true,
  future: true,
  checksum: true,
  vote: true,
  misplaced: true,
  order: true,
  sum: true,
  key: true,
  unit: true,
  outlier: true,
  blank: true,
};

/** Every kind of finding. */
export const FINDING_KINDS = Object.keys(EVERY_KIND) as FindingKind[];
