/** A column as what is imputed, or what it is imputed from; a missing value is NaN, or code −1. */
export type Feature = NumberFeature | CategoryFeature;

export interface NumberFeature {
  readonly kind: 'number';
  readonly values: Float64Array;
}

export interface CategoryFeature {
  readonly kind: 'category';
  /** 0 … size − 1. */
  readonly codes: Int32Array;
  readonly size: number;
}

/**
 * A way to tell missing values from known ones. All take the same: the features, equally long; which of them is imputed; the rows
 * to learn from, in each of which it is known; and the rows to answer for, where what the target holds is never looked at.
 *
 * @returns a number or a code for each of the rows asked; NaN or −1 where the method has no answer.
 */
export type Imputer = (
  features: readonly Feature[],
  target: number,
  known: Uint32Array,
  asked: Uint32Array,
) => Float64Array;

/** Whether the feature has a value in the row. */
export const isKnown = (feature: Feature, row: number): boolean =>
  feature.kind === 'number' ? !Number.isNaN(feature.values[row] as number) : (feature.codes[row] as number) >= 0;

/** The rows in which the feature has a value, ascending. */
export function knownRows(feature: Feature): Uint32Array {
  const cells = feature.kind === 'number' ? feature.values : feature.codes;
  const rows = new Uint32Array(cells.length);
  let count = 0;
  for (let row = 0; row < cells.length; row++) if (isKnown(feature, row)) rows[count++] = row;
  return rows.slice(0, count);
}

/** The value as a number: of a category its code. */
export const valueAt = (feature: Feature, row: number): number =>
  feature.kind === 'number' ? (feature.values[row] as number) : (feature.codes[row] as number);
