import { expect, test } from 'vitest';
import { defaultRecipe } from './default-recipe';
import { addStep } from './edit-recipe';
import type { CleaningOptionsInput } from './options';
import { parseCleaningOptions } from './options';
import { choicesOf } from './preset-choices';
import { presetSteps, withPreset } from './preset-steps';
import type { Recipe } from './recipe';

test.each<CleaningOptionsInput>([
  {},
  { preset: 'careful' },
  { dates: 'day', ages: 'keep', fill: 'median', outliers: 'mad' },
  { dates: 'keep', fill: 'leave', categorical: 'mode', outliers: 'off', duplicates: false },
  { dates: 'full', fill: 'leave', categorical: 'leave', variants: false, names: false },
])('a preset made of a fresh recipe chooses what the recipe was made by: %j', (options) => {
  const { preset: _, ...choices } = parseCleaningOptions(options);
  expect(choicesOf(presetSteps(defaultRecipe(options)))).toEqual(choices);
});

const added: Recipe = [
  { operation: 'merge_variants', params: { column: 'c0', merges: [{ from: ['a'], to: 'b' }] }, enabled: true },
  { operation: 'fill_missing', params: { columns: ['c1'], numeric: 'zero' }, enabled: true },
  { operation: 'rename_column', params: { column: 'c1', name: 'amount' }, enabled: true },
  { operation: 'edit_cell', params: { column: 'c1', row: 3, value: '5' }, enabled: true },
];

test('what speaks of columns or rows of one file is not part of a preset, and stays when another is taken', () => {
  const recipe = added.reduce(addStep, defaultRecipe());
  const careful = withPreset(recipe, defaultRecipe({ preset: 'careful' }));
  expect(presetSteps(careful)).toEqual(defaultRecipe({ preset: 'careful' }));
  for (const step of added) expect(careful).toContainEqual(step);
  expect(withPreset(careful, defaultRecipe())).toEqual(recipe);
  expect(presetSteps(recipe)).toEqual(defaultRecipe());
});
