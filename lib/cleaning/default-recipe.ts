import { type CleaningOptionsInput, parseCleaningOptions } from './options';
import { PRECISIONS } from './presets';
import type { Recipe, Step } from './recipe';
import { OPERATIONS, type OperationId } from './registry';

/**
 * The recipe every upload starts with, in the contract's order. What an option switches off stays in the recipe,
 * disabled, so that a person can switch it on in review.
 *
 * @throws AppError `invalid_input` for unknown options.
 */
export function defaultRecipe(options: CleaningOptionsInput = {}): Recipe {
  const chosen = parseCleaningOptions(options);
  const fillsNothing = chosen.fill === 'leave' && chosen.categorical === 'leave';
  const isCareful = chosen.preset === 'careful';
  const sure = isCareful ? { unsure: 'leave' } : {};
  return [
    step('trim_whitespace', chosen.whitespace),
    step('blank_to_missing', chosen.blanks),
    step('normalize_column_name', chosen.names),
    step('remove_duplicate', chosen.duplicates, isCareful ? { without_key: 'ask' } : {}),
    step('remove_empty_column', chosen.empty_columns, isCareful ? { threshold: 1 } : {}),
    step('convert_number', chosen.numbers, sure),
    step('merge_variants', chosen.variants),
    step('convert_date', chosen.dates !== 'keep', { precision: PRECISIONS[chosen.dates], ...sure }),
    step('unify_boolean', chosen.booleans),
    step('bucket_age', chosen.ages === 'bucket'),
    step('fill_missing', !fillsNothing, fillsNothing ? {} : { numeric: chosen.fill, categorical: chosen.categorical }),
    step('flag_outlier', chosen.outliers !== 'off', chosen.outliers === 'off' ? {} : { method: chosen.outliers }),
  ];
}

function step(operation: OperationId, enabled: boolean, params: Record<string, unknown> = {}): Step {
  return { operation, params: OPERATIONS[operation].parse(params), enabled };
}
