import { type FormulaError, problemSentence } from '@/lib/formula';
import type { ColumnKind } from '@/lib/tabular/kinds';

/** Why a step cannot be done, as facts. */
export type PlanProblem =
  | { readonly code: 'no_such_column'; readonly id: string }
  /** The values are text. */
  | { readonly code: 'no_numbers'; readonly column: string; readonly of: string }
  /** Numbers that name or place things: their sum and mean say nothing. */
  | { readonly code: 'not_measured'; readonly column: string; readonly of: string; readonly kind: ColumnKind }
  /** Shares, rates and years do not add up. */
  | { readonly code: 'not_additive'; readonly column: string; readonly kind: ColumnKind }
  | { readonly code: 'no_dates'; readonly column: string }
  | { readonly code: 'formula'; readonly name: string; readonly error: FormulaError }
  | { readonly code: 'two_columns' };

/** Thrown where a step cannot be done on the table it would be done on. */
export class PlanFailure extends Error {
  constructor(
    readonly problem: PlanProblem,
    /** Which step, from 0. */
    readonly at: number,
  ) {
    super(`Step ${at}: ${problem.code}`);
  }
}

/** The problem in words. */
export function planProblemSentence(problem: PlanProblem): string {
  switch (problem.code) {
    case 'no_such_column':
      return `There is no column ${problem.id}.`;
    case 'no_numbers':
      return `“${problem.column}” holds no numbers: it has no ${problem.of}.`;
    case 'not_measured':
      return `“${problem.column}” holds ${KIND_WORDS[problem.kind] ?? 'names in digits'}: its ${problem.of} would say nothing.`;
    case 'not_additive':
      return `“${problem.column}” holds ${KIND_WORDS[problem.kind] ?? 'rates'}, which do not add up to anything. Ask for the average.`;
    case 'no_dates':
      return `“${problem.column}” holds no dates.`;
    case 'formula':
      return `“${problem.name}” cannot be computed: ${problemSentence(problem.error)}`;
    case 'two_columns':
      return 'That needs two columns.';
  }
}

const KIND_WORDS: Partial<Record<ColumnKind, string>> = {
  identifier: 'identifiers',
  code: 'codes',
  year: 'years',
  coordinate: 'coordinates',
  phone: 'phone numbers',
  date_part: 'places in a cycle',
  share: 'shares',
};
