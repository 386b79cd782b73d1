import { addColumn } from './operations/add-column';
import { blankToMissing } from './operations/blank-to-missing';
import { bucketAge } from './operations/bucket-age';
import { changeType } from './operations/change-type';
import { combineColumns } from './operations/combine-columns';
import { convertDate } from './operations/convert-date';
import { convertNumber } from './operations/convert-number';
import { dismissFinding } from './operations/dismiss-finding';
import { dropColumn } from './operations/drop-column';
import { editCell } from './operations/edit-cell';
import { extract } from './operations/extract';
import { fillCells } from './operations/fill-cells';
import { fillDown } from './operations/fill-down';
import { fillMissing } from './operations/fill-missing';
import { filterRows } from './operations/filter-rows';
import { flagOutlier } from './operations/flag-outlier';
import { imputeMissing } from './operations/impute-missing';
import { keepFirstByKey } from './operations/keep-first-by-key';
import { keepOutlier } from './operations/keep-outlier';
import { mergeRecords } from './operations/merge-records';
import { mergeVariants } from './operations/merge-variants';
import { normalizeColumnName } from './operations/normalize-column-name';
import { removeDuplicate } from './operations/remove-duplicate';
import { removeEmptyColumn } from './operations/remove-empty-column';
import { removeRows } from './operations/remove-rows';
import { renameColumn } from './operations/rename-column';
import { repairCells } from './operations/repair-cells';
import { replaceValue } from './operations/replace-value';
import { sample } from './operations/sample';
import { setKind } from './operations/set-kind';
import { showCompanion } from './operations/show-companion';
import { sort } from './operations/sort';
import { splitColumn } from './operations/split-column';
import { splitCoordinates } from './operations/split-coordinates';
import { splitUnit } from './operations/split-unit';
import { transformColumn } from './operations/transform-column';
import { trimWhitespace } from './operations/trim-whitespace';
import { unifyBoolean } from './operations/unify-boolean';

/**
 * Every operation there is, phase by phase. Ids, forms, the default recipe, the words of the audit trail and the schemas
 * of the API derive from this literal; adding an operation is adding its file and a line here.
 */
export const OPERATIONS = {
  trim_whitespace: trimWhitespace,
  blank_to_missing: blankToMissing,
  normalize_column_name: normalizeColumnName,
  remove_duplicate: removeDuplicate,
  remove_empty_column: removeEmptyColumn,
  fill_down: fillDown,

  convert_number: convertNumber,
  merge_variants: mergeVariants,
  convert_date: convertDate,
  unify_boolean: unifyBoolean,
  bucket_age: bucketAge,
  change_type: changeType,
  set_kind: setKind,
  split_column: splitColumn,
  split_unit: splitUnit,
  split_coordinates: splitCoordinates,

  fill_missing: fillMissing,
  impute_missing: imputeMissing,

  flag_outlier: flagOutlier,

  add_column: addColumn,
  transform_column: transformColumn,
  rename_column: renameColumn,
  show_companion: showCompanion,
  combine_columns: combineColumns,
  extract: extract,
  drop_column: dropColumn,
  replace_value: replaceValue,
  fill_cells: fillCells,
  edit_cell: editCell,
  remove_rows: removeRows,
  filter_rows: filterRows,
  keep_first_by_key: keepFirstByKey,
  sample,
  sort,
  keep_outlier: keepOutlier,
  repair_cells: repairCells,
  merge_records: mergeRecords,
  dismiss_finding: dismissFinding,
} as const;

export type OperationId = keyof typeof OPERATIONS;

export const OPERATION_IDS = Object.keys(OPERATIONS) as OperationId[];

export function isOperationId(id: string): id is OperationId {
  return Object.hasOwn(OPERATIONS, id);
}
