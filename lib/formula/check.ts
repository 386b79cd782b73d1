import type { Table } from '@/lib/tabular/table';
import { CallChecker } from './check-call';
import type { Checked } from './checked';
import { type FormulaError, FormulaFailure, type FormulaWarning } from './error';
import { parse } from './parse';
import type { Node } from './tree';

export type CheckedFormula =
  | { readonly checked: Checked; readonly warnings: readonly FormulaWarning[]; readonly error?: undefined }
  | { readonly checked?: undefined; readonly error: FormulaError };

/** What the tree computes of this table, or why it cannot. */
export function checkTree(tree: Node, table: Table): CheckedFormula {
  const warnings: FormulaWarning[] = [];
  try {
    return { checked: new CallChecker(table, warnings).whole(tree), warnings };
  } catch (error) {
    if (error instanceof FormulaFailure) return { error: error.error };
    throw error;
  }
}

/** What the formula computes of this table, or what is wrong with it and where. */
export function checkFormula(formula: string, table: Table): CheckedFormula {
  const parsed = parse(formula);
  return parsed.error === undefined ? checkTree(parsed.tree, table) : parsed;
}
