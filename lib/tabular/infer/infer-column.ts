import type { Column, ColumnType, Vector } from '@/lib/tabular/table';
import type { BooleanConvention } from '@/lib/tabular/values/parse-boolean';
import type { DateConvention } from '@/lib/tabular/values/parse-date';
import type { NumberConvention } from '@/lib/tabular/values/parse-number';
import { inferNumberVector } from './infer-number-vector';
import { inferTextVector } from './infer-text-vector';

/** What a column means, and why. */
export interface Inference {
  readonly type: ColumnType;
  /** The unit beside the values, or null. */
  readonly unit: string | null;
  /** Share of the non-missing cells that fit the type, 0–1; 0 when every cell is missing. */
  readonly share: number;
  /** Why, as a sentence for a person. */
  readonly evidence: string;
  /** How to read the cells of an `integer` or `number` column stored as text. */
  readonly number?: NumberConvention;
  /** How the cells of a column of text could be read as numbers once a person settles its `doubts`. */
  readonly undecided?: NumberConvention;
  /** How to read the cells of a `date` or `datetime` column. */
  readonly date?: DateConvention;
  /** How to read the cells of a `boolean` column. */
  readonly boolean?: BooleanConvention;
}

/**
 * Decides what a column means from its distinct values, how often each occurs, and its name. Missing cells and missing
 * tokens (`N/A`, `-`, …) are left out. Numeric from 95 % of the values on, a date from 80 % on; identifiers (leading zeros,
 * more than 15 digits, phone numbers, post codes, names such as `customer_id`) stay identifiers.
 */
export function inferColumn(column: Pick<Column, 'name' | 'sourceName' | 'vector' | 'decimal'>): Inference {
  const { vector, decimal } = column;
  const name = column.sourceName ?? column.name;
  // One sign before every name, so that no name is taken for a separator.
  const key = `${decimal ?? '-'}${name}`;
  const byName = known.get(vector) ?? new Map<string, Inference>();
  known.set(vector, byName);
  const inference =
    byName.get(key) ??
    (vector.kind === 'text' ? inferTextVector(vector, name, decimal) : inferNumberVector(vector, name));
  byName.set(key, inference);
  return inference;
}

/** Much asks the same of one column. Vectors never change, so the answer holds. */
const known = new WeakMap<Vector, Map<string, Inference>>();
