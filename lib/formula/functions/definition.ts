import type { Checked, Meaning } from '@/lib/formula/checked';
import type { FormulaProblem } from '@/lib/formula/error';
import type { Scalar, Values } from '@/lib/formula/types';

export type ParameterType = 'number' | 'text' | 'date' | 'boolean' | 'any';

export interface Parameter {
  readonly name: string;
  readonly type: ParameterType;
  readonly isOptional?: boolean;
  /** It, and any number after it. */
  readonly isRepeated?: boolean;
  /** Must be written out, and be one of these. */
  readonly choices?: readonly string[];
  /** Must be written out: a pattern, a number of rows. */
  readonly isLiteral?: boolean;
}

interface About {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  /** What it gives, in a line. */
  readonly summary: string;
  readonly example: string;
  /** Other names it is known by. */
  readonly aliases?: readonly string[];
}

/** What is known of the result, beside its type. */
export type ResultMeaning = Partial<Omit<Meaning, 'type'>>;
export type ScalarType = 'number' | 'text' | 'date' | 'boolean';

/** A function of single values. Missing in, missing out. */
export interface ScalarFunction extends About {
  readonly sort: 'scalar';
  readonly result: ScalarType;
  readonly meaning?: (args: readonly Checked[]) => ResultMeaning;
  /** Made once for a formula, where something can be made ready of what is written out. */
  readonly prepare?: (literals: readonly (Scalar | undefined)[]) => (...values: Scalar[]) => Scalar;
  readonly apply?: (...values: never[]) => Scalar;
  /** What is wrong with what is written out. */
  readonly refuse?: (literals: readonly (Scalar | undefined)[]) => FormulaProblem | null;
}

/** Rows that belong together: for each row its group. */
export interface Groups {
  readonly of: Int32Array;
  readonly count: number;
}

/** One value for each group of rows. */
export interface AggregateFunction extends About {
  readonly sort: 'aggregate';
  readonly meaning: (args: readonly Checked[]) => ResultMeaning;
  /** Numbers, dates as milliseconds; of text its codes, −1 missing and as NaN. */
  readonly reduce: (values: Float64Array, groups: Groups, extra: number) => Float64Array;
  /** Whether the result is of the type of the argument; else a number. */
  readonly keepsType?: boolean;
}

/** One value for each row, from the rows around it. */
export interface WindowFunction extends About {
  readonly sort: 'window';
  readonly meaning: (args: readonly Checked[]) => ResultMeaning;
  readonly keepsType?: boolean;
  /** Its own order comes from its first argument. */
  readonly ordersItself?: boolean;
  /**
   * @param order the rows, group by group and within a group in order
   * @param starts for each place in `order` the place at which its group begins
   */
  readonly over: (values: Values, order: Uint32Array, starts: Uint32Array, extra: Scalar) => Values;
  /** The same where no order was asked for, without making one. */
  readonly overGroups?: (values: Float64Array, groups: Groups) => Float64Array;
}

export type FunctionDefinition = ScalarFunction | AggregateFunction | WindowFunction;

/** `round(number, digits?)`. */
export function signatureOf({ name, parameters }: Pick<About, 'name' | 'parameters'>): string {
  return `${name}(${parameters
    .map((parameter) => `${parameter.name}${parameter.isOptional ? '?' : ''}${parameter.isRepeated ? ', …' : ''}`)
    .join(', ')})`;
}
