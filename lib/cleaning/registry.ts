import { blankToMissing } from './operations/blank-to-missing';
import { normalizeColumnName } from './operations/normalize-column-name';
import { removeDuplicate } from './operations/remove-duplicate';
import { removeEmptyColumn } from './operations/remove-empty-column';
import { trimWhitespace } from './operations/trim-whitespace';

/**
 * Every operation there is, in the order in which a recipe may hold them. Ids, forms, the default recipe, the words of
 * the audit trail and the schemas of the API derive from this literal; adding an operation is adding a line.
 */
export const OPERATIONS = {
  trim_whitespace: trimWhitespace,
  blank_to_missing: blankToMissing,
  normalize_column_name: normalizeColumnName,
  remove_duplicate: removeDuplicate,
  remove_empty_column: removeEmptyColumn,
} as const;

export type OperationId = keyof typeof OPERATIONS;

export const OPERATION_IDS = Object.keys(OPERATIONS) as OperationId[];

export function isOperationId(id: string): id is OperationId {
  return Object.hasOwn(OPERATIONS, id);
}
