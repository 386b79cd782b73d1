/**
 * What a column is for, beside how it is stored (`ColumnType`). Kinds decide what everything else may do: nobody takes a
 * mean of codes, tests them for outliers or draws their sum.
 */
export const COLUMN_KINDS = [
  /** Names single records: nearly all values differ. */
  'identifier',
  /** Names things that repeat, in digits or letters: post code, product, provider number, region code, version. */
  'code',
  /** A calendar year as a number. */
  'year',
  /** A number that was measured: weight, temperature, score. */
  'measure',
  /** An amount of money. */
  'money',
  /** A part of a whole or a rate: percent, fraction, probability. */
  'share',
  /** How many of something. */
  'count',
  /** An ordered scale of few steps, as numbers or words: 1–5, small/medium/large, class A–F. */
  'ordinal',
  'boolean',
  /** Few values that repeat and divide the rows into groups. */
  'category',
  'person',
  'place',
  'organisation',
  'email',
  'url',
  'phone',
  /** Latitude, longitude or a pair of them. */
  'coordinate',
  /** A calendar day, with or without its time. */
  'date',
  /** A time of day. */
  'time',
  /** How long something took. */
  'duration',
  /** Month name, weekday, hour, quarter: a place in a cycle. */
  'date_part',
  /** Several values in one cell: `a; b; c`. */
  'list',
  'json',
  /** One line of free text: a title, a label, a remark. */
  'sentence',
  /** Longer free text. */
  'text',
  /** One value throughout: no information. */
  'constant',
  /** No value at all. */
  'empty',
] as const;

export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** Kinds whose numbers may be averaged, tested for outliers and correlated. */
const MEASURED: ReadonlySet<ColumnKind> = new Set(['measure', 'money', 'share', 'count', 'duration']);

/** Whether values of this kind are amounts: means, outlier tests and correlations make sense. */
export function isMeasured(kind: ColumnKind): boolean {
  return MEASURED.has(kind);
}

/** Kinds whose values lie in an order, so that the least, the greatest and the middle one mean something. */
const ORDERED: ReadonlySet<ColumnKind> = new Set([...MEASURED, 'year', 'ordinal', 'coordinate', 'date_part']);

/** Whether values of this kind have an order, though no distance: a median makes sense, a mean may not. */
export function isOrdered(kind: ColumnKind): boolean {
  return ORDERED.has(kind);
}
