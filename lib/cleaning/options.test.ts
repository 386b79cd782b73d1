import { expect, test } from 'vitest';
import { AppError } from '@/lib/errors';
import { defaultRecipe } from './default-recipe';
import { parseCleaningOptions } from './options';

test('the default recipe is the contract’s, in its order', () => {
  expect(defaultRecipe().map(({ operation, enabled }) => [operation, enabled])).toEqual([
    ['trim_whitespace', true],
    ['blank_to_missing', true],
    ['normalize_column_name', true],
    ['remove_duplicate', true],
    ['remove_empty_column', true],
    ['convert_number', true],
    ['merge_variants', true],
    ['convert_date', true],
    ['unify_boolean', true],
    ['bucket_age', true],
    ['fill_missing', true],
    ['flag_outlier', true],
  ]);
});

test('options switch steps off, which stay in the recipe, or set their parameters', () => {
  const recipe = defaultRecipe({ dates: 'keep', ages: 'keep', duplicates: false, fill: 'leave', outliers: 'off' });
  expect(recipe.filter(({ enabled }) => !enabled).map(({ operation }) => operation)).toEqual([
    'remove_duplicate',
    'convert_date',
    'bucket_age',
    'fill_missing',
    'flag_outlier',
  ]);
  const params = (options: Parameters<typeof defaultRecipe>[0], operation: string) =>
    defaultRecipe(options).find((step) => step.operation === operation)?.params;
  expect(params({ dates: 'day' }, 'convert_date')).toMatchObject({ precision: 'day' });
  expect(params({ fill: 'median', categorical: 'mode' }, 'fill_missing')).toEqual({
    numeric: 'median',
    categorical: 'mode',
  });
  expect(params({ fill: 'leave' }, 'fill_missing')).toEqual({ numeric: 'mean', categorical: 'leave' });
  expect(params({ outliers: 'mad' }, 'flag_outlier')).toEqual({ method: 'mad' });
});

test('unknown options and values are refused by name', () => {
  const failure = (options: unknown) => {
    try {
      parseCleaningOptions(options);
    } catch (error) {
      return error;
    }
  };
  const error = failure({ date: 'month', fill: 'average' });
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({
    code: 'invalid_input',
    fields: { date: expect.stringContaining('dates'), fill: expect.stringContaining('median') },
  });
  expect(failure('month')).toMatchObject({ code: 'invalid_input', fields: { options: expect.any(String) } });
  expect(parseCleaningOptions(undefined)).toMatchObject({ dates: 'month' });
});

test('the careful preset gives nothing up, and takes other choices besides', () => {
  const recipe = defaultRecipe({ preset: 'careful' });
  const stepOf = (operation: string, from = recipe) => from.find((step) => step.operation === operation);
  expect(stepOf('bucket_age')?.enabled).toBe(false);
  expect(stepOf('fill_missing')?.enabled).toBe(false);
  expect(stepOf('convert_date')).toMatchObject({ enabled: true, params: { precision: 'datetime', unsure: 'leave' } });
  expect(stepOf('convert_number')).toMatchObject({ enabled: true, params: { unsure: 'leave' } });
  expect(stepOf('remove_duplicate')).toMatchObject({ enabled: true, params: { without_key: 'ask' } });
  expect(stepOf('remove_empty_column')).toMatchObject({ enabled: true, params: { threshold: 1 } });
  const months = defaultRecipe({ preset: 'careful', dates: 'month', fill: 'median' });
  expect(stepOf('convert_date', months)).toMatchObject({ params: { precision: 'month' } });
  expect(stepOf('fill_missing', months)).toMatchObject({ enabled: true, params: { numeric: 'median' } });
  expect(parseCleaningOptions({ preset: 'standard' })).toEqual(parseCleaningOptions({}));
});
