/** What a formula can compute; `missing` is the type of the word itself, which fits every other. */
export const VALUE_TYPES = ['number', 'text', 'date', 'boolean', 'missing'] as const;
export type ValueType = (typeof VALUE_TYPES)[number];

/** Values of many rows (or of many distinct texts); of length 1 the same for all of them. Missing is NaN, code −1, or 2 of a boolean. */
export type Values =
  | { readonly type: 'number' | 'date'; readonly values: Float64Array }
  | { readonly type: 'boolean'; readonly values: Uint8Array }
  | { readonly type: 'text'; readonly codes: Int32Array; readonly dictionary: readonly string[] };

export const FALSE = 0;
export const TRUE = 1;
export const UNKNOWN = 2;

/** One value: a date is milliseconds since 1970 in UTC. */
export type Scalar = number | string | boolean | null;
