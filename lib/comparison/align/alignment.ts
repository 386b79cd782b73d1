import type { ColumnRole } from '@/lib/charts/roles';
import type { Aggregate } from '@/lib/charts/spec';
import type { ColumnPair, Period, Side } from '@/lib/comparison/period';
import type { Column } from '@/lib/tabular/table';

/** What was done so that the values of two columns can be compared. Values of the second are brought to the first's. */
export type Adjustment =
  /** Second values were multiplied by `factor`: `%` beside fractions, thousands beside units, grams beside kilograms. */
  | {
      readonly code: 'scaled';
      readonly factor: number;
      readonly from: string | null;
      readonly to: string | null;
      /** What says so: the units beside the values or in the header, or the values alone. */
      readonly basis: 'units' | 'values';
    }
  /** Degrees of one scale were turned into those of the other. */
  | { readonly code: 'temperature'; readonly from: string; readonly to: string }
  /** One side holds the numbers as text. */
  | { readonly code: 'read_as_numbers'; readonly side: Side }
  /** Spellings that differ in case, blanks and signs alone are one value. */
  | { readonly code: 'spellings_joined'; readonly count: number }
  /** One side knows the day, the other the month alone: both are compared by month. */
  | { readonly code: 'cut_to_month'; readonly side: Side };

/** What a person has to decide before values of a pair can be compared. */
export type AlignTodo =
  /** Two currencies: amounts are not compared until a rate is given. */
  | { readonly code: 'two_currencies'; readonly pair: string; readonly first: string; readonly second: string }
  /** Units that do not turn into each other. */
  | { readonly code: 'other_unit'; readonly pair: string; readonly first: string; readonly second: string }
  /** Numbers on one side, words on the other. */
  | { readonly code: 'other_type'; readonly pair: string; readonly first: string; readonly second: string }
  /** Values look scaled by this factor, but nothing says so; they were left as they are. */
  | { readonly code: 'maybe_scaled'; readonly pair: string; readonly factor: number };

/** Cells of both sides as codes of one dictionary; −1 is missing. */
export interface SharedCodes {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly size: number;
  readonly label: (code: number) => string;
}

/** A column of numbers on both sides. */
export type NumberSides = Readonly<Record<Side, Float64Array>>;

/** A pair of columns whose values can be compared. */
export interface AlignedPair extends ColumnPair {
  /** The first column's id, by which the pair is known. */
  readonly id: string;
  readonly columns: Readonly<Record<Side, Column>>;
  /** What both are for; of two opinions the more careful one. */
  readonly role: ColumnRole;
  /** How values become one; as charts do it. */
  readonly aggregate: Aggregate;
  readonly adjustments: readonly Adjustment[];
  /** Whether values may be compared; not where a to-do is open. */
  readonly isComparable: boolean;
  /** The numbers of both sides in the first's unit, NaN where missing or filled in by cleaning; null for what is no number. */
  readonly numbers: () => NumberSides | null;
  /** The same with what cleaning filled in. */
  readonly allNumbers: () => NumberSides | null;
  /** The cells of both sides as codes of one dictionary; numbers by their value. */
  readonly codes: () => SharedCodes;
  /** Whether the values divide the rows of both sides into groups. */
  readonly isGrouping: boolean;
}

/** Two periods with their columns brought together. */
export interface Alignment {
  readonly first: Period;
  readonly second: Period;
  readonly pairs: readonly AlignedPair[];
  readonly todos: readonly AlignTodo[];
  /** Ids of columns that have no partner. */
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
}

export interface AlignOptions {
  /** By id of the pair: what one unit of the second is worth in the first's, which settles currencies and units. */
  readonly factors?: Readonly<Record<string, number>>;
  /** By id of the pair: how values become one, where somebody asked for it. */
  readonly aggregates?: Readonly<Record<string, Aggregate>>;
}
