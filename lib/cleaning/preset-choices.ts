import { type CleaningChoices, PRECISIONS } from './presets';

/** A step as it is stored, of whatever operation. */
export interface PlainStep {
  readonly operation: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly enabled: boolean;
}

/** Parameters that name columns or rows of one file. */
const OF_ONE_FILE = ['column', 'columns', 'except', 'rows', 'row'] as const;

/** Whether parameters name columns or rows of one file. */
export const speaksOfOneFile = (params: PlainStep['params']): boolean =>
  OF_ONE_FILE.some((name) => params[name] !== undefined);

/** What the steps of a preset choose, as the options of an upload say it. */
export function choicesOf(steps: readonly PlainStep[]): CleaningChoices {
  const step = (operation: string) => steps.find((candidate) => candidate.operation === operation && candidate.enabled);
  const isOn = (operation: string) => step(operation) !== undefined;
  const precision = step('convert_date')?.params.precision;
  const fill = step('fill_missing')?.params;
  const method = step('flag_outlier')?.params.method;
  return {
    whitespace: isOn('trim_whitespace'),
    blanks: isOn('blank_to_missing'),
    names: isOn('normalize_column_name'),
    duplicates: isOn('remove_duplicate'),
    empty_columns: isOn('remove_empty_column'),
    numbers: isOn('convert_number'),
    variants: isOn('merge_variants'),
    dates: isOn('convert_date') ? (DATES.find((choice) => PRECISIONS[choice] === precision) ?? 'full') : 'keep',
    booleans: isOn('unify_boolean'),
    ages: isOn('bucket_age') ? 'bucket' : 'keep',
    fill: oneOf(['mean', 'median', 'mode', 'zero'] as const, fill?.numeric) ?? 'leave',
    categorical: fill?.categorical === 'mode' ? 'mode' : 'leave',
    outliers: oneOf(['iqr', 'zscore', 'mad'] as const, method) ?? 'off',
  };
}

const DATES = ['month', 'day', 'full'] as const;

const oneOf = <Value extends string>(values: readonly Value[], value: unknown): Value | undefined =>
  values.find((candidate) => candidate === value);
