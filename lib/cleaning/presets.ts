/**
 * Two ways to clean. `standard` is what an upload gets when nothing is said: months, groups of ages, means. `careful` gives
 * nothing up: dates and times keep their precision, nothing is filled, and what is not sure stays for a person to decide.
 */
export const PRESETS = ['standard', 'careful'] as const;
export type Preset = (typeof PRESETS)[number];

/** Whether it is one of those there always are, not one that somebody saved. */
export const isPreset = (name: unknown): name is Preset => PRESETS.some((preset) => preset === name);

/** What people call them. */
export const PRESET_NAMES: Readonly<Record<Preset, string>> = { standard: 'Standard', careful: 'Careful' };

/** What may be chosen about cleaning. */
export interface CleaningChoices {
  /** Trim white space at the ends of text. */
  readonly whitespace: boolean;
  /** Make `N/A`, `-`, … missing. */
  readonly blanks: boolean;
  /** Normalise column names. */
  readonly names: boolean;
  /** Remove duplicate rows. */
  readonly duplicates: boolean;
  /** Remove columns that are more than 80 % empty; wholly empty ones with `careful`. */
  readonly empty_columns: boolean;
  /** Read text columns of numbers as numbers. */
  readonly numbers: boolean;
  /** Merge spellings that differ in case, blanks, punctuation, width or accents alone. */
  readonly variants: boolean;
  /** Dates as `YYYY-MM`, as `YYYY-MM-DD`, with all they say in ISO 8601, or as they are. */
  readonly dates: 'month' | 'day' | 'full' | 'keep';
  /** One spelling for yes and no in a column. */
  readonly booleans: boolean;
  /** Ages as groups, or as they are. */
  readonly ages: 'bucket' | 'keep';
  /** What missing numbers are filled with. */
  readonly fill: 'mean' | 'median' | 'mode' | 'zero' | 'leave';
  /** What missing text is filled with. */
  readonly categorical: 'mode' | 'leave';
  /** How outliers are found. */
  readonly outliers: 'iqr' | 'zscore' | 'mad' | 'off';
}

const STANDARD: CleaningChoices = {
  whitespace: true,
  blanks: true,
  names: true,
  duplicates: true,
  empty_columns: true,
  numbers: true,
  variants: true,
  dates: 'month',
  booleans: true,
  ages: 'bucket',
  fill: 'mean',
  categorical: 'leave',
  outliers: 'iqr',
};

/** What each preset chooses. */
export const PRESET_CHOICES: Readonly<Record<Preset, CleaningChoices>> = {
  standard: STANDARD,
  careful: { ...STANDARD, dates: 'full', ages: 'keep', fill: 'leave' },
};

/** How precise dates are written, by the option. */
export const PRECISIONS = { month: 'month', day: 'day', full: 'datetime', keep: 'month' } as const satisfies Record<
  CleaningChoices['dates'],
  string
>;
