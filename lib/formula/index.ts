/** Formulas: a small typed language on columns. Text → tree → checked tree → columns; pure, and never runs what it reads as code. */
export { type CheckedFormula, checkFormula, checkTree } from './check';
export type { Checked } from './checked';
export { columnsNamed, foldedName } from './columns';
export type { FormulaError, FormulaProblem, FormulaWarning, Span } from './error';
export { FUNCTION_GROUPS, signatureOf } from './functions';
export { SPECIAL_FORMS } from './functions/special';
export { problemSentence, warningSentence } from './language';
export { MOST_CHARACTERS, parse } from './parse';
export { columnText, print } from './print';
export { withColumnsRenamed } from './rename-columns';
export { type ComputedColumn, computeColumn, computeMask } from './result';
export { type FormulaSuggestion, suggestFormulas } from './suggest';
export { type Node, nodesIn } from './tree';
export { VALUE_TYPES, type ValueType } from './types';
