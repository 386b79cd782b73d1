import type { ValueType } from './types';

/** A part of a formula: offsets in UTF-16 units, the end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is wrong with a formula. Plain JSON; `sentence` says it. */
export type FormulaProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'too_long'; readonly most: number }
  | { readonly code: 'too_deep' }
  | { readonly code: 'unknown_sign'; readonly sign: string }
  | { readonly code: 'unfinished'; readonly what: 'text' | 'column' }
  | { readonly code: 'expected'; readonly what: string; readonly found: string }
  | { readonly code: 'no_such_column'; readonly name: string; readonly nearest: string | null }
  | { readonly code: 'ambiguous_column'; readonly name: string; readonly ids: readonly string[] }
  | { readonly code: 'no_such_function'; readonly name: string; readonly nearest: string | null }
  | { readonly code: 'argument_count'; readonly name: string; readonly signature: string; readonly given: number }
  | {
      readonly code: 'wrong_type';
      readonly where: string;
      readonly wanted: ValueType;
      readonly found: ValueType;
      readonly text: string;
    }
  | { readonly code: 'not_comparable'; readonly left: ValueType; readonly right: ValueType }
  | { readonly code: 'different_results'; readonly first: ValueType; readonly other: ValueType }
  | {
      readonly code: 'different_units';
      readonly left: string;
      readonly right: string;
      readonly leftUnit: string;
      readonly rightUnit: string;
    }
  | { readonly code: 'no_grouping'; readonly name: string; readonly clause: 'by' | 'order by' }
  | { readonly code: 'nested_groups'; readonly name: string }
  | { readonly code: 'not_a_date'; readonly text: string }
  | { readonly code: 'must_be_literal'; readonly name: string; readonly what: string }
  | { readonly code: 'not_a_choice'; readonly text: string; readonly choices: readonly string[] }
  | { readonly code: 'bad_pattern'; readonly reason: string; readonly character: number }
  | { readonly code: 'only_missing' };

export type FormulaError = FormulaProblem & { readonly at: Span };

/** What should be known of a formula that can be run. */
export type FormulaWarning = { readonly at: Span } & (
  | { readonly code: 'codes'; readonly column: string; readonly kind: string; readonly what: string }
  | { readonly code: 'percent_as_number'; readonly text: string }
  | { readonly code: 'money_times_money' }
  | { readonly code: 'coarse_dates'; readonly column: string; readonly part: string }
);

/** Carries a `FormulaError` out of the parser or checker. */
export class FormulaFailure extends Error {
  constructor(readonly error: FormulaError) {
    super(error.code);
    this.name = 'FormulaFailure';
  }
}

/** @throws FormulaFailure always. */
export function fail(problem: FormulaProblem, at: Span): never {
  throw new FormulaFailure({ ...problem, at: { start: at.start, end: at.end } });
}
